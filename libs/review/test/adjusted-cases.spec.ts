import { randomUUID } from 'node:crypto';
import { Desk, failsWith, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

type Choice = 'keep-version' | 'end-by-adjustment' | 'invite-anew';
const choose = async (permitCase: GivenCase, choice: Choice, body: object, login = 'approver1') => (await desk.as(login)).post(`/cases/${permitCase.id}/${choice}`, { version: permitCase.version, ...body });
const running = async (code: string, login = 'approver1') => ((await (await desk.as(login)).get(`/items/${code}/running-cases`)).body as { rows: { id: number; adjustmentId: number | null; choice: string | null }[] }).rows;
const paperOf = async (documentId: unknown): Promise<string> => (await desk.sql.row<{ text: string }>('select content::text text from platform.document where id = $1', [documentId]))?.text ?? '';

async function retire(code: string, effectiveOn: string): Promise<void> {
  const { versionId } = await desk.given.item(code);
  succeeds(await (await desk.as('policy1')).post(`/item-versions/${versionId}/retire-item-version`, { version: 2, effectiveOn, kind: 'cancelled', legalBasis: '国务院取消决定（示例）', reason: '取消' }));
}
async function changeLaw(code: string, effectiveFrom: string): Promise<void> {
  const policy = await desk.as('policy1');
  const { id, version } = (await policy.post(`/items/${code}/draft-item-version`)).body as { id: number; version: number };
  succeeds(await policy.post(`/item-versions/${id}/publish-item-version`, { version, effectiveFrom, adjustment: { kind: 'lawChanged', legalBasis: '示例条例 2026 修订', reason: '条例修订' } }));
}

describe('a running case whose item was cancelled (CAT-2)', () => {
  it('has no choice before, a choice for each afterwards: finish under its version, with a notice', async () => {
    const permitCase = await desk.given.acceptedCase();
    failsWith(await choose(permitCase, 'keep-version', { adjustmentId: 1 }), 'adjustmentNotOfCase');
    await retire('SP-001', '2026-11-23');
    const [row] = await running('SP-001');
    expect(row).toMatchObject({ id: permitCase.id, adjustmentId: expect.any(Number), choice: null });
    const { adjustmentId } = row ?? {};
    const kept = await choose(permitCase, 'keep-version', { adjustmentId, words: '请按原定日期来领证。' });
    succeeds(kept, { status: 'accepted', version: 3, documentNumber: expect.stringMatching(/调〔2026〕\d+号$/) });
    expect(await paperOf(kept.body.documentId)).toMatch(/自2026年11月23日起取消（依据：国务院取消决定.*仍按申请时的规定办理.*请按原定日期来领证/s);
    expect((await running('SP-001'))[0]).toMatchObject({ choice: 'keepVersion' });
    failsWith(await choose({ ...permitCase, version: 3 }, 'keep-version', { adjustmentId }), 'alreadyChosen');
    const reviewed = await desk.given.take({ ...permitCase, version: 3 }, 'reviewer1', 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(permitCase.id, 'reviewer1') });
    expect(reviewed.status).toBe('reviewed');
    expect((await desk.given.take(reviewed, 'approver1', 'grant-permit', { opinion: '同意。' })).status).toBe('granted');
  });

  it('may end, with basis and remedies in the notice; the item takes no new case', async () => {
    await desk.at('2026-11-23T09:00');
    await expect(desk.given.registeredCase()).rejects.toThrow('item SP-001');
    await desk.at('2026-11-20T10:30');
    for (const given of [await desk.given.registeredCase(), await desk.given.awaitingSupplementCase(), await desk.given.reviewedCase()]) {
      const adjustmentId = (await running('SP-001')).find(({ id }) => id === given.id)?.adjustmentId;
      const ended = await choose(given, 'end-by-adjustment', { adjustmentId });
      succeeds(ended, { status: 'terminated', documentNumber: expect.stringMatching(/终〔2026〕\d+号$/) });
      expect(await paperOf(ended.body.documentId)).toMatch(/国务院取消决定.*现终止办理.*六十日内/s);
      expect((await running('SP-001')).some(({ id }) => id === given.id)).toBe(false);
      failsWith(await choose({ ...given, version: given.version + 1 }, 'end-by-adjustment', { adjustmentId }), 'stepNotAllowed', { status: 'terminated' });
    }
  });

  it('cannot be sent to a version that does not exist', async () => {
    const permitCase = await desk.given.registeredCase();
    const adjustmentId = (await running('SP-001')).find(({ id }) => id === permitCase.id)?.adjustmentId;
    failsWith(await choose(permitCase, 'invite-anew', { adjustmentId }), 'nothingToApplyFor', { code: 'SP-001' });
  });
});

describe('a running case whose law changed', () => {
  it('may be told to apply under the new version; what stopped its clock ends with it', async () => {
    const permitCase = await desk.given.acceptedCase({ item: 'YY-003' });
    succeeds(await (await desk.as('reviewer3')).post(`/cases/${permitCase.id}/start-excluded-procedure`, { version: 2, procedure: 'hearing', notifiedDays: 5, reason: '听证' }));
    await changeLaw('YY-003', '2026-12-01');
    const adjustmentId = (await running('YY-003', 'approver3'))[0]?.adjustmentId;
    const stopped = { ...permitCase, version: 3 };
    failsWith(await choose(stopped, 'invite-anew', { adjustmentId }), 'notFound');
    failsWith(await choose(stopped, 'invite-anew', { adjustmentId }, 'reviewer3'), 'notPermitted', { verb: 'inviteAnew' });
    failsWith(await choose(permitCase, 'invite-anew', { adjustmentId }, 'approver3'), 'changedMeanwhile');
    for (const bad of [{}, { adjustmentId: 0 }, { adjustmentId: 'x' }, { adjustmentId, words: 'x'.repeat(501) }, { adjustmentId, unitId: 3 }]) failsWith(await choose(stopped, 'invite-anew', bad, 'approver3'), 'invalidInput');
    failsWith(await choose(stopped, 'invite-anew', { adjustmentId: 999_999 }, 'approver3'), 'adjustmentNotOfCase');
    const caller = await desk.as('approver3');
    const key = randomUUID();
    const once = () => caller.post(`/cases/${permitCase.id}/invite-anew`, { version: 3, adjustmentId, words: '=1+1 <b>𠮷</b>' }, { 'idempotency-key': key });
    const [first, second] = [await once(), await once()];
    succeeds(first, { status: 'terminated' });
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect(await paperOf(first.body.documentId)).toMatch(/自2026年12月1日起按新的规定重新申请.*=1\+1 <b>𠮷<\/b>/s);
    expect((await (await desk.as('approver3')).get(`/cases/${permitCase.id}`)).body).toMatchObject({ status: 'terminated', holds: [{ clearedOn: '2026-11-20', result: '因事项调整终止' }] });
  });

  it('concerns none that was received under the new version', async () => {
    await changeLaw('YC-001', desk.today);
    const permitCase = await desk.given.registeredCase({ item: 'YC-001' });
    const rows = await running('YC-001', 'bureau1');
    expect(rows.find(({ id }) => id === permitCase.id)).toMatchObject({ adjustmentId: null });
  });
});
