import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

const M04 = 'SP-001-M04';
const shop = (creditCode: string) => ({ kind: 'enterprise', name: `鞍山市示例餐饮店 ${creditCode.slice(-3)}`, creditCode });
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

const runSchedule = (name: string): Promise<string> => desk.get(ScheduleKeeper).run(name, new Date('2026-09-24T16:00:00.000Z'));
const take = async (verb: string, { id, version }: { id: number; version: number }, body: object, login: string): Promise<Answer> => (await desk.as(login)).post(`/cases/${id}/${verb}`, { version, ...body });
const look = async (one: GivenCase): Promise<GivenCase> => ({ ...one, ...((await (await desk.as('clerk1')).get(`/cases/${one.id}`)).body as object) }) as GivenCase;
const supply = (one: GivenCase, body: object = {}): Promise<Answer> => take('register-deferred-supplement', one, { materials: [{ code: M04, files: [] }], ...body }, 'clerk1');
const marks = async (applicant: { creditCode: string }, login = 'clerk1') => {
  const { applicant: found, creditBar } = (await (await desk.as('clerk1')).post('/applicants/find', { creditCode: applicant.creditCode })).body as { applicant: { id: number }; creditBar: { source: string; until: string } | null };
  return { id: found.id, creditBar, marks: (await (await desk.as(login)).get(`/applicants/${found.id}/credit-marks`)).body as unknown as { id: number; version: number; kind: string; inForce: boolean; statusLabel: string }[] };
};

describe('what was promised and did not come', () => {
  it('is asked for three working days before its day and on it, once each, and ends the case once after it, with a paper and a credit mark', async () => {
    const applicant = shop('91210302MAXXXX023G');
    const one = await desk.given.deferredCase({ missing: ['M04'], applicant });
    await desk.at('2026-11-23T09:00'); // Monday: four working days left
    expect(await runSchedule('chase-deferrals')).toBe('0 chased');
    await desk.at('2026-11-24T09:00');
    expect([await runSchedule('chase-deferrals'), await runSchedule('chase-deferrals')]).toEqual(['1 chased', '0 chased']);
    await desk.at('2026-11-25T09:00');
    expect(await runSchedule('chase-deferrals')).toBe('0 chased');
    await desk.at('2026-11-27T09:00');
    expect([await runSchedule('chase-deferrals'), await runSchedule('chase-deferrals')]).toEqual(['1 chased', '0 chased']);
    await desk.at('2026-11-27T10:00');
    expect(await runSchedule('end-overdue-deferrals')).toBe('0 ended');
    await desk.at('2026-11-28T10:00'); // Saturday: the window could not have registered what came yesterday evening
    expect(await runSchedule('end-overdue-deferrals')).toBe('a rest day: 0 ended');

    await desk.at('2026-11-30T10:00');
    expect([await runSchedule('end-overdue-deferrals'), await runSchedule('end-overdue-deferrals')]).toEqual(['1 ended', '0 ended']);
    expect(await look(one)).toMatchObject({ status: 'terminated', holds: [{ kind: 'deferredMaterial', result: '容缺逾期', clearedOn: '2026-11-30' }] });
    const papers = (await (await desk.as('clerk1')).get(`/cases/${one.id}/documents`)).body as unknown as { kind: string; number: string }[];
    expect(papers.find(({ kind }) => kind === 'deferralTermination')?.number).toMatch(/容终〔2026〕\d+号$/);
    expect(await marks(applicant)).toMatchObject({ creditBar: { until: '修复以前' }, marks: [{ kind: 'brokenDeferral', inForce: true, statusLabel: '在册' }] });
    failsWith(await supply(await look(one)), 'stepNotAllowed', { status: 'terminated' });
    const again = await desk.given.registeredCase({ missing: ['M04'], applicant });
    failsWith(await take('accept-with-deferral', again, { undertaking: { form: 'scanned', fileId: await desk.given.upload('clerk1') } }, 'clerk1'), 'creditBarred');
    succeeds(await take('withdraw-application', again, { reason: '不办了' }, 'clerk1'));
    await desk.at('2026-11-20T10:30');
  });

  it('voids a decision that never left, because nothing was certified', async () => {
    let one = await desk.given.deferredCase({ missing: ['M04'], applicant: shop('91210381MAXXXX058G') });
    one = await desk.given.take(one, 'reviewer1', 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(one.id, 'reviewer1') });
    one = await desk.given.take(one, 'approver1', 'grant-permit', {});
    await desk.at('2026-11-30T10:00');
    expect(await runSchedule('end-overdue-deferrals')).toBe('1 ended');
    const papers = (await (await desk.as('clerk1')).get(`/cases/${one.id}/documents`)).body as unknown as { kind: string; state: string; voidReason: string }[];
    expect(papers.find(({ kind }) => kind === 'grantDecision')).toMatchObject({ state: 'voided', voidReason: '容缺逾期，办理终止' });
    await desk.at('2026-11-20T10:30');
  });

  it('counts as come when it arrived in time and waits for the section, however long that takes', async () => {
    const one = await desk.given.deferredCase({ missing: ['M04'], applicant: shop('91210304MAXXXX04X0') });
    await desk.at('2026-11-30T09:30'); // Monday: the window writes down what came on Friday evening
    succeeds(await supply(one, { arrivedAt: '2026-11-27T16:55' }));
    await desk.at('2026-12-01T10:00');
    expect(await runSchedule('end-overdue-deferrals')).toBe('0 ended');
    succeeds(await take('reject-deferred-material', await look(one), { code: M04, reason: '没有盖章' }, 'reviewer1'));
    expect(await runSchedule('end-overdue-deferrals')).toBe('1 ended'); // its day has passed: there is no second time
    await desk.at('2026-11-20T10:30');
  });

  it('may be given more time for force majeure, by head or leader, never beyond the statutory day', async () => {
    const one = await desk.given.deferredCase({ missing: ['M04'], applicant: shop('91210300MAXX10555Y') });
    await desk.at('2026-11-30T09:00');
    failsWith(await supply(one, { arrivedAt: '2026-11-30T08:50' }), 'deferralOverdue', { dueOn: '2026-11-27' });
    const extend = (dueOn: string, login = 'head1', body: object = {}): Promise<Answer> => take('extend-deferral', one, { code: M04, dueOn, reason: '暴雪封路', consentBy: '分管领导甲', ...body }, login);
    failsWith(await extend('2026-11-27'), 'deferralDueWrong', { until: '2026-12-04' });
    failsWith(await extend('2026-12-07'), 'deferralDueWrong', { until: '2026-12-04' });
    failsWith(await extend('2026-02-30'), 'invalidInput');
    failsWith(await extend('2026-12-02', 'reviewer1'), 'notPermitted');
    failsWith(await extend('2026-12-02', 'head1', { reason: '   ' }), 'opinionRequired');
    const extended = await extend('2026-12-02', 'leader1');
    succeeds(extended);
    expect(await runSchedule('end-overdue-deferrals')).toBe('0 ended');
    const now = { ...one, version: Number(extended.body.version) };
    succeeds(await supply(now, { arrivedAt: '2026-11-30T08:50' }));
    expect(await look(one)).toMatchObject({ status: 'accepted', holds: [{ dueOn: '2026-12-02', clearedOn: null }] });
    await desk.at('2026-11-20T10:30');
  });
});

describe('credit marks', () => {
  it('are recorded by the assessment section with source, evidence and term, bar what is done on trust, and bar nothing once repaired', async () => {
    const applicant = shop('91210300MAXX1058XC');
    const one = await desk.given.registeredCase({ missing: ['M04'], applicant });
    const assess = await desk.as('assess1');
    const body = { caseId: one.id, kind: 'other', source: '市场监管部门抄告', evidence: '抄告函 2026 第 3 号', endsOn: '2027-11-19' };
    failsWith(await assess.post('/credit-marks/record-credit-mark', { ...body, endsOn: '2026-11-20' }), 'creditMarkTermWrong');
    failsWith(await assess.post('/credit-marks/record-credit-mark', { ...body, evidence: '  ' }), 'opinionRequired');
    failsWith(await assess.post('/credit-marks/record-credit-mark', { ...body, kind: 'whatever' }), 'invalidInput');
    failsWith(await (await desk.as('clerk1')).post('/credit-marks/record-credit-mark', body), 'notPermitted');
    const key = { 'idempotency-key': 'mark-once-000001' };
    const answers = await Promise.all([assess.post('/credit-marks/record-credit-mark', body, key), assess.post('/credit-marks/record-credit-mark', body, key)]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);

    const undertaking = async (): Promise<object> => ({ undertaking: { form: 'scanned', fileId: await desk.given.upload('clerk1') } });
    failsWith(await take('accept-with-deferral', one, await undertaking(), 'clerk1'), 'creditBarred', { source: '市场监管部门抄告', until: '到 2027-11-19' });
    const [mark] = (await marks(applicant, 'assess1')).marks;
    const repair = (document: string, version = 1): Promise<Answer> => assess.post(`/credit-marks/${mark?.id}/repair-credit`, { version, document });
    failsWith(await repair('修复决定书', 9), 'changedMeanwhile');
    succeeds(await repair('信用修复决定书〔2026〕1 号'), { status: 'repaired' });
    failsWith(await repair('再来一次', 2), 'stepNotAllowed');
    expect(await marks(applicant)).toMatchObject({ creditBar: null, marks: [{ inForce: false, statusLabel: '已修复' }] });
    succeeds(await take('accept-with-deferral', one, await undertaking(), 'clerk1'), { status: 'accepted' });
  });

  it('bar nothing after their term', async () => {
    const applicant = shop('91210300MAXXXX015Q');
    const one = await desk.given.registeredCase({ missing: ['M04'], applicant });
    succeeds(await (await desk.as('assess1')).post('/credit-marks/record-credit-mark', { caseId: one.id, kind: 'other', source: '抄告', evidence: '抄告函', endsOn: '2026-11-21' }));
    expect((await marks(applicant)).creditBar).toMatchObject({ until: '到 2026-11-21' });
    await desk.at('2026-11-22T10:00');
    expect(await marks(applicant)).toMatchObject({ creditBar: null, marks: [{ inForce: false, statusLabel: '已期满' }] });
    const list = async (state: string) => ((await (await desk.as('assess1')).get(`/credit-marks?state=${state}&limit=100`)).body.rows as { applicantName: string }[]).filter(({ applicantName }) => applicantName.endsWith('15Q')).length;
    expect([await list('inForce'), await list('all')]).toEqual([0, 1]);
    await desk.at('2026-11-20T10:30');
  });
});
