import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

interface Reason { code: string; words: string; struck: boolean; evidence: { kind: string; id: number; label: string }[] }
interface Line { id: number; scope: string; unitName: string; personName: string | null; standing: string; reasons: Reason[]; appeals: { id: number; version: number; status: string; outcome: string | null; words: string; answer: string | null; mayDecide: boolean }[]; mayAppeal: boolean; appealDueOn: string; confirmed: boolean }
interface Month { id: number; version: number; status: string; appealDueOn: string; unjudged: number; ratesConfirmed: boolean; confirmedOn: string | null; mayDrawUp: boolean; verbs: string[]; trace: { chainBrokenAt: number | null } | null }
interface Interview { id: number; version: number; status: string; personName: string | null; month: string; verbs: string[]; unsigned: string[]; signatures: { party: string }[]; findings: { month: string }[]; trace: { steps: { verb: string; words: string | null }[]; chainBrokenAt: number | null } }
let desk: Desk;
let told: GivenCase;
const people = new Map<string, { personId: number; unitId: number }>();

const as = async (login: string) => desk.as(login);
const month = async (login = 'assess1', name = '2026-10'): Promise<Month> => (await (await as(login)).get(`/award-months?month=${name}`)).body as unknown as Month;
const lines = async (login = 'assess1', query = 'month=2026-10'): Promise<Line[]> => (await (await as(login)).get(`/award-lines?${query}`)).body as unknown as Line[];
const lineOf = async (name: string, login = 'assess1'): Promise<Line> => {
  const found = (await lines(login)).find(({ personName, unitName, scope }) => (scope === 'person' ? personName : unitName) === name);
  if (!found) throw new Error(`no line of ${name}`);
  return found;
};
const move = async (verb: string, login = 'assess1', body: object = {}): Promise<Answer> => { const { id, version } = await month(); return (await as(login)).post(`/award-months/${id}/${verb}`, { version, ...body }); };
const appeal = async (line: Line, login: string, words = '台账页码写错了，附原件复印件。'): Promise<Answer> => (await as(login)).post(`/award-lines/${line.id}/appeal-eligibility`, { words });
const run = async (day: string): Promise<string> => desk.get(ScheduleKeeper).run('draw-up-awards', new Date(`${day}T01:00:00.000Z`));
const person = (login: string): { personId: number; unitId: number } => people.get(login) ?? { personId: 0, unitId: 0 };

/** A finding as the checks leave it, judged a violation unless said otherwise. */
let made = 0;
async function finding(of: { month: string; login?: string; unit?: string; case?: number; status?: string }): Promise<number> {
  const who = person(of.login ?? of.unit ?? '');
  made += 1;
  const row = await desk.sql.row<{ id: number }>(
    `with r as (insert into compliance.check_run (status, version, head, moved_at, month, checks, jurisdiction_path, started_at) values ('finished', 1, '\\x00', '2026-11-02', $1::date, '{2}', '/210300/', '2026-11-02') returning id)
     insert into compliance.finding (status, version, head, moved_at, number, check_no, rule, rule_version, month, run_id, unit_id, person_id, jurisdiction_path, case_id, fingerprint, gist, on_date, found_on, evidence)
     select $2, 1, '\\x00', '2026-11-02', $3, 2, 'approvalSealBeforeTrace', 1, $1::date, r.id, $4, $5, '/210300/', $6, $3, '先用印，后留痕', $1::date, '2026-11-02', '{}' from r returning id`,
    [`${of.month}-01`, of.status ?? 'confirmed', `CW-${of.month.replace('-', '')}-${String(made).padStart(4, '0')}`, who.unitId, of.login ? who.personId : null, of.case ?? null]);
  return Number(row?.id);
}
/** The second notice tells what the first could have told, and the applicant comes a third time. */
async function toldTwice(words: object): Promise<GivenCase> {
  const m04 = (await desk.given.reception()).materials as { code: string }[];
  const good = m04.filter(({ code }) => code.endsWith('M04'));
  const back = await desk.given.take(await desk.given.awaitingSupplementCase(), 'clerk1', 'receive-supplement', { materials: 'overrideReason' in words ? good : good.map((one) => ({ ...one, presented: false, points: [] })) });
  return desk.given.take(await desk.given.take(back, 'clerk2', 'request-supplement', { reason: '前次漏看。', ...words }), 'clerk2', 'receive-supplement', { materials: good });
}

beforeAll(async () => {
  desk = await Desk.open('2026-10-20T10:30');
  for (const login of ['clerk1', 'clerk2', 'reviewer1', 'reviewer2', 'approver1', 'head1', 'reviewer3']) {
    const { id: personId, unitId } = (await (await as(login)).get('/auth/me')).body as unknown as { id: number; unitId: number };
    people.set(login, { personId, unitId });
  }
  const given = await desk.given.grantedCase();
  told = await toldTwice({ overrideReason: '经营场所地址与门牌不一致。' });
  await toldTwice({});
  for (const [of, login] of [['2026-08', 'reviewer1'], ['2026-09', 'reviewer1'], ['2026-10', 'reviewer1'], ['2026-10', 'reviewer1']] as const) await finding({ month: of, login });
  for (const login of ['approver1', 'approver1'] as const) await finding({ month: '2026-10', login, case: given.id });
  await finding({ month: '2026-10', login: 'reviewer2', status: 'rejected' });
  await finding({ month: '2026-10', login: 'reviewer2', status: 'explained' });
  await desk.at('2026-11-05T09:00');
}, 60_000);
afterAll(() => desk.close());

describe('the eligibility of a month', () => {
  it('is drawn up by the system after the month, once, and by hand only when it is over', async () => {
    failsWith(await (await as('assess1')).post('/award-months/draw-up-awards', { month: '2026-11' }), 'monthNotOver');
    failsWith(await (await as('head1')).post('/award-months/draw-up-awards', { month: '2026-10' }), 'notPermitted');
    expect((await month()).mayDrawUp).toBe(true);
    expect([await run('2026-11-05'), await run('2026-11-05')]).toEqual([expect.stringMatching(/^2026-10: [1-9]/), '2026-10: 0 places']);
    failsWith(await (await as('assess1')).post('/award-months/draw-up-awards', { month: '2026-10' }), 'awardsDrawnUp');
    expect(await month()).toMatchObject({ status: 'drawn', verbs: ['redrawAwards'], appealDueOn: '2026-11-12', unjudged: 1, ratesConfirmed: false, trace: { chainBrokenAt: null } });
  });

  it('is lost by a section with three findings and by a person with two cases, not by two findings about one', async () => {
    expect(await lineOf('卫生计生审批科')).toMatchObject({ scope: 'section', standing: 'ineligible', reasons: [{ code: 'sectionFindings', words: expect.stringContaining('4 件次') as string }] });
    const reviewer = await lineOf('卫生计生审批科审核员甲');
    expect(reviewer).toMatchObject({ standing: 'ineligible', reasons: [{ code: 'personCases', words: expect.stringContaining('2 件') as string }] });
    expect(reviewer.reasons[0]?.evidence.map(({ kind, label }) => [kind, label.slice(0, 9)])).toEqual([['finding', 'CW-202610'], ['finding', 'CW-202610']]);
    expect(await lineOf('卫生计生审批科审批员甲')).toMatchObject({ standing: 'eligible', reasons: [] });
  });

  it('counts what was judged only, and leaves out whoever did nothing', async () => {
    expect(await lineOf('卫生计生审批科审核员乙')).toMatchObject({ standing: 'notTaking', reasons: [] });
    expect(await lineOf('规划审批科')).toMatchObject({ standing: 'notTaking' });
  });

  it('is lost by the clerk who did not tell at first what made the applicant come again, and not for what the applicant forgot', async () => {
    expect(await lineOf('综合窗口接件员甲')).toMatchObject({ standing: 'ineligible', reasons: [{ code: 'repeatTrips', evidence: [{ kind: 'case', id: told.id }] }] });
    expect(await lineOf('综合窗口接件员乙')).toMatchObject({ standing: 'eligible' });
  });

  it('shows everybody their own, heads their section, the leaders and the assessment section all', async () => {
    const names = async (login: string): Promise<(string | null)[]> => (await lines(login)).map(({ personName, unitName }) => personName ?? unitName);
    expect(await names('reviewer1')).toEqual(['卫生计生审批科', '卫生计生审批科审核员甲']);
    expect(await names('head1')).toEqual(expect.arrayContaining(['卫生计生审批科', '卫生计生审批科审核员甲', '卫生计生审批科审批员甲']));
    expect(await names('head1')).not.toContain('综合窗口接件员甲');
    expect((await names('leader1')).length).toBeGreaterThan(20);
    expect(await lines('reviewer1', 'mine=yes&standing=ineligible')).toHaveLength(1);
    failsWith(await (await as('policy1')).get('/award-lines'), 'notPermitted');
    failsWith(await (await as('assess1')).get('/award-lines?month=2026-1'), 'invalidInput');
  });
});

describe('an appeal', () => {
  it('is made by whom it concerns, with words, in time, once', async () => {
    const [own, section] = [await lineOf('卫生计生审批科审核员甲', 'reviewer1'), await lineOf('卫生计生审批科', 'reviewer1')];
    expect([own.mayAppeal, section.mayAppeal]).toEqual([true, false]);
    failsWith(await appeal(section, 'reviewer1'), 'eligibilityNotYours');
    failsWith(await appeal(own, 'reviewer3'), 'notFound');
    failsWith(await appeal(own, 'head1'), 'eligibilityNotYours');
    failsWith(await appeal(own, 'reviewer1', ' '), 'invalidInput');
    failsWith(await appeal(await lineOf('卫生计生审批科审批员甲'), 'approver1'), 'eligibilityKept');
    succeeds(await appeal(own, 'reviewer1', '台账页码写错了 🙂 <b>𠮷</b>· =1+1'), { status: 'open' });
    failsWith(await appeal(own, 'reviewer1'), 'eligibilityAppealOpen');
    const facts = await desk.sql.row<{ facts: string }>(`select string_agg(facts::text, '') facts from platform.step where subject_kind = 'awardAppeal'`, []);
    expect(facts?.facts).not.toMatch(/页码/);
  });

  it('is closed by a decision that says why, and brings back what it is about until there is more', async () => {
    const { appeals: [open] } = await lineOf('卫生计生审批科审核员甲');
    expect(open).toMatchObject({ mayDecide: true, words: expect.stringContaining('🙂') as string });
    const decide = async (body: object, login = 'assess1'): Promise<Answer> => (await as(login)).post(`/award-appeals/${open?.id}/decide-eligibility-appeal`, { version: 1, outcome: 'restored', words: '核实属实。', ...body });
    failsWith(await decide({}, 'reviewer1'), 'notPermitted');
    failsWith(await decide({ version: 2 }), 'changedMeanwhile');
    failsWith(await decide({ outcome: 'maybe' }), 'invalidInput');
    succeeds(await decide({}), { status: 'decided' });
    failsWith(await decide({}), 'changedMeanwhile');
    expect(await lineOf('卫生计生审批科审核员甲', 'reviewer1')).toMatchObject({ standing: 'eligible', reasons: [{ struck: true }], appeals: [{ outcome: 'restored', answer: '核实属实。' }] });
    succeeds(await move('redraw-awards'), { version: 2 });
    expect((await lineOf('卫生计生审批科审核员甲')).standing).toBe('eligible');
    await finding({ month: '2026-10', login: 'reviewer1' });
    succeeds(await move('redraw-awards'));
    expect(await lineOf('卫生计生审批科审核员甲')).toMatchObject({ standing: 'ineligible', reasons: [{ struck: false, words: expect.stringContaining('3 件') as string }], mayAppeal: false });
  });
});

describe('confirming a month', () => {
  it('waits for the days of appeal, for open appeals, and asks why when something is not judged', async () => {
    succeeds(await appeal(await lineOf('卫生计生审批科', 'head1'), 'head1'));
    failsWith(await move('confirm-eligibility'), 'appealTimeRunning', { dueOn: '2026-11-12' });
    await desk.at('2026-11-13T09:00');
    failsWith(await appeal(await lineOf('综合窗口接件员甲', 'clerk1'), 'clerk1'), 'eligibilityAppealLate');
    failsWith(await move('confirm-eligibility'), 'appealsOpen', { count: 1 });
    const { appeals: [open] } = await lineOf('卫生计生审批科');
    succeeds(await (await as('assess1')).post(`/award-appeals/${open?.id}/decide-eligibility-appeal`, { version: 1, outcome: 'upheld', words: '维持。' }));
    failsWith(await move('confirm-eligibility'), 'eligibilityUnsettled', { count: 1 });
    failsWith(await move('confirm-eligibility', 'leader1', { words: '下月再认定。' }), 'notPermitted');
    succeeds(await move('confirm-eligibility', 'assess1', { words: '线索还在核实，不影响本月其他人。' }), { status: 'confirmed' });
    failsWith(await move('redraw-awards'), 'stepNotAllowed');
    expect(await month('reviewer1')).toMatchObject({ confirmedOn: '2026-11-13', verbs: [], trace: null });
    expect((await lineOf('卫生计生审批科')).confirmed).toBe(true);
  });

  it('takes the last rank of the confirmed receiving rates into account', async () => {
    const setting = await desk.sql.row<{ id: number; version: number }>(`select id, version from organisation.setting where name = 'receivingLeastCount'`, []);
    succeeds(await (await as('secadmin')).post(`/settings/${setting?.id}/change-setting`, { version: setting?.version, value: 1 }));
    await desk.given.registeredCase({ item: 'YY-002', missing: ['M01'] });
    await desk.given.registeredCase();
    await desk.at('2026-12-05T09:00');
    const { digest } = (await (await as('assess1')).get('/receiving-rates?month=2026-11&by=unit')).body as { digest: string };
    succeeds(await (await as('assess1')).post('/receiving-rates/confirm-receiving-rates', { month: '2026-11', digest }));
    await run('2026-12-05');
    expect((await lines('assess1', 'month=2026-11&scope=section&standing=ineligible')).map(({ unitName, reasons }) => [unitName, reasons[0]?.code])).toEqual([['医药器械审批科', 'lastRank']]);
  });
});

describe('an interview', () => {
  const list = async (login = 'assess1'): Promise<Interview[]> => ((await (await as(login)).get('/interviews')).body as unknown as { rows: Interview[] }).rows;
  const show = async (id: unknown, login = 'assess1'): Promise<Interview> => (await (await as(login)).get(`/interviews/${String(id)}`)).body as unknown as Interview;
  const step = async (id: number, verb: string, login = 'assess1', body: object = {}): Promise<Answer> => (await as(login)).post(`/interviews/${id}/${verb}`, { version: (await show(id)).version, ...body });

  it('is proposed once when the row of three months is full, and again for a fourth', async () => {
    expect((await list()).map(({ personName, month: of }) => [personName, of])).toEqual([['卫生计生审批科审核员甲', '2026-10']]);
    await finding({ month: '2026-11', login: 'reviewer1' });
    const { id, version } = await month('assess1', '2026-11');
    succeeds(await (await as('assess1')).post(`/award-months/${id}/redraw-awards`, { version }));
    const [fourth] = await list();
    expect(fourth).toMatchObject({ status: 'proposed', month: '2026-11' });
    expect((await show(fourth?.id)).findings.map(({ month: of }) => of).filter((of, at, all) => all.indexOf(of) === at)).toEqual(['2026-09', '2026-10', '2026-11']);
    failsWith(await step(Number(fourth?.id), 'cancel-interview', 'leader1', { words: '原因' }), 'notPermitted');
    succeeds(await step(Number(fourth?.id), 'cancel-interview', 'assess1', { words: '与上月的一并约谈。' }), { status: 'cancelled' });
  });

  it('is arranged, recorded, signed by its four parties and closed with a record that prints', async () => {
    const id = Number((await list()).find(({ status }) => status === 'proposed')?.id);
    failsWith(await step(id, 'arrange-interview', 'assess1', { meetsAt: '2026-12-04T09:00:00+08:00', place: '三楼会议室' }), 'interviewInPast');
    succeeds(await step(id, 'arrange-interview', 'assess1', { meetsAt: '2026-12-08T09:00:00+08:00', place: '三楼会议室' }), { status: 'arranged' });
    failsWith(await step(id, 'record-interview', 'assess1', { words: '已谈' }), 'interviewAhead');
    await desk.at('2026-12-08T10:00');
    succeeds(await step(id, 'record-interview', 'assess1', { words: '本人说明了先用印的原因，科室今后逐次登记。' }), { status: 'recorded' });
    failsWith(await step(id, 'close-interview'), 'interviewUnsigned', { who: '被约谈人、科室负责人、分管领导、督查考核科' });
    failsWith(await (await as('reviewer2')).get(`/interviews/${id}`), 'notFound');
    for (const login of ['reviewer1', 'head1', 'leader1', 'assess1']) succeeds(await step(id, 'sign-interview', login));
    failsWith(await step(id, 'sign-interview', 'reviewer1'), 'interviewNotYours');
    expect(await show(id, 'reviewer1')).toMatchObject({ unsigned: [], verbs: [] });
    failsWith(await (await as('reviewer1')).get(`/interviews/${id}/pdf`), 'notFound');
    succeeds(await step(id, 'close-interview'), { status: 'closed' });
    const paper = await (await as('reviewer1')).get(`/interviews/${id}/pdf`);
    expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(await show(id)).toMatchObject({ signatures: [{ party: 'offender' }, { party: 'head' }, { party: 'leader' }, { party: 'assessor' }], trace: { chainBrokenAt: null } });
  });
});
