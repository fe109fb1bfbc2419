import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';
import { Field } from './support/field';

let desk: Desk;
let field: Field;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  field = new Field(desk);
});
afterAll(() => desk.close());

const act = async ({ id, version }: GivenCase, verb: string, body: object = {}, login = 'reviewer1') => (await desk.as(login)).post(`/cases/${id}/${verb}`, { version, ...body });
/** Passed by the reviewer without a look at the place. */
async function unseen(): Promise<GivenCase> {
  const accepted = await desk.given.acceptedCase();
  succeeds(await act(accepted, 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(accepted.id, 'reviewer1') }));
  return field.now(accepted);
}
const stepOf = async ({ id }: GivenCase, verb: string, login: string) => ((await (await desk.as(login)).get(`/cases/${id}/allowed-steps`)).body.steps as { verb: string; allowed: boolean; reason: string | null; reasonCode: string | null }[]).find((one) => one.verb === verb);
const conclude = async (permitCase: GivenCase, conclusion: string, more: object = {}) => succeeds(await act(await field.now(permitCase), 'conclude-inspection', { conclusion, opinion: '见记录。', ...more }));

describe('an item that demands an inspection', () => {
  it('is granted once the place was found in order, and the reason stands beside the button until then', async () => {
    const permitCase = await unseen();
    failsWith(await act(permitCase, 'grant-permit', {}, 'approver1'), 'inspectionNeeded', { why: '还没有申请勘验' });
    expect(await stepOf(permitCase, 'grantPermit', 'approver1')).toMatchObject({ allowed: false, reasonCode: 'inspectionNeeded', reason: expect.stringContaining('还没有申请勘验') as string });
    expect(await stepOf(permitCase, 'refusePermit', 'approver1')).toMatchObject({ allowed: true });

    const asked = await desk.given.take(permitCase, 'reviewer1', 'request-inspection', { district: '210303', address: '铁西区示例路 1 号' });
    expect(await stepOf(asked, 'concludeInspection', 'reviewer1')).toMatchObject({ allowed: false, reasonCode: 'inspectionNotSubmitted' });
    failsWith(await act(asked, 'grant-permit', {}, 'approver1'), 'blockedByHold');
    await field.inspected(asked, { onDate: '2026-12-14' });
    expect(await stepOf(asked, 'concludeInspection', 'reviewer1')).toMatchObject({ allowed: true });
    await conclude(asked, 'passed');
    expect(await stepOf(asked, 'grantPermit', 'approver1')).toMatchObject({ allowed: true });
    succeeds(await act(await field.now(asked), 'grant-permit', { opinion: '同意。' }, 'approver1'), { status: 'granted' });
  });

  it('is not granted where the place was not in order, nor before a rectification was looked at; but it can be refused', async () => {
    const failed = await desk.given.take(await unseen(), 'reviewer1', 'request-inspection', { district: '210303', address: '铁西区示例路 2 号' });
    await field.inspected(failed, { onDate: '2026-12-15' });
    await conclude(failed, 'failed');
    failsWith(await act(await field.now(failed), 'grant-permit', {}, 'approver1'), 'inspectionNeeded', { why: '勘验结论是“不符合要求”' });
    succeeds(await act(await field.now(failed), 'refuse-permit', { reasons: '现场不符合要求。', basis: '食品安全法33条' }, 'approver1'), { status: 'refused' });

    const rectified = await desk.given.take(await unseen(), 'reviewer1', 'request-inspection', { district: '210303', address: '铁西区示例路 3 号' });
    await field.inspected(rectified, { onDate: '2026-12-16' });
    await conclude(rectified, 'toRectify', { rectifyBy: '2026-12-20' });
    failsWith(await act(await field.now(rectified), 'grant-permit', {}, 'approver1'), 'blockedByHold');
    await desk.given.take(await field.now(rectified), 'reviewer1', 'request-reinspection', {});
    await field.inspected(rectified, { onDate: '2026-12-17' });
    await conclude(rectified, 'passed');
    succeeds(await act(await field.now(rectified), 'grant-permit', { opinion: '同意。' }, 'approver1'), { status: 'granted' });
  });
});

describe('an item that demands an expert review', () => {
  it('is not granted before the experts were heard', async () => {
    const [section, given] = ['dhbsp', await desk.given.acceptedCase({ item: 'HB-001' })];
    const now = async () => field.now(given, `${section}-approver1`);
    succeeds(await act(given, 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(given.id, `${section}-reviewer1`) }, `${section}-reviewer1`));
    succeeds(await act(await now(), 'pass-check', { opinion: '同意。' }, `${section}-head1`));
    failsWith(await act(await now(), 'grant-permit', {}, `${section}-approver1`), 'expertReviewNeeded', { why: '还没有提请评审' });
    expect(await stepOf(given, 'grantPermit', `${section}-approver1`)).toMatchObject({ allowed: false, reasonCode: 'expertReviewNeeded' });
    succeeds(await act(await now(), 'refuse-permit', { reasons: '选址不符合规划。', basis: '环境影响评价法' }, `${section}-approver1`), { status: 'refused' });
  });
});
