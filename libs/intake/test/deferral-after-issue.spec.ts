import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, ENTERPRISE, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

const M04 = 'SP-001-M04';
let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  await letComeAfterIssue();
});
afterAll(() => desk.close());

const take = async (verb: string, { id, version }: { id: number; version: number }, body: object, login: string): Promise<Answer> => (await desk.as(login)).post(`/cases/${id}/${verb}`, { version, ...body });

/** From now on M04 may come within ten working days, also after the certificate. */
async function letComeAfterIssue(): Promise<void> {
  const policy = await desk.as('policy1');
  const drafted = await policy.post('/items/SP-001/draft-item-version');
  const { definition, version } = (await policy.get(`/item-versions/${String(drafted.body.id)}`)).body as unknown as { version: number; definition: { materials: { code: string }[] } };
  const materials = definition.materials.map((material) => (material.code === M04 ? { ...material, deferral: 'atIssue', deferralDays: 10, deferralBasis: '本局容缺发证清单' } : material));
  const revised = await policy.post(`/item-versions/${String(drafted.body.id)}/revise-item-version`, { version, definition: { ...definition, materials } });
  succeeds(revised);
  succeeds(await policy.post(`/item-versions/${String(drafted.body.id)}/publish-item-version`, { version: revised.body.version, effectiveFrom: '2026-11-20', adjustment: { kind: 'amended', legalBasis: '示例', reason: '容缺发证' } }));
}

describe('a material that may come after the certificate', () => {
  it('keeps nothing waiting, is still owed after the hand-over, is listed when it is late, and ends nothing', async () => {
    let one = await desk.given.deferredCase();
    one = await desk.given.take(one, 'reviewer1', 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(one.id, 'reviewer1') });
    one = await desk.given.take(one, 'approver1', 'grant-permit', {});
    one = await desk.given.take(one, 'reviewer1', 'print-certificate', { stockNumber: `K${String(one.id).padStart(8, '0')}` });
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
    one = await desk.given.take(one, 'issuer1', 'issue-result', { way: 'handOver', collector: { name: ENTERPRISE.legalRepresentative, residentId: '210303199002289828', isAgent: false }, signature: `data:image/png;base64,${dot}` });
    expect(one.status).toBe('issued');

    await desk.at('2026-12-07T10:00'); // ten working days ended on 12-04
    expect(await desk.get(ScheduleKeeper).run('end-overdue-deferrals', new Date('2026-12-07T02:00:00.000Z'))).toBe('0 ended');
    for (const view of ['overdue', 'afterIssue']) expect([view, (await (await desk.as('reviewer1')).get(`/deferrals?view=${view}`)).body]).toMatchObject([view, { rows: [{ caseId: one.id, code: M04, kind: 'atIssue', dueOn: '2026-12-04', overdue: true, status: 'issued' }] }]);

    const came = await take('register-deferred-supplement', one, { materials: [{ code: M04, files: [] }] }, 'clerk1'); // late is better than never
    succeeds(came, { status: 'issued' });
    const now: GivenCase = { ...one, version: Number(came.body.version) };
    failsWith(await take('pass-deferred-material', now, { code: 'SP-001-M01' }, 'reviewer1'), 'materialNotDeferred');
    succeeds(await take('pass-deferred-material', now, { code: M04 }, 'reviewer1'));
    expect((await (await desk.as('reviewer1')).get('/deferrals?view=open')).body).toMatchObject({ rows: [] });
  });
});
