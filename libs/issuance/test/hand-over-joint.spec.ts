import { Desk, failsWith, PERSON, succeeds, type Answer, type GivenJoint } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LEGAL = { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false };
interface Row { id: number; version: number; number: string; itemCode: string; status: string }
interface Found { case: Row; ready: Row[]; notReady: (Row & { why: string; next: string })[]; joint: { id: number; number: string; themeName: string } | null }
interface Judged { id: number; outcome: string; code: string | null; reason: string | null; documentId: string | null }

const find = async (number: string, login = 'issuer1'): Promise<Answer> => (await desk.as(login)).get(`/issuing/find?number=${encodeURIComponent(number)}`);
const found = async (number: string): Promise<Found> => (await find(number)).body as unknown as Found;
const handOver = async (rows: readonly Pick<Row, 'id' | 'version'>[], key: string, body: object = {}, login = 'issuer1'): Promise<Answer> =>
  (await desk.as(login)).post('/cases/bulk/issue-result', { rows: rows.map(({ id, version }) => ({ id, version })), way: 'handOver', collector: LEGAL, signature: PNG, ...body }, { 'idempotency-key': key });
const judged = (answer: Answer): Judged[] => answer.body.rows as Judged[];
const deliveriesOf = async (ids: readonly number[]): Promise<number> => (await desk.sql.row<{ n: number }>('select count(*)::int n from issuance.delivery where case_id = any($1)', [ids]))?.n ?? -1;

const certify = (id: number): Promise<void> => desk.givenJoint.certify(id);

/** A pharmacy of three items: `certified` of them lie at the window, the others still run. */
async function pharmacy(certified: number): Promise<GivenJoint & { ready: number[]; running: number[] }> {
  const joint = await desk.givenJoint.accepted({ theme: 'TH-YD', yes: ['Q2'] });
  const ids = [...joint.cases].sort((one, other) => Number(one.waits) - Number(other.waits)).map(({ id }) => id);
  for (const id of ids.slice(0, certified)) await certify(id);
  return { ...joint, ready: ids.slice(0, certified), running: ids.slice(certified) };
}
const inOrder = (ids: readonly number[]): number[] => [...ids].sort((one, other) => one - other);

describe('the results of a joint case', () => {
  it('are found by its number, typed or scanned, and leave together; of those that still run the reason is told', async () => {
    const joint = await pharmacy(2);
    await desk.given.certifiedCase(); // of the same applicant, and no part of it
    const view = await found(joint.number);
    expect(view.joint).toEqual({ id: joint.id, number: joint.number, themeName: expect.stringContaining('药店') });
    expect(inOrder(view.ready.map(({ id }) => id))).toEqual(inOrder(joint.ready));
    expect(view.ready.map(({ id }) => id)).toContain(view.case.id);
    expect(inOrder(view.notReady.map(({ id }) => id))).toEqual(inOrder(joint.running));
    for (const row of view.notReady) expect([row.why, row.next]).toEqual([expect.stringMatching(/^(已受理，|等前置)/), expect.stringMatching(/作出决定|开始办理/)]);
    expect(await found(`http://127.0.0.1:3000/public/#/progress/${joint.number}/ABCDEF`)).toEqual(view);
    expect(await found(` ${joint.number.toLowerCase()} `)).toEqual(view);

    const third = view.notReady[0] as Row;
    const { version } = (await desk.sql.row<{ version: number }>('select version from casework.permit_case where id = $1', [third.id])) ?? { version: 0 };
    const answer = await handOver([...view.ready, { id: third.id, version }], 'joint-issue-0001');
    succeeds(answer, { done: 2, refused: 1, cancelled: 0 });
    expect(judged(answer).map(({ outcome, code, documentId }) => [outcome, code, documentId !== null])).toEqual([['done', null, true], ['done', null, true], ['refused', expect.stringMatching(/^(stepNotAllowed|blockedByHold)$/), false]]);
    expect(judged(answer)[2]?.reason).toMatch(/\p{Script=Han}/u);
    const receipts = await desk.sql.rows<{ subject_id: number; words: string }>(`select subject_id, content::text words from platform.document where kind = 'deliveryReceipt' and id = any($1::uuid[])`, [judged(answer).flatMap(({ documentId }) => documentId ?? [])]);
    expect(inOrder(receipts.map((row) => Number(row.subject_id)))).toEqual(inOrder(joint.ready));
    for (const { words } of receipts) expect([words.includes('欧阳·𠮷明（法定代表人）'), words.includes(LEGAL.residentId)]).toEqual([true, false]);

    const after = await found(joint.number);
    expect([after.ready, inOrder(after.notReady.map(({ id }) => id))]).toEqual([[], inOrder(joint.running)]);
    const again = await handOver([...view.ready, { id: third.id, version }], 'joint-issue-0001');
    expect(again.body).toEqual(answer.body);
    expect(await deliveriesOf(joint.ready)).toBe(2);
    failsWith(await handOver(view.ready, 'joint-issue-0001'), 'idempotencyKeyReused');
  });

  it('are judged each by itself: what was moved meanwhile, received by the same person or asked by the wrong person stays', async () => {
    const joint = await pharmacy(2);
    const [moved, other] = (await found(joint.number)).ready as [Row, Row];
    const nobody = judged(await handOver([moved, other], 'joint-issue-0002', { collector: { ...LEGAL, name: '别人' } }));
    expect(nobody.map(({ outcome, code }) => [outcome, code])).toEqual([['refused', 'collectorMismatch'], ['refused', 'collectorMismatch']]);
    await desk.sql.rows('update casework.permit_case set received_by = (select person_id from organisation.account where login = $2) where id = $1', [other.id, 'issuer2']);
    const own = judged(await handOver([{ ...moved, version: moved.version - 1 }, other], 'joint-issue-0003', {}, 'issuer2'));
    expect(own.map(({ code }) => code)).toEqual(['changedMeanwhile', 'separationOfDuties']);
    const rest = judged(await handOver([{ ...moved, version: moved.version - 1 }, other], 'joint-issue-0004'));
    expect(rest.map(({ outcome, code }) => [outcome, code])).toEqual([['refused', 'changedMeanwhile'], ['done', null]]);
    expect([await deliveriesOf([moved.id]), await deliveriesOf([other.id])]).toEqual([0, 1]);
    const both = await Promise.all([handOver([moved], 'joint-issue-0005'), handOver([moved], 'joint-issue-0005')]);
    expect(both.map((answer) => judged(answer)[0]?.outcome)).toEqual(['done', 'done']);
    expect(await deliveriesOf([moved.id])).toBe(1);
  });

  it('leave to nobody without identity and signature, by no other post, and are told to no other jurisdiction', async () => {
    const joint = await desk.givenJoint.accepted({ theme: 'TH-YD', applicant: PERSON, instead: [{ item: 'QY-001', by: 'QY-002' }] });
    const rows = [{ id: joint.cases[0]?.id ?? 0, version: 1 }];
    failsWith(await handOver(rows, 'joint-issue-0006', { collector: null }), 'collectorMismatch');
    failsWith(await handOver(rows, 'joint-issue-0006', { signature: null }), 'signatureRequired');
    failsWith(await handOver(rows, 'joint-issue-0006', { way: 'mail' }), 'invalidInput');
    failsWith(await handOver([], 'joint-issue-0006'), 'invalidInput');
    failsWith(await handOver(rows, 'short'), 'malformedRequest');
    for (const login of ['clerk1', 'reviewer1', 'approver1', 'coord1']) failsWith(await handOver(rows, 'joint-issue-0006', {}, login), 'notPermitted');
    expect((await found(joint.number)).ready).toEqual([]);
    await desk.sql.rows(`update casework.joint_case set jurisdiction_path = '/elsewhere/' where id = $1`, [joint.id]);
    failsWith(await find(joint.number), 'notFound');
    failsWith(await find('LB210300-20200101-9999'), 'notFound');
  });
});
