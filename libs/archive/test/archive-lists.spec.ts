import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';
import { ArchiveDueCases } from '../src/events/archive-due-cases.schedule';
import { entriesOf } from './support/zip-entries';

let desk: Desk;
const finished: GivenCase[] = [];
const declined = async (): Promise<GivenCase> => desk.given.take(await desk.given.registeredCase(), 'clerk1', 'decline-not-ours', { organ: '市场监督管理局', reason: '不属本局职权' });
const work = (): Promise<string> => desk.sql.transaction(() => desk.get(ArchiveDueCases).run());
const list = async (query: string, login = 'reviewer1'): Promise<{ number: string; caseId: number }[]> => ((await (await desk.as(login)).get(`/archives?${query}`)).body as unknown as { rows: { number: string; caseId: number }[] }).rows;
const batch = async (body: object, login = 'reviewer1') => (await desk.as(login)).post('/archive-batches', body);

beforeAll(async () => {
  desk = await Desk.open('2026-11-18T10:30');
  for (const day of ['2026-11-18T10:30', '2026-11-19T10:30', '2026-11-20T10:30']) {
    await desk.at(day);
    finished.push(await declined());
  }
  await desk.settle();
}, 60_000);
afterAll(() => desk.close());

describe('the list of archives', () => {
  it('shows what waits and what is archived, newest first, by period, words and page', async () => {
    expect((await list('state=waiting')).map(({ caseId }) => caseId)).toEqual(finished.map(({ id }) => id).reverse());
    expect((await list('state=waiting&from=2026-11-19&to=2026-11-19')).map(({ caseId }) => caseId)).toEqual([finished[1]?.id]);
    expect(await list(`state=waiting&search=${finished[0]?.number ?? ''}`)).toHaveLength(1);
    expect(await list('state=waiting&search=%25')).toEqual([]);
    const first = (await (await desk.as('reviewer1')).get('/archives?state=waiting&limit=2')).body as { next: number; rows: unknown[] };
    expect(first.rows).toHaveLength(2);
    expect((await list(`state=waiting&limit=2&after=${first.next}`)).map(({ caseId }) => caseId)).toEqual([finished[0]?.id]);
    expect(await list('state=archived')).toEqual([]);
  });

  it('is read by leaders and the section, of its own cases only, and names a wrong filter', async () => {
    expect(await list('state=waiting', 'leader1')).toHaveLength(3);
    const person = await desk.sql.row<{ login: string }>(`select a.login from organisation.account a join organisation.post_holding h on h.person_id = a.person_id join organisation.unit u on u.id = h.unit_id where h.role = 'sectionReviewer' and u.code <> 'D-WSJS' order by a.login limit 1`);
    expect(await list('state=waiting', person?.login)).toEqual([]);
    failsWith(await (await desk.as('clerk1')).get('/archives?state=waiting'), 'notPermitted');
    for (const wrong of ['state=all', 'state=waiting&from=2026-13-01', 'state=waiting&limit=1000', `state=waiting&search=${'长'.repeat(61)}`]) failsWith(await (await desk.as('reviewer1')).get(`/archives?${wrong}`), 'invalidInput');
  });
});

describe('a batch', () => {
  it('archives a period at once, shows how far it is, and is downloaded as one file', async () => {
    const asked = await batch({ from: '2026-11-18', to: '2026-11-19' });
    succeeds(asked, { total: 2, done: 0, failed: 0, state: 'running' });
    await work();
    const { rows } = (await (await desk.as('reviewer1')).get('/archive-batches')).body as unknown as { rows: { id: number; done: number; state: string }[] };
    expect(rows[0]).toMatchObject({ id: asked.body.id, done: 2, state: 'done' });
    expect(await list('state=archived')).toHaveLength(2);
    const all = await (await desk.as('reviewer1')).get(`/archive-batches/${String(asked.body.id)}/packages`);
    const packages = await entriesOf(all.bytes);
    expect(packages.map(({ name }) => name)).toEqual(finished.slice(0, 2).map(({ number }) => `${number}.zip`));
    expect((await entriesOf(packages[0]?.bytes ?? Buffer.alloc(0))).map(({ name }) => name)).toContain('目录.json');
    expect(await desk.sql.row(`select count(*)::int n from platform.access_log where action = 'downloadArchive' and subject_kind = 'archiveBatch'`)).toEqual({ n: 1 });
    failsWith(await (await desk.as('reviewer1')).post(`/archive-batches/${String(asked.body.id)}/cancel`), 'batchFinished');
  });

  it('that is cancelled leaves what is archived and lets the rest wait for its own day', async () => {
    const asked = await batch({ from: '2026-11-18', to: '2026-11-20' });
    succeeds(asked, { total: 3, done: 2, state: 'running' });
    succeeds(await (await desk.as('reviewer1')).post(`/archive-batches/${String(asked.body.id)}/cancel`), { state: 'cancelled', done: 2 });
    await work();
    expect((await (await desk.as('reviewer1')).get(`/cases/${finished[2]?.id ?? 0}/archive`)).body).toMatchObject({ state: 'waiting', dueOn: '2026-11-27' });
  });

  it('is its asker\'s own, and refuses a period that is none', async () => {
    const asked = await batch({ from: '2026-11-20', to: '2026-11-20' });
    for (const way of ['cancel', 'packages']) {
      const caller = await desk.as('head1');
      failsWith(way === 'cancel' ? await caller.post(`/archive-batches/${String(asked.body.id)}/cancel`) : await caller.get(`/archive-batches/${String(asked.body.id)}/packages`), 'notFound');
    }
    failsWith(await batch({ from: '2026-11-20', to: '2026-11-19' }), 'periodReversed');
    failsWith(await batch({ from: '2026-11-31x', to: '2026-11-19' }), 'invalidInput');
    failsWith(await batch({ from: '2026-11-18', to: '2026-11-19' }, 'approver1'), 'notPermitted');
  });
});
