import { Desk, failsWith, succeeds } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const good = async (code: string): Promise<object> => {
  const item = await desk.given.item();
  const material = item.materials.find((one) => one.code.endsWith(code));
  return { code: material?.code, presented: true, files: [], points: material?.points.filter((point) => point.kind === 'formal').map((point) => ({ code: point.code, verdict: 'good' })) };
};
const faulty = async (code: string, point: string): Promise<object> => ({ code: `SP-001-${code}`, presented: true, files: [], points: [{ code: `SP-001-${code}-${point}`, verdict: 'faulty', message: '请重做。' }] });

describe('requestSupplement', () => {
  it('tells everything that is missing at once, in one numbered notice', async () => {
    const permitCase = await desk.given.registeredCase({ missing: ['M04'], faulty: ['M03-R01'] });
    const answer = await (await desk.as('clerk1')).post(`/cases/${permitCase.id}/request-supplement`, { version: 1 });
    succeeds(answer, { status: 'awaitingSupplement', documentNumber: expect.stringMatching(/补〔2026〕\d+号$/) });
    const told = await desk.sql.row<{ told: { material: string }[] }>('select told from intake.supplement_notice where case_id = $1', [permitCase.id]);
    expect(told?.told.map((one) => one.material)).toEqual(['SP-001-M03', 'SP-001-M04']);
  });

  it('refuses a notice when nothing is missing, unless the clerk says what the points do not cover', async () => {
    const permitCase = await desk.given.registeredCase();
    const clerk = await desk.as('clerk1');
    failsWith(await clerk.post(`/cases/${permitCase.id}/request-supplement`, { version: 1 }), 'nothingMissing');
    succeeds(await clerk.post(`/cases/${permitCase.id}/request-supplement`, { version: 1, overrideReason: '经营场所地址与现场门牌不一致，请更正。' }), { status: 'awaitingSupplement' });
  });

  it('is not made while a point of a paper is unlooked at: one notice must know all of it', async () => {
    const waiting = await desk.given.awaitingSupplementCase({ missing: ['M04'] });
    const back = await desk.given.take(waiting, 'clerk1', 'receive-supplement', { materials: [await good('M04'), await faulty('M01', 'R03')] });
    failsWith(await (await desk.as('clerk1')).post(`/cases/${back.id}/request-supplement`, { version: back.version }), 'materialsUnchecked');
  });

  it('needs a reason to tell again what was visible before, and keeps it as a fault of ours', async () => {
    const clerk = await desk.as('clerk1');
    const waiting = await desk.given.awaitingSupplementCase({ missing: ['M04'] });
    const still = await desk.given.take(waiting, 'clerk1', 'receive-supplement', { materials: [{ code: 'SP-001-M04', presented: false, points: [], files: [] }] });
    failsWith(await clerk.post(`/cases/${still.id}/request-supplement`, { version: still.version }), 'secondNoticeNeedsReason', { names: ['SP-001-M04'] });
    succeeds(await clerk.post(`/cases/${still.id}/request-supplement`, { version: still.version, reason: '申请人再次未带。' }), { status: 'awaitingSupplement' });
    expect(await desk.sql.row('select visible_before, reason from intake.supplement_notice where case_id = $1 and no = 2', [still.id])).toEqual({ visible_before: ['SP-001-M04'], reason: '申请人再次未带。' });
  });

  it('needs no reason for what came only with the supplement', async () => {
    const waiting = await desk.given.awaitingSupplementCase({ missing: ['M04'] });
    const back = await desk.given.take(waiting, 'clerk1', 'receive-supplement', { materials: [await faulty('M04', 'R01')] });
    succeeds(await (await desk.as('clerk1')).post(`/cases/${back.id}/request-supplement`, { version: back.version }), { status: 'awaitingSupplement' });
  });
});

describe('receiveSupplement', () => {
  it('starts the five days anew from the day the supplement came', async () => {
    const waiting = await desk.given.awaitingSupplementCase();
    await desk.at('2026-11-24T09:00');
    const back = await desk.given.take(waiting, 'clerk2', 'receive-supplement', { materials: [await good('M04')] });
    const view = await (await desk.as('clerk2')).get(`/cases/${back.id}`);
    expect(view.body).toMatchObject({ status: 'registered', dates: { noticeDueOn: '2026-12-01' } });
    await desk.at('2026-11-20T10:30');
  });

  it('is refused for a case that waits for nothing', async () => {
    const permitCase = await desk.given.registeredCase();
    failsWith(await (await desk.as('clerk1')).post(`/cases/${permitCase.id}/receive-supplement`, { version: 1, materials: [] }), 'stepNotAllowed');
  });
});
