import { randomUUID } from 'node:crypto';
import { failsWith, succeeds } from '@onecounter/testing';
import { AdministrationDesk } from './administration-desk';

interface Week { days: string[]; today: string; windows: { id: number; number: string; status: string; version: number; unitName: string; seats: { on: string; half: string; personName: string }[]; sitters: { personId: number; name: string }[] }[] }
let desk: AdministrationDesk;
beforeAll(async () => { desk = await AdministrationDesk.open(); });
afterAll(() => desk.close());

const week = async (login = 'hallhead1', from = '2026-11-20') => (await desk.get(`/roster?from=${from}`, login)).body as unknown as Week;
const windowOf = async (number: string) => (await week()).windows.find((one) => one.number === number) ?? ({ id: 0, version: 0, sitters: [], seats: [] } as never);
const CONTENT = { name: '新开窗口', kind: 'comprehensive', hours: '工作日 09:00—16:00' };
const content = async (more: object = {}) => ({ ...CONTENT, unitId: await desk.idOf('C-CKFW'), number: '21', ...more });

describe('a window', () => {
  it('is opened, changed, closed and opened again; receptions see what it handles', async () => {
    const { id } = await desk.done(desk.post('/windows/open-window', await content()));
    failsWith(await desk.post('/windows/open-window', await content()), 'windowNumberTaken', { number: '21' });
    failsWith(await desk.post('/windows/open-window', await content({ number: '22', itemCodes: ['XX-999'] })), 'itemUnknown', { code: 'XX-999' });
    failsWith(await desk.post('/windows/open-window', await content({ number: '22', unitId: 999999 })), 'unitNotThere');
    failsWith(await desk.post('/windows/open-window', await content({ number: '22', name: '<script>' })), 'nameInvalid');
    for (const more of [{ number: '二' }, { kind: 'bar' }, { hours: ' ' }]) failsWith(await desk.post('/windows/open-window', await content({ number: '22', ...more })), 'invalidInput');
    failsWith(await desk.post('/windows/open-window', await content({ number: '22' }), 'hallhead1'), 'notPermitted');

    failsWith(await desk.post(`/windows/${id}/change-window`, { ...CONTENT, version: 1, itemCodes: ['XX-999'] }), 'itemUnknown');
    succeeds(await desk.post(`/windows/${id}/change-window`, { ...CONTENT, version: 1, itemCodes: ['SP-001'] }), { version: 2 });
    failsWith(await desk.post(`/windows/${id}/change-window`, { ...CONTENT, version: 1 }), 'changedMeanwhile');
    const listed = async () => ((await desk.get('/windows', 'clerk1')).body.windows as { number: string; itemCodes: string[] }[]).find((one) => one.number === '21');
    expect((await listed())?.itemCodes).toEqual(['SP-001']);
    succeeds(await desk.post(`/windows/${id}/close-window`, { version: 2 }), { status: 'closed' });
    expect(await listed()).toBeUndefined();
    failsWith(await desk.post(`/windows/${id}/change-window`, { ...CONTENT, version: 3 }), 'stepNotAllowed');
    succeeds(await desk.post(`/windows/${id}/reopen-window`, { version: 3 }), { status: 'open', version: 4 });
  });
  it('is not closed while somebody\'s post names it, who is named', async () => {
    const { id, version } = await windowOf('3');
    const refusal = await desk.post(`/windows/${id}/close-window`, { version });
    failsWith(refusal, 'unitInUse');
    expect(refusal.text).toContain('综合窗口接件员甲');
  });
});

describe('the roster', () => {
  const seats = (...given: [on: string, half: string, personId: number][]) => given.map(([on, half, personId]) => ({ on, half, personId }));
  const set = (id: number, version: number, given: object[], login = 'hallhead1', more: object = {}) => desk.post(`/windows/${id}/set-roster`, { version, from: '2026-11-20', to: '2026-11-26', seats: given, ...more }, login);

  it('is kept by the head of the hall: whole days and halves, from today on', async () => {
    const window = await windowOf('3');
    const [first, second] = ['综合窗口接件员乙', '综合窗口接件员甲'].map((name) => window.sitters.find((one) => one.name === name));
    expect(window.sitters).toHaveLength(2);
    const given = seats(['2026-11-20', 'whole', first?.personId ?? 0], ['2026-11-23', 'morning', second?.personId ?? 0]);
    for (const login of ['sysadmin', 'secadmin', 'clerk1']) failsWith(await set(window.id, window.version, given, login), 'notPermitted');
    failsWith(await set(window.id, window.version, given, 'hallhead1', { from: '2026-11-19' }), 'effectiveInPast');
    failsWith(await set(window.id, window.version, seats(['2026-11-27', 'whole', first?.personId ?? 0])), 'datesReversed');
    failsWith(await set(window.id, window.version, seats(['2026-11-23', 'evening', first?.personId ?? 0])), 'invalidInput');
    failsWith(await set(window.id, window.version, seats(['2026-11-23', 'whole', (await desk.personOf('reviewer1')).id])), 'rosterUnfit');
    succeeds(await set(window.id, window.version, given));
    failsWith(await set(window.id, window.version, given), 'changedMeanwhile');
    expect((await windowOf('3')).seats.map((one) => [one.on, one.half, one.personName])).toEqual([['2026-11-20', 'morning', '综合窗口接件员乙'], ['2026-11-20', 'afternoon', '综合窗口接件员乙'], ['2026-11-23', 'morning', '综合窗口接件员甲']]);
  });
  it('puts nobody at two windows at once; what was refused changed nothing', async () => {
    const [three, five] = [await windowOf('3'), await windowOf('5')];
    const id = three.seats.length > 0 ? (await desk.personOf('clerk2')).id : 0;
    const refusal = await set(five.id, five.version, seats(['2026-11-20', 'afternoon', id]));
    failsWith(refusal, 'rosterConflict', { name: '综合窗口接件员乙', date: '2026-11-20', half: '下午', number: '3' });
    expect((await windowOf('5')).version).toBe(five.version);
    succeeds(await set(five.id, five.version, seats(['2026-11-23', 'morning', id])));
  });
  it('of two who save at once lets one through', async () => {
    const [eight, five] = [await windowOf('8'), await windowOf('5')];
    const id = (await desk.personOf('clerk1')).id;
    const both = await Promise.all([set(eight.id, eight.version, seats(['2026-11-25', 'whole', id])), set(five.id, five.version, seats(['2026-11-25', 'whole', id]))]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    const key = randomUUID();
    const after = await windowOf('8');
    const ask = () => desk.post(`/windows/${after.id}/set-roster`, { version: after.version, from: '2026-11-20', to: '2026-11-26', seats: [] }, 'hallhead1', { 'idempotency-key': key });
    expect((await ask()).text).toBe((await ask()).text);
  });
  it('of another hall does not exist for its head', async () => {
    const all = await week('sysadmin');
    const county = all.windows.find((one) => one.unitName === '海城市');
    expect(county).toBeDefined();
    expect((await week()).windows.map((one) => one.unitName)).not.toContain('海城市');
    failsWith(await set(county?.id ?? 0, county?.version ?? 0, []), 'notFound');
  });
  it('tells a clerk at the sign-in that it names another window today, and blocks nothing', async () => {
    const [three, five] = [await windowOf('3'), await windowOf('5')];
    const clerk2 = await desk.personOf('clerk2');
    expect((await desk.get('/auth/me', 'clerk1')).body.rosterNotice).toBeNull();
    const signedIn = await desk.desk.nobody().post('/auth/sign-in', { login: 'clerk2', password: 'Onecounter#2026' });
    expect((signedIn.body.person as { rosterNotice: string }).rosterNotice).toBe('今日排班：您全天在 3 号窗口；现在登在 5 号窗口。');
    expect((await desk.get('/drafts', 'clerk2')).status).toBe(200);
    succeeds(await set(three.id, three.version, []));
    succeeds(await set(five.id, five.version, seats(['2026-11-20', 'whole', clerk2.id])));
    expect((await desk.get('/auth/me', 'clerk2')).body.rosterNotice).toBeNull();
  });
});
