import pg from 'pg';
import { People, seedOrganisation, Units, Windows } from '../src';
import { MachineClock } from '@onecounter/platform';
import { asOwner, SignInDesk } from './sign-in-desk';

let desk: SignInDesk;
beforeAll(async () => { desk = await SignInDesk.open(); });
afterAll(() => desk.close());

describe('the organisation', () => {
  it('is a tree of bureau, sections and centre, beside outside and supervision departments and counties', async () => {
    const { json } = await desk.ask('GET', '/units', { token: await desk.tokenOf('clerk1') });
    const units = json.units as { code: string; kind: string; children: { kind: string }[] }[];
    expect(units[0]?.code).toBe('B-AS');
    expect(units[0]?.children.filter((unit) => unit.kind === 'section')).toHaveLength(11);
    expect(new Set(units.map((unit) => unit.kind))).toEqual(new Set(['bureau', 'outside', 'supervision', 'county']));
  });
  it('shows a county its own windows and the city those of its counties too', async () => {
    const numbers = async (login: string) => ((await desk.ask('GET', '/windows', { token: await desk.tokenOf(login) })).json.windows as { number: string }[]).map((window) => window.number);
    expect(await numbers('clerk381')).toEqual(['1']);
    expect(await numbers('clerk1')).toEqual(['3', '5', '8', '10', '12', '15', '1']);
  });
  it('answers other modules: units, windows, people in a post, names', async () => {
    const [units, windows, people] = [desk.app.get(Units), desk.app.get(Windows), desk.app.get(People)];
    const section = await units.byCode('D-WSJS');
    expect(section).toMatchObject({ name: '卫生计生审批科', jurisdictionPath: '/210300/', alias: ['卫生计生审批处'] });
    expect(await units.byId(section?.id ?? 0)).toBe(section);
    expect([await units.byCode('D-NONE'), await windows.byId(0)]).toEqual([null, null]);
    const reviewers = await people.ofUnit(section?.id ?? 0, 'sectionReviewer');
    expect(reviewers.length).toBeGreaterThanOrEqual(2);
    expect(await people.names([...reviewers.map((each) => each.id), 0])).toEqual(new Map(reviewers.map((each) => [each.id, each.name])));
  });
  it('is seeded once: repeating it changes nothing, not even what an administrator changed', async () => {
    const state = () => asOwner((db) => db.rows('select (select count(*) from organisation.unit) u, (select count(*) from organisation.account) a, (select count(*) from organisation.role_grant) g, (select max(id) from organisation.person) p'));
    await asOwner((db) => db.rows(`delete from organisation.role_grant where role = 'agent'; insert into organisation.role_grant values ('agent', 'readCases')`));
    const before = await state();
    await asOwner((db) => seedOrganisation(db, { people: 'demo', now: new MachineClock().now() }));
    expect(await state()).toEqual(before);
  });
  it('cannot be rewritten by the application\'s own role', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_APP_URL });
    await client.connect();
    for (const statement of ['delete from organisation.unit', 'delete from organisation.session', `update organisation.role_grant set role = 'x'`, 'update organisation.session set expires_at = created_at', 'delete from organisation.person', 'delete from organisation.unit_period', 'delete from organisation.post_holding', `update organisation.account set login = 'x'`, `update organisation.post_holding set role = 'x'`]) {
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
    }
    await client.end();
  });
});

describe('the legal clock', () => {
  it('is read by everybody and moved by the system administrator only', async () => {
    const [clerk, administrator] = [await desk.tokenOf('clerk1'), await desk.tokenOf('sysadmin')];
    expect((await desk.ask('PUT', '/clock', { token: clerk, body: { to: '2026-11-25T09:00:00+08:00' } })).status).toBe(403);
    const moved = await desk.ask('PUT', '/clock', { token: administrator, body: { to: '2026-11-25T09:00:00+08:00' } });
    expect(moved.json).toMatchObject({ legalToday: '2026-11-25', movable: true });
    expect((await desk.ask('GET', '/clock', { token: clerk })).json.legalNow).toMatch(/^2026-11-25T01:00:/);
  });
  it.each(['2026-02-30T00:00:00Z', '2026-11-25', '2026-11-25T09:00:00', 'tomorrow', '9999-01-01T00:00:00Z'])('does not move to %s', async (to) => {
    expect((await desk.ask('PUT', '/clock', { token: await desk.tokenOf('sysadmin'), body: { to } })).json.code).toBe('invalidInput');
  });
});
