import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';
import pg from 'pg';
import { CasesOfItem } from '../src';

interface Version { id: number; version: number; definition: Record<string, unknown> }
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const policy = async (path: string, body: object) => (await desk.as('policy1')).post(path, body);
const show = async (permitCase: { id: number }, login: string) => (await desk.as(login)).get(`/cases/${permitCase.id}`);

/** The item under another holder from that day on. */
async function handOver(code: string, unitCode: string, effectiveFrom: string, adjustment: object): Promise<Version> {
  const { id } = (await policy(`/items/${code}/draft-item-version`, {})).body as unknown as Version;
  const { definition } = (await (await desk.as('policy1')).get(`/item-versions/${id}`)).body as unknown as Version;
  succeeds(await policy(`/item-versions/${id}/revise-item-version`, { version: 1, definition: { ...definition, unitCode } }));
  succeeds(await policy(`/item-versions/${id}/publish-item-version`, { version: 2, effectiveFrom, adjustment: { legalBasis: '编委〔2026〕1号（示例）', reason: '职责调整', ...adjustment } }));
  return { id, version: 3, definition };
}
const runPlans = async (): Promise<string> => desk.get(ScheduleKeeper).run('transfer-cases-when-due', new Date('2026-11-20T02:30:00Z'));
const stepsOf = async ({ id }: GivenCase): Promise<string[]> => ((await (await desk.as('bureau1')).get(`/cases/${id}/timeline`)).body.steps as { verb: string }[]).map(({ verb }) => verb);

describe('the impact of an adjustment', () => {
  it('counts what runs by version and status, and tells who is receiving the item now', async () => {
    const [registered, accepted, granted] = [await desk.given.registeredCase(), await desk.given.acceptedCase(), await desk.given.grantedCase()];
    const { versionId } = await desk.given.item('SP-001');
    const clerk = await desk.as('clerk2');
    succeeds(await clerk.put('/drafts/5f2b1c9e-0000-4000-8000-00000000a001', { version: 0, title: '味源', body: { itemCode: 'SP-001', applicant: { residentId: '秘密' } } }));
    succeeds(await clerk.put('/drafts/5f2b1c9e-0000-4000-8000-00000000a002', { version: 0, title: '未选', body: { itemCode: { $ne: 1 } } }));
    const { body } = await (await desk.as('policy1')).get(`/item-versions/${versionId}/impact`);
    expect(body).toMatchObject({ code: 'SP-001', undecided: 2, decided: 1, receptions: [{ windowNumber: '5', clerkName: '综合窗口接件员乙' }] });
    expect((body.counts as { status: string; count: number }[]).map(({ status, count }) => [status, count]).sort()).toEqual([['accepted', 1], ['granted', 1], ['registered', 1]]);
    expect(JSON.stringify(body)).not.toContain('秘密');

    const page = (await (await desk.as('head1')).get('/items/SP-001/running-cases')).body as { rows: { id: number; adjustmentId: number | null }[] };
    expect(page.rows.map(({ id, adjustmentId }) => [id, adjustmentId])).toEqual([[registered.id, null], [accepted.id, null]]);
    expect(page.rows.some(({ id }) => id === granted.id)).toBe(false);
    const foreign = await desk.as('approver3');
    expect((await foreign.get('/items/SP-001/running-cases')).body.rows).toEqual([]);
    expect((await foreign.get(`/item-versions/${versionId}/impact`)).body).toMatchObject({ undecided: 0, decided: 0 });
    failsWith(await foreign.get('/item-versions/999999/impact'), 'notFound');
    failsWith(await foreign.get('/items/SP-001/running-cases?limit=0'), 'invalidInput');
  });
});

describe('transferCase', () => {
  it('moves what is not decided on the day of the plan: scope, inbox and reviewer follow, the trace tells it, nothing twice', async () => {
    const given = { item: 'WS-001' };
    const [registered, accepted] = [await desk.given.registeredCase(given), await desk.given.acceptedCase(given)];
    await desk.settle();
    expect((await show(accepted, 'reviewer1')).body).toMatchObject({ unitName: '卫生计生审批科', assigneeId: expect.any(Number) });
    await handOver('WS-001', 'D-SHSW', '2026-11-23', { kind: 'transferred', plan: 'move', moveOn: '2026-11-24' });

    await desk.at('2026-11-23T09:00');
    expect(await runPlans()).toBe('0 cases moved to the new holder');
    await desk.at('2026-11-24T00:05');
    expect(await runPlans()).toBe('2 cases moved to the new holder');
    expect(await runPlans()).toBe('0 cases moved to the new holder');
    await desk.settle();

    for (const permitCase of [registered, accepted]) {
      failsWith(await show(permitCase, 'reviewer1'), 'notFound');
      expect((await show(permitCase, 'dshsw-head1')).body).toMatchObject({ unitName: '社会事务审批科', status: permitCase.status, itemVersionNo: 1 });
      expect((await show(permitCase, 'clerk1')).body).toMatchObject({ status: permitCase.status });
    }
    const inbox = (await (await desk.as('dshsw-head1')).get('/cases?view=section')).body.rows as { id: number; assigneeName: string | null }[];
    expect(inbox.find(({ id }) => id === accepted.id)?.assigneeName).toMatch(/^社会事务审批科审核员/);
    expect(inbox.find(({ id }) => id === registered.id)?.assigneeName).toBeNull();
    expect(await stepsOf(accepted)).toEqual(['registerApplication', 'acceptApplication', 'assignReviewer', 'transferCase', 'assignReviewer']);
    const timeline = (await (await desk.as('dshsw-head1')).get(`/cases/${accepted.id}/timeline`)).body as { steps: { verb: string; what: string }[]; chainIntact: boolean };
    expect([timeline.chainIntact, timeline.steps[3]]).toEqual([true, expect.objectContaining({ what: '承办单位改为社会事务审批科' })]);
    const received = await desk.given.registeredCase(given);
    expect((await show(received, 'dshsw-head1')).body).toMatchObject({ itemVersionNo: 2 });
    expect(await runPlans()).toBe('0 cases moved to the new holder');
  });

  it('leaves them where they are when the plan says so, and what is decided in any case', async () => {
    await desk.at('2026-11-25T10:30');
    const decided = await desk.given.refusedCase();
    const waiting = await desk.given.registeredCase();
    await handOver('SP-001', 'D-SHSW', '2026-11-26', { kind: 'transferred', plan: 'stay' });
    await desk.at('2026-11-27T10:30');
    expect(await runPlans()).toBe('0 cases moved to the new holder');
    for (const permitCase of [decided, waiting]) expect((await show(permitCase, 'reviewer1')).status).toBe(200);
  });

  it('takes a delegated case to the county, out of sight of the section, into sight of the county', async () => {
    const permitCase = await desk.given.acceptedCase({ item: 'YY-001' });
    await handOver('YY-001', 'C-210381', desk.today, { kind: 'delegated', plan: 'move', moveOn: desk.today });
    expect(await runPlans()).toBe('1 cases moved to the new holder');
    failsWith(await show(permitCase, 'reviewer3'), 'notFound');
    expect((await show(permitCase, 'clerk381')).body).toMatchObject({ unitName: '海城市', status: 'accepted' });
    expect((await show(permitCase, 'clerk1')).body).toMatchObject({ unitName: '海城市' });
    expect((await desk.sql.row('select jurisdiction_path from casework.permit_case where id = $1', [permitCase.id]))).toEqual({ jurisdiction_path: '/210300/210381/' });
  });

  it('goes on where it stopped: one that fails or is taken meanwhile holds back no other, two runs at once move each once', async () => {
    const item = 'YS-001';
    const cases = [await desk.given.registeredCase({ item }), await desk.given.registeredCase({ item }), await desk.given.registeredCase({ item })];
    await handOver(item, 'D-YYQX', desk.today, { kind: 'transferred', plan: 'move', moveOn: desk.today });
    const other = new pg.Client(process.env.DATABASE_URL);
    await other.connect();
    await other.query('begin');
    await other.query('select 1 from casework.permit_case where id = $1 for update', [cases[0]?.id]);
    const moved = await runPlans().catch((error: Error) => error.message);
    await other.query('rollback');
    await other.end();
    expect(moved).toContain(`2 moved, not these: ${cases[0]?.id}`);
    await Promise.allSettled([runPlans(), runPlans()]);
    await runPlans();
    for (const permitCase of cases) expect((await stepsOf(permitCase)).filter((verb) => verb === 'transferCase')).toHaveLength(1);
    expect(await desk.get(CasesOfItem).dueToMove(desk.today)).toEqual([]);
  });

  it('follows an item that moves on and back again, once for each adjustment', async () => {
    const item = 'GH-001';
    const permitCase = await desk.given.registeredCase({ item });
    const { body: before } = await show(permitCase, 'bureau1');
    const home = (await desk.sql.row<{ code: string }>('select code from organisation.unit where id = $1', [before.unitId]))?.code ?? '';
    await handOver(item, 'D-TZXM', desk.today, { kind: 'transferred', plan: 'move', moveOn: desk.today });
    await runPlans();
    await desk.at('2026-11-30T10:30');
    await handOver(item, home, desk.today, { kind: 'transferred', plan: 'move', moveOn: desk.today });
    for (let round = 0; round < 3; round += 1) await runPlans();
    expect((await show(permitCase, 'bureau1')).body).toMatchObject({ unitName: before.unitName });
    expect((await stepsOf(permitCase)).filter((verb) => verb === 'transferCase')).toHaveLength(2);
  });
});
