import { Desk, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

interface Row { id: number; outcome: string; version: number | null; code: string | null; reason: string | null }
const rowsOf = (answer: Answer): Row[] => answer.body.rows as Row[];
const sent = (cases: readonly GivenCase[]) => cases.map(({ id, version }) => ({ id, version }));
const bulk = async (login: string, act: string, body: object, key?: string) => (await desk.as(login)).post(`/cases/bulk/${act}`, body, key ? { 'idempotency-key': key } : {});
const several = async (count: number): Promise<GivenCase[]> => {
  const cases: GivenCase[] = [];
  for (let round = 0; round < count; round += 1) cases.push(await desk.given.acceptedCase());
  return cases;
};
const personOf = async (login: string) => (await desk.sql.row<{ id: number }>('select person_id id from organisation.account where login = $1', [login]))?.id;
const stepsOf = async (verb: string, ids: readonly number[]) => (await desk.sql.row<{ n: number }>(`select count(*)::int n from platform.step where subject_kind = 'permitCase' and verb = $1 and subject_id = any($2)`, [verb, ids]))?.n;

describe('many cases at once', () => {
  it('are assigned each by itself: one that was refused among twenty is told with its reason, the others are done', async () => {
    const cases = await several(20);
    const moved = cases[7] as GivenCase;
    await desk.given.take(moved, 'head1', 'remind-holder');
    const answer = await bulk('head1', 'assign-reviewer', { rows: sent(cases), personId: await personOf('reviewer2') });
    succeeds(answer, { done: 19, refused: 1, cancelled: 0 });
    expect(rowsOf(answer).map((row) => row.id)).toEqual(cases.map((one) => one.id));
    expect(rowsOf(answer)[7]).toEqual({ id: moved.id, outcome: 'refused', version: null, code: 'changedMeanwhile', reason: expect.stringContaining('刚刚办过这一件') });
    const assigned = await desk.sql.rows('select id from casework.permit_case where id = any($1) and assignee_id = $2 and version = 3', [cases.map((one) => one.id), await personOf('reviewer2')]);
    expect(assigned).toHaveLength(19);
  });

  it('are judged one by one for scope, lifecycle and person, whatever the others are', async () => {
    const [mine] = await several(1) as [GivenCase];
    const foreign = await desk.given.acceptedCase({ item: 'YY-001' });
    const waiting = await desk.given.awaitingSupplementCase();
    const rows = rowsOf(await bulk('head1', 'remind-holder', { rows: sent([foreign, mine, waiting, { ...mine, id: 99_999_999 }]) }));
    expect(rows.map((row) => [row.outcome, row.code])).toEqual([['refused', 'notFound'], ['done', null], ['refused', 'stepNotAllowed'], ['refused', 'notFound']]);
    const unknown = rowsOf(await bulk('head1', 'assign-reviewer', { rows: sent([await desk.given.acceptedCase()]), personId: await personOf('clerk1') }));
    expect(unknown[0]).toMatchObject({ outcome: 'refused', code: 'reviewerUnknown' });
  });

  it('are five hundred at most, each once, and named by a key', async () => {
    const rows = Array.from({ length: 501 }, (_, index) => ({ id: index + 1, version: 1 }));
    failsWith(await bulk('head1', 'remind-holder', { rows }), 'invalidInput', { count: 1 });
    failsWith(await bulk('head1', 'remind-holder', { rows: [] }), 'invalidInput');
    failsWith(await bulk('head1', 'remind-holder', { rows: [{ id: 1, version: 1 }, { id: 1, version: 2 }] }), 'invalidInput');
    for (const hostile of [[null], ['1'], [{ id: '1', version: 1 }], [{ id: 1e300, version: 1 }], [{ id: 1, version: 1, status: 'granted' }]]) failsWith(await bulk('head1', 'remind-holder', { rows: hostile }), 'invalidInput');
    failsWith(await bulk('head1', 'remind-holder', { rows: [{ id: 1, version: 1 }] }, 'short'), 'malformedRequest');
    for (const login of ['reviewer1', 'clerk1', 'policy1']) failsWith(await bulk(login, 'remind-holder', { rows: [{ id: 1, version: 1 }] }), 'notPermitted');
    failsWith(await bulk('leader1', 'assign-reviewer', { rows: [{ id: 1, version: 1 }], personId: 1 }), 'notPermitted');
  });

  it('sent again under the same key have no second effect and the same answer; the key names no other batch', async () => {
    const cases = await several(5);
    const body = { rows: sent(cases) };
    const answers = await Promise.all([1, 2, 3].map(() => bulk('head1', 'remind-holder', body, 'bulk-remind-0001')));
    const again = await bulk('head1', 'remind-holder', body, 'bulk-remind-0001');
    for (const answer of answers) expect(rowsOf(answer).map((row) => row.outcome)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(again.body).toMatchObject({ done: 5, refused: 0 });
    expect(await stepsOf('remindHolder', cases.map((one) => one.id))).toBe(5);
    failsWith(await bulk('head1', 'remind-holder', { rows: sent(cases.slice(1)) }, 'bulk-remind-0001'), 'idempotencyKeyReused');
    failsWith(await bulk('head1', 'mark-seen', body, 'bulk-remind-0001'), 'idempotencyKeyReused');
    failsWith(await (await desk.as('leader1')).get('/cases/bulk/bulk-remind-0001'), 'notFound'); // somebody else's batch
  });

  it('cancelled on the way stay as far as they came, and the rest is told as not done', async () => {
    const cases = await several(12);
    const head = await desk.as('head1');
    const work = bulk('head1', 'remind-holder', { rows: sent(cases) }, 'bulk-cancel-0001');
    let judged = 0;
    while (judged < 2) judged = Number((await head.get('/cases/bulk/bulk-cancel-0001')).body.judged ?? 0);
    succeeds(await head.post('/cases/bulk/bulk-cancel-0001/cancel'), { cancelled: true });
    const answer = await work;
    const [done, left] = [Number(answer.body.done), Number(answer.body.cancelled)];
    expect([done >= 2, done + left]).toEqual([true, 12]);
    expect(await stepsOf('remindHolder', cases.map((one) => one.id))).toBe(done);
    expect((await bulk('head1', 'remind-holder', { rows: sent(cases) }, 'bulk-cancel-0001')).body).toEqual(answer.body);
    expect((await head.get('/cases/bulk/bulk-cancel-0001')).body).toEqual({ key: 'bulk-cancel-0001', total: 12, judged: done, refused: 0, finished: true, cancelled: left > 0 });
  });

  it('are marked as read together', async () => {
    const cases = await several(3);
    succeeds(await bulk('approver1', 'mark-seen', { rows: sent(cases) }), { done: 3 });
    const unread = (await (await desk.as('approver1')).get('/cases?view=section&unread=true&limit=100')).body.rows as { id: number }[];
    expect(unread.filter((row) => cases.some((one) => one.id === row.id))).toEqual([]);
  });
});
