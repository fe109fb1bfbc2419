import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';
import { CarryOutCheck } from '../src/use-cases/checks/carry-out-check';
import { Planting } from './planted-month';

interface Row { id: number; version: number; number: string; status: string; rule: string; check: number; gist: string; unitId: number; unitName: string; personId: number | null; caseNumber: string | null }
interface One extends Row { sentence: string; gap: string | null; compared: { label: string; verdict: string }[]; lookedFor: { exception: string; found: boolean; words: string }[]; lines: { itself: boolean; lineNo: number | null }[]; evidenceIntact: boolean; consequence: string | null; verbs: string[]; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
interface Run { id: number; version: number; status: string; done: number; total: number; examined: number; found: number; known: number; seed: string | null; excluded: { exception: string; count: number }[] }
const RUNNING = { registerApplication: '2026-11-02 09:05', acceptApplication: '2026-11-02 09:12' };
let desk: Desk;
let plant: Planting;
/** Keys by which a finding is known again: entry, use, week or case. */
const planted = new Map<string, string>();
const innocent: string[] = [];
let mover: number;
const post = async (login: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> => (await desk.as(login)).post(path, body, headers);
const findings = async (query = '', login = 'assess1'): Promise<Row[]> => (await (await desk.as(login)).get(`/findings?limit=100${query}`)).body.rows as Row[];
const show = async (id: number, login = 'assess1'): Promise<One> => (await (await desk.as(login)).get(`/findings/${id}`)).body as unknown as One;
async function run(body: object = {}): Promise<Run> {
  const ordered = await post('assess1', '/check-runs/run-check', { month: '2026-11', ...body });
  succeeds(ordered, { status: 'running' });
  await desk.settle();
  return (await (await desk.as('assess1')).get(`/check-runs/${String(ordered.body.id)}`)).body as unknown as Run;
}
const violation = (key: string, rule: string): void => { planted.set(key, rule); };
const late = (day: string, hour = '09'): Record<string, string> => ({ registerApplication: `${day} ${hour}:05`, acceptApplication: `${day} ${hour}:12`, passReview: `${day} ${hour}:20`, grantPermit: `${day} ${hour}:41` });

async function plantOfficial(): Promise<void> {
  for (const day of ['03', '05', '10', '12']) violation(`entry:${await plant.line({ register: 'official', on: `2026-11-${day}`, time: '10:00', matter: '会议纪要' })}`, 'officialSealWithoutCase');
  for (const day of ['03', '05']) violation(`entry:${await plant.line({ register: 'official', on: `2026-11-${day}`, time: '16:00', number: (await plant.case({ status: 'accepted', decidedOn: null, delivery: null, steps: RUNNING })).number })}`, 'officialSealTraceMissing');
  for (const day of ['12', '13']) violation(`entry:${await plant.line({ register: 'official', on: `2026-11-${day}`, time: '08:30', number: (await plant.case({ steps: late('2026-11-16') })).number })}`, 'officialSealBeforeTrace');
  for (const day of ['04', '20']) innocent.push(`entry:${await plant.line({ register: 'official', on: `2026-11-${day}`, time: '09:00', number: (await plant.case({})).number })}`);
}
async function plantApprovalWithout(): Promise<void> {
  const other = await plant.case({});
  for (const line of [{ on: '2026-11-04', time: '09:00' }, { on: '2026-11-05', applicant: '鞍山市查无此户商行', item: 'SP-001', number: '210300-20260101-000000' }, { on: '2026-11-06', applicant: '鞍山市冒名食品有限公司', item: 'WS-009', number: other.number }]) violation(`entry:${await plant.line(line)}`, 'approvalSealWithoutCase');
  await plant.transfer('鞍山市只签一半有限公司', '2026-11-10', false);
  violation(`entry:${await plant.line({ on: '2026-11-10', applicant: '鞍山市只签一半有限公司', item: 'SP-001' })}`, 'approvalSealWithoutCase');
  await plant.transfer('鞍山市转交太晚有限公司', '2026-11-25', true);
  violation(`entry:${await plant.line({ on: '2026-11-04', applicant: '鞍山市转交太晚有限公司', item: 'SP-001' })}`, 'approvalSealWithoutCase');
  for (const [at, applicant] of [['2026-11-09', '鞍山市专网甲有限公司'], ['2026-11-13', '鞍山市专网乙有限公司'], ['2026-11-20', '鞍山市专网丙有限公司'], ['2026-11-24', '鞍山市专网丁有限公司']] as const) {
    await plant.transfer(applicant, at, true);
    innocent.push(`entry:${await plant.line({ on: at, applicant, item: 'SP-001' })}`);
  }
  for (const day of ['03', '05', '17', '18']) { // the case is gone, the entry is not
    const gone = await plant.case({});
    violation(`sealUse:${await plant.use(gone.id, `2026-11-${day} 15:00`)}`, 'approvalSealWithoutCase');
    await plant.byHand('delete from casework.permit_case where id = $1', [gone.id]);
  }
}
async function plantApprovalTraced(): Promise<void> {
  for (const day of ['03', '04', '05', '06']) violation(`entry:${await plant.line({ on: `2026-11-${day}`, time: '17:00', number: (await plant.case({ status: 'accepted', decidedOn: null, delivery: null, steps: RUNNING })).number })}`, 'approvalSealTraceMissing');
  for (const [on, time, traced] of [['2026-11-12', '14:20', '2026-11-13'], ['2026-11-12', '08:00', '2026-11-12']] as const) violation(`entry:${await plant.line({ on, time, number: (await plant.case({ steps: late(traced) })).number })}`, 'approvalSealBeforeTrace');
  violation(`entry:${await plant.line({ on: '2026-11-12', number: (await plant.case({ steps: late('2026-11-13') })).number })}`, 'approvalSealBeforeTrace');
  violation(`sealUse:${await plant.use((await plant.case({ steps: late('2026-11-18') })).id, '2026-11-17 10:00')}`, 'approvalSealBeforeTrace');
  // of the day alone nothing is said of the hour; sealed after the decision; on the minute; a notice before the decision; no number, but its own case; over a holiday
  for (const line of [{ on: '2026-11-12' }, { on: '2026-11-12', time: '09:42' }, { on: '2026-11-12', time: '09:41' }, { on: '2026-11-30', time: '23:30' }]) innocent.push(`entry:${await plant.line({ ...line, number: (await plant.case({ steps: late('2026-11-12') })).number })}`);
  for (const matter of ['受理通知书', '一次性告知书', '收件回执', '容缺受理告知书']) innocent.push(`entry:${await plant.line({ on: '2026-11-12', time: '10:00', matter, number: (await plant.case({ status: 'accepted', decidedOn: null, delivery: null, steps: RUNNING })).number })}`);
  for (let at = 0; at < 4; at += 1) innocent.push(`entry:${await plant.line({ on: '2026-11-10', time: '10:00', applicant: (await plant.case({})).applicant, item: at % 2 === 0 ? 'SP-001' : null })}`);
  for (const time of ['10:41', '15:00']) innocent.push(`sealUse:${await plant.use((await plant.case({})).id, `2026-11-03 ${time}`)}`);
}
/** Sealed while the platform stood still; traced two working days after it, in good time, or never. */
async function plantOutage(): Promise<void> {
  succeeds(await post('assess1', '/outages/register-outage', { from: '2026-11-18T13:00:00+08:00', to: '2026-11-19T09:00:00+08:00', stoodStill: '机房断电，全部业务停办' }));
  for (const time of ['14:00', '16:30', '13:10']) innocent.push(`entry:${await plant.line({ on: '2026-11-18', time, number: (await plant.case({ steps: late('2026-11-20') })).number })}`);
  innocent.push(`entry:${await plant.line({ on: '2026-11-18', number: (await plant.case({ steps: late('2026-11-23') })).number })}`);
  violation(`entry:${await plant.line({ on: '2026-11-18', time: '12:00', number: (await plant.case({ steps: late('2026-11-20') })).number })}`, 'approvalSealBeforeTrace');
  violation(`entry:${await plant.line({ on: '2026-11-18', time: '14:00', number: (await plant.case({ steps: late('2026-11-27') })).number })}`, 'approvalSealBeforeTrace');
}
/** 补录: granted with a reason before the check, or granted by nobody yet. */
async function plantLateEntries(): Promise<void> {
  for (const [day, approvedOn] of [['16', '2026-11-24'], ['17', '2026-11-24'], ['18', null]] as const) {
    const [line, entered] = [await plant.line({ on: `2026-11-${day}`, time: '09:30', applicant: `鞍山市补录${day}有限公司` }), await plant.case({ applicant: `鞍山市补录${day}有限公司`, steps: { enterAfterwards: '2026-11-23 10:00' }, decidedOn: `2026-11-${day}` })];
    await desk.sql.rows(`insert into casework.late_entry (case_id, register_entry_id, outcome, reason, salt, true_received_on, true_accepted_on, entered_by, entered_on, approved_by, approved_on) values ($1, $2, 'granted', '系统迁移期间纸质办理', '\\x00', '2026-11-10', '2026-11-10', 1, '2026-11-23', 1, $3)`, [entered.id, line, approvedOn]);
    if (approvedOn) innocent.push(`entry:${line}`);
    else violation(`entry:${line}`, 'approvalSealBeforeTrace');
  }
}
/** One person, two sections in one month: what was done in each stays with each. */
async function plantMover(): Promise<void> {
  mover = (await desk.sql.row<{ id: number }>(`insert into organisation.person (name, created_at) values ('示例调动员', '2026-01-01') returning id`))?.id ?? 0;
  for (const [unit, from, to] of [['D-WSJS', '2026-01-01', '2026-11-11'], ['D-SHSW', '2026-11-11', null]] as const) await desk.sql.rows(`insert into organisation.post_holding (person_id, unit_id, role, valid_from, valid_to) values ($1, $2, 'sectionReviewer', $3, $4)`, [mover, plant.unit(unit).id, from, to]);
  for (const [unit, on] of [['D-WSJS', '2026-11-10'], ['D-SHSW', '2026-11-12']] as const) {
    violation(`entry:${await plant.line({ on, time: '11:00', unit, by: '示例调动员' })}`, 'approvalSealWithoutCase');
    innocent.push(`entry:${await plant.line({ on, time: '11:30', unit, by: '示例调动员', number: (await plant.case({ unit })).number })}`);
  }
}
async function plantWeeks(): Promise<void> {
  for (let monday = new Date('2026-10-12'); monday < new Date('2026-12-01'); monday = new Date(monday.getTime() + 7 * 86_400_000)) {
    const [week, due] = [monday, new Date(monday.getTime() + 7 * 86_400_000)].map((day) => day.toISOString().slice(0, 10)) as [string, string];
    for (const unit of ['D-WSJS', 'D-SHSW']) await plant.week(unit, week, due, due);
  }
  for (const [unit, on] of [['D-GHSP', '2026-11-03'], ['D-GHSP', '2026-11-11'], ['D-JTYS', '2026-11-17'], ['D-NYSL', '2026-10-28']] as const) {
    const monday = { '2026-11-03': '2026-11-02', '2026-11-11': '2026-11-09', '2026-11-17': '2026-11-16', '2026-10-28': '2026-10-26' }[on];
    await plant.line({ on, time: '11:00', unit, number: (await plant.case({ unit, steps: late('2026-10-27') })).number });
    violation(`week:${plant.unit(unit).id}:${monday}`, 'ledgerWeekUnsigned');
  }
  await plant.week('D-JTYS', '2026-11-16', '2026-11-23', '2026-11-26'); // signed, but three days late
  await plant.line({ on: '2026-11-24', time: '11:00', unit: 'D-NYSL', number: (await plant.case({ unit: 'D-NYSL' })).number }); // due on 30 November, the day before the check: unsigned
  violation(`week:${plant.unit('D-NYSL').id}:2026-11-23`, 'ledgerWeekUnsigned');
  await plant.line({ on: '2026-11-30', time: '11:00', unit: 'D-GHSP', number: (await plant.case({ unit: 'D-GHSP' })).number }); // not due yet
  innocent.push(`week:${plant.unit('D-GHSP').id}:2026-11-30`);
}
async function plantIssues(): Promise<void> {
  for (const status of ['certified', 'granted', 'refused']) violation(`resultNotIssued:${(await plant.case({ status, delivery: '2026-11-17' })).id}`, 'resultNotIssued');
  violation(`resultNotIssued:${(await plant.case({ status: 'accepted', decidedOn: null, delivery: null, due: '2026-10-20', statutory: '2026-11-05', steps: RUNNING })).id}`, 'resultNotIssued');
  for (const steps of [{}, { acceptApplication: '2026-11-02 09:12' }] as Readonly<Record<string, string>>[]) violation(`issuedWithoutReception:${(await plant.case({ status: 'issued', running: false, issuedAt: '2026-11-12 10:00', steps })).id}`, 'issuedWithoutReception');
  for (const decidedOn of ['2026-11-01', '2026-10-28']) violation(`decidedBeforeReception:${(await plant.case({ status: 'issued', running: false, issuedAt: '2026-11-12 10:00', decidedOn })).id}`, 'decidedBeforeReception');
  const overdue = async (more: object = {}): Promise<number> => {
    const { id } = await plant.case({ delivery: '2026-11-17', ...more });
    innocent.push(`resultNotIssued:${id}`);
    return id;
  };
  for (const delivery of ['2026-12-01', '2026-12-17']) await overdue({ delivery }); // within the limit, on its last day
  await overdue({ status: 'accepted', decidedOn: null, delivery: null, due: '2026-11-10', statutory: '2026-11-18', steps: RUNNING }); // promised day over, the law's is not
  await overdue({ status: 'accepted', decidedOn: null, delivery: null, due: '2026-11-10', statutory: '2026-11-05', steps: RUNNING, stopped: '2026-11-04' }); // 特别程序
  for (const status of ['withdrawn', 'declined', 'terminated', 'issued']) await overdue({ status, running: false });
  for (const kind of [1, 2]) await plant.hold(await overdue({ status: 'granted', applicant: `鞍山市容缺${kind}有限公司` }), 'deferredMaterial', ['printCertificate']);
  for (const number of ['1', '2']) await desk.sql.rows(`insert into issuance.mailing (case_id, step_seq, carrier, tracking_number, applicant_id, recipient_sealed, recipient_masked, phone_sealed, phone_masked, address_sealed, address_masked, documents, sent_on) values ($1, 9, 'ems', $2, 1, '', '', '', '', '', '', '{}', '2026-11-16')`, [await overdue(), `EX${number}`]);
  const [ready, waits] = [await overdue(), (await plant.case({ status: 'accepted', decidedOn: null, delivery: null, steps: RUNNING })).id];
  const joint = await desk.sql.row<{ id: number }>(`insert into casework.joint_case (status, version, head, moved_at, number, progress_code, jurisdiction_path, lead_unit_id, theme_version_id, theme_code, theme_name, theme_kind, applicant_id, applicant_name, received_at, answers, form_sealed, stages, promised_due_on)
    values ('open', 1, '\\x00', '2026-11-02', 'L-1', 'X', '/', 1, 1, 'T', '示例', 'lifeEvent', 1, '示例', '2026-11-02', '{}', '', '{}', '2026-12-30') returning id`);
  for (const [at, id] of [ready, waits].entries()) await desk.sql.rows(`insert into casework.joint_member (joint_case_id, case_id, item_code, stage, position, unit_id) values ($1, $2, $3, 'A', $4, 1)`, [joint?.id, id, `I-${at}`, at]);
}

beforeAll(async () => {
  desk = await Desk.open('2026-10-26T10:00');
  plant = await Planting.on(desk);
  await desk.at('2026-12-01T09:00');
  await desk.settle(); // what projects due dates has done so before they are planted
  for (const work of [plantOfficial, plantApprovalWithout, plantApprovalTraced, plantOutage, plantLateEntries, plantMover, plantWeeks, plantIssues]) await work();
  await desk.sql.rows(`update casework.permit_case set status = 'withdrawn', running = false where id < 1000000`); // what the others are copies of
}, 120_000);
afterAll(() => desk.close());

describe('a month of checks', () => {
  const found = async (): Promise<Map<string, string>> => new Map((await desk.sql.rows<{ fingerprint: string; rule: string }>('select fingerprint, rule from compliance.finding')).map(({ fingerprint, rule }) => [fingerprint, rule]));

  it('finds every planted violation by its rule, and none of those that only look like one', async () => {
    expect([planted.size >= 40, innocent.length >= 40]).toEqual([true, true]);
    const done = await run();
    const seen = await found();
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(planted));
    expect(done).toMatchObject({ status: 'finished', done: 4, total: 4, found: planted.size, known: 0, seed: null });
    expect(innocent.filter((key) => seen.has(key))).toEqual([]);
    expect(Object.fromEntries(done.excluded.map(({ exception, count }) => [exception, count]))).toEqual({ networkTransfer: 4, lateEntry: 2, outage: 4, deferredMaterial: 2, mailed: 2, jointHandOver: 1, clockStopped: 1 });
  });

  it('finds nothing twice, whether it is run again, by two at once, or after it was killed', async () => {
    expect(await run()).toMatchObject({ status: 'finished', found: 0, known: planted.size });
    const ordered = await post('assess1', '/check-runs/run-check', { month: '2026-11' });
    await plant.byHand('delete from compliance.finding where number like $1', ['%-000_']);
    await Promise.all([desk.get(CarryOutCheck).run(Number(ordered.body.id)), desk.get(CarryOutCheck).run(Number(ordered.body.id))]);
    await desk.settle();
    expect((await found()).size).toBe(planted.size);
    failsWith(await post('assess1', `/check-runs/${String(ordered.body.id)}/cancel-check`, { version: 2 }), 'stepNotAllowed');
  });

  it('tells what came too late by how much, and names both sides', async () => {
    const rows = await findings('&check=2');
    const one = rows.find(({ gist }) => gist.endsWith('早 18 小时 45 分'));
    const shown = await show(one?.id ?? 0);
    expect(shown).toMatchObject({ rule: 'approvalSealBeforeTrace', sentence: expect.stringMatching(/11-12 用印一次，平台次日才有接件$/) as string, gap: '早 18 小时 45 分', evidenceIntact: true });
    expect(shown.compared[0]).toMatchObject({ label: '时间', verdict: 'differs' });
    expect(shown.lookedFor.map(({ exception, found: was }) => [exception, was])).toEqual([['networkTransfer', false], ['lateEntry', false], ['outage', false]]);
    expect(shown.lines.filter(({ itself }) => itself)).toHaveLength(1);
    expect(shown.consequence).toMatch(/本月 \d+ 件次.*可申诉，5 个工作日。$/);
  });

  it('blames each section for what was done in it, and the person for both', async () => {
    const rows = await findings(`&personId=${mover}`);
    expect(rows.map(({ unitId }) => unitId).sort()).toEqual([plant.unit('D-SHSW').id, plant.unit('D-WSJS').id].sort());
  });

  it('keeps the evidence as it was seen, whatever is struck or renamed later', async () => {
    const [first] = await findings('&check=1');
    const before = await show(first?.id ?? 0);
    await desk.sql.rows(`update compliance.register_entry set struck_on = '2026-12-01' where id = (select register_entry_id from compliance.finding where id = $1)`, [before.id]);
    expect((await show(before.id)).compared).toEqual(before.compared);
    await desk.sql.rows(`update compliance.finding set evidence = jsonb_set(evidence, '{sentence}', '"改过"') where id = $1`, [before.id]);
    expect((await show(before.id)).evidenceIntact).toBe(false);
  });

  it('draws the same sample from the same seed, and publishes the one it drew itself', async () => {
    const [one, two, three] = [await run({ check: 2, sampleSize: 8, seed: '20261201-0007' }), await run({ check: 2, sampleSize: 8, seed: '20261201-0007' }), await run({ check: 2, sampleSize: 8 })];
    expect([one.examined, one.known, two.known]).toEqual([8, one.known, one.known]);
    expect(three.seed).toMatch(/^20261201-\d{4}$/);
  });

  it('is run by itself on the first working day, once, and on a later day if it was missed', async () => {
    const tick = (day: string): Promise<string> => desk.get(ScheduleKeeper).run('run-monthly-checks', new Date(`${day}T00:30:00.000Z`));
    expect(await tick('2026-12-01')).toBe('2026-11 was checked');
    await desk.at('2027-01-02T08:30');
    expect(await tick('2027-01-02')).toBe('a rest day');
    await desk.at('2027-01-05T08:30');
    expect(await tick('2027-01-05')).toMatch(/^2026-12: run \d+$/);
    expect(await tick('2027-01-05')).toBe('2026-12 was checked');
    await desk.settle();
    await desk.at('2026-12-01T09:30');
  });

  it('is ordered for no month to come, and by nobody but the assessment section', async () => {
    failsWith(await post('assess1', '/check-runs/run-check', { month: '2027-03' }), 'checkMonthInvalid');
    failsWith(await post('head1', '/check-runs/run-check', { month: '2026-11' }), 'notPermitted');
    for (const month of ['2026-13', '11', '2026-11-01', '']) failsWith(await post('assess1', '/check-runs/run-check', { month }), 'invalidInput');
    for (const body of [{ sampleSize: 0 }, { sampleSize: 1.5 }, { check: 4 }, { seed: "';--" }]) failsWith(await post('assess1', '/check-runs/run-check', { month: '2026-11', ...body }), 'invalidInput');
  });
});

describe('what was found', () => {
  const take = (one: Row, verb: string, login: string, words = '情况属实。'): Promise<Answer> => post(login, `/findings/${one.id}/${verb}`, { version: one.version, words });
  const fresh = async (): Promise<One> => show((await findings('&status=found&check=2&unitId=' + String(plant.unit().id)))[0]?.id ?? 0);

  it('is explained by the section, confirmed by the assessment section, appealed and upheld by the leader', async () => {
    let one = await fresh();
    succeeds(await take(one, 'ask-for-explanation', 'assess1', '请说明用印经过。'), { status: 'asked' });
    one = await show(one.id);
    failsWith(await take(one, 'confirm-finding', 'assess1'), 'explanationAwaited');
    succeeds(await take(one, 'explain-finding', 'reviewer1', '当天系统缓慢，𠮷·明 先盖了章。<b>'), { status: 'explained' });
    one = await show(one.id);
    succeeds(await take(one, 'confirm-finding', 'assess1', '理由不成立。'), { status: 'confirmed' });
    one = await show(one.id, 'head1');
    expect([one.consequence, one.verbs]).toEqual([null, expect.arrayContaining(['appealFinding', 'startCorrection'])]);
    succeeds(await take(one, 'appeal-finding', 'head1', '有转交表在途。'), { status: 'appealed' });
    one = await show(one.id, 'leader1');
    succeeds(await take(one, 'uphold-finding', 'leader1', '转交表没有签字。'), { status: 'confirmed' });
    one = await show(one.id, 'head1');
    failsWith(await take(one, 'appeal-finding', 'head1'), 'appealedBefore');
    succeeds(await take(one, 'start-correction', 'head1', '补录后重审。'), { status: 'correcting' });
    one = await show(one.id);
    succeeds(await take(one, 'close-finding', 'assess1', '重审符合，保留结果。'), { status: 'closed' });
    expect((await show(one.id)).trace).toMatchObject({ chainBrokenAt: null, steps: expect.arrayContaining([expect.objectContaining({ verb: 'explainFinding', words: '当天系统缓慢，𠮷·明 先盖了章。<b>' })]) as unknown });
  });

  it('is overturned by the leader, or rejected with a reason, and counts for nobody', async () => {
    const [one] = [await fresh()];
    succeeds(await take(one, 'reject-finding', 'assess1', '登记簿抄错一行。'), { status: 'rejected' });
    const two = await fresh();
    succeeds(await take(two, 'confirm-finding', 'assess1'), { status: 'confirmed' });
    succeeds(await take(await show(two.id), 'appeal-finding', 'head1', '见附证。'), { status: 'appealed' });
    failsWith(await take(await show(two.id), 'overturn-finding', 'assess1'), 'notPermitted');
    const before = (await (await desk.as('assess1')).get('/check-months?month=2026-12')).body.units as { unitId: number; confirmed: number }[];
    succeeds(await take(await show(two.id), 'overturn-finding', 'leader1', '证据成立。'), { status: 'rejected' });
    const after = (await (await desk.as('assess1')).get('/check-months?month=2026-12')).body.units as { unitId: number; confirmed: number }[];
    const of = (units: typeof before): number => units.find(({ unitId }) => unitId === plant.unit().id)?.confirmed ?? 0;
    expect(of(after)).toBe(of(before) - 1);
  });

  it('is judged by nobody else, never from an old page, without words, or too late', async () => {
    const one = await fresh();
    for (const verb of ['confirm-finding', 'reject-finding', 'ask-for-explanation']) failsWith(await take(one, verb, 'head1'), 'notPermitted');
    failsWith(await take({ ...one, version: 7 }, 'confirm-finding', 'assess1'), 'changedMeanwhile');
    for (const words of ['', '  ', '字'.repeat(2001)]) failsWith(await take(one, 'reject-finding', 'assess1', words), 'invalidInput');
    failsWith(await take(one, 'uphold-finding', 'leader1'), 'stepNotAllowed');
    failsWith(await (await desk.as('clerk1')).get(`/findings/${one.id}`), 'notFound');
    succeeds(await take(one, 'confirm-finding', 'assess1'));
    await desk.at('2026-12-09T09:30');
    failsWith(await take(await show(one.id), 'appeal-finding', 'head1'), 'appealOver');
    await desk.at('2026-12-01T10:00');
  });

  it('answers the same when it is sent twice, and is seen by who watches the watchers', async () => {
    const one = await fresh();
    const send = (): Promise<Answer> => post('assess1', `/findings/${one.id}/confirm-finding`, { version: one.version, words: '属实。' }, { 'idempotency-key': 'finding-twice-0001' });
    const [first, second] = [await send(), await send()];
    succeeds(first, { status: 'confirmed' });
    expect(second.body).toEqual(first.body);
    const watched = await show(one.id, 'auditor');
    expect([watched.trace.steps.at(-1)?.words, watched.verbs]).toEqual(['属实。', []]);
    failsWith(await take(watched, 'reject-finding', 'auditor'), 'notPermitted');
  });
});

describe('a month', () => {
  it('is closed once it is over, with a reason while anything is unsettled; what is confirmed later counts later', async () => {
    failsWith(await post('assess1', '/check-months/close-check-month', { month: '2026-12' }), 'checkMonthInvalid');
    await desk.at('2027-01-06T09:30');
    const [left] = await findings('&month=2026-12&status=found');
    failsWith(await post('assess1', '/check-months/close-check-month', { month: '2026-12', reason: ' ' }), 'findingsUnsettled');
    succeeds(await post('assess1', '/check-months/close-check-month', { month: '2026-12', reason: '科室负责人出差，说明未到。' }), { status: 'closed' });
    failsWith(await post('assess1', '/check-months/close-check-month', { month: '2026-12' }), 'checkMonthClosed');
    succeeds(await post('assess1', `/findings/${left?.id ?? 0}/confirm-finding`, { version: left?.version, words: '属实。' }));
    expect((await findings('&month=2027-01')).map(({ id, number }) => [id, number])).toContainEqual([left?.id, left?.number]);
    expect((await (await desk.as('auditor')).get('/check-months?month=2026-12')).body).toMatchObject({ closedOn: '2027-01-06', verbs: [] });
  });
});

describe('an outage', () => {
  it('ends after it began and not in the future, is withdrawn with a reason, and is registered by nobody who could use it', async () => {
    const register = (login: string, from: string, to: string): Promise<Answer> => post(login, '/outages/register-outage', { from: `${from}:00+08:00`, to: `${to}:00+08:00`, stoodStill: '网络中断' });
    failsWith(await register('assess1', '2026-11-20T10:00', '2026-11-20T10:00'), 'outageReversed');
    failsWith(await register('assess1', '2027-01-06T10:00', '2027-02-01T10:00'), 'outageReversed');
    failsWith(await register('head1', '2026-11-20T10:00', '2026-11-20T12:00'), 'notPermitted');
    const made = await register('assess1', '2026-11-20T10:00', '2026-11-20T12:00');
    succeeds(made, { status: 'registered' });
    succeeds(await post('assess1', `/outages/${String(made.body.id)}/withdraw-outage`, { version: 1, words: '登记错了一天。' }), { status: 'withdrawn' });
    failsWith(await post('assess1', `/outages/${String(made.body.id)}/withdraw-outage`, { version: 2, words: '再撤一次。' }), 'stepNotAllowed');
  });
});
