import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

interface Value { code: string; value: number }
interface Change { code: string; then: number; now: number }
interface Someone { personId: number; name: string; values: Value[]; changes: Change[] }
interface Section { unitId: number; unitName: string; values: Value[]; changes: Change[]; people: Someone[] }
interface Notice { id: number; version: number; status: string; period: string; verbs: string[]; lacking: string[]; hasPaper: boolean; sections: Section[]; trace: { chainBrokenAt: number | null } | null }
interface Evidence { rows: { id: number; label: string; counted: boolean | null; amount: number; people: string[] }[]; gone: { id: number }[]; next: number | null }
interface Page { values: Value[]; people?: { personId: number; name: string }[]; units?: { unitName: string }[]; trend: { month: string; drawn: boolean; values: Value[] }[] }
let desk: Desk;
const people = new Map<string, { personId: number; unitId: number }>();
const as = async (login: string) => desk.as(login);
const person = (login: string): { personId: number; unitId: number } => people.get(login) ?? { personId: 0, unitId: 0 };
const run = async (day: string): Promise<string> => desk.get(ScheduleKeeper).run('draw-up-notices', new Date(`${day}T01:00:00.000Z`));
const list = async (login = 'assess1'): Promise<{ id: number; period: string; status: string }[]> => ((await (await as(login)).get('/assessment-notices')).body as unknown as { rows: { id: number; period: string; status: string }[] }).rows;
const notice = async (period: string, login = 'assess1'): Promise<Notice> => {
  const id = (await list()).find((one) => one.period === period)?.id;
  return (await (await as(login)).get(`/assessment-notices/${id}`)).body as unknown as Notice;
};
const move = async (verb: string, login: string, body: object = {}, period = '2026-10'): Promise<Answer> => { const { id, version } = await notice(period); return (await as(login)).post(`/assessment-notices/${id}/${verb}`, { version, ...body }); };
const sectionIn = (of: Notice, login: string): Section => of.sections.find(({ unitId }) => unitId === person(login).unitId) ?? { unitId: 0, unitName: '', values: [], changes: [], people: [] };
const valueIn = (values: readonly Value[], code: string): number => values.find((one) => one.code === code)?.value ?? 0;
const evidence = async (query: string, login = 'assess1'): Promise<Evidence> => (await (await as(login)).get(`/assessment/evidence?${query}`)).body as unknown as Evidence;

let made = 0;
/** A finding as the checks leave it, judged a violation. */
async function finding(month: string, login: string, caseId: number | null): Promise<number> {
  made += 1;
  const row = await desk.sql.row<{ id: number }>(
    `with r as (insert into compliance.check_run (status, version, head, moved_at, month, checks, jurisdiction_path, started_at) values ('finished', 1, '\\x00', '2026-11-02', $1::date, '{2}', '/210300/', '2026-11-02') returning id)
     insert into compliance.finding (status, version, head, moved_at, number, check_no, rule, rule_version, month, run_id, unit_id, person_id, jurisdiction_path, case_id, fingerprint, gist, on_date, found_on, evidence)
     select 'confirmed', 1, '\\x00', '2026-11-02', $2, 2, 'approvalSealBeforeTrace', 1, $1::date, r.id, $3, $4, '/210300/', $5, $2, '先用印，后留痕', $1::date, '2026-11-02', '{}' from r returning id`,
    [`${month}-01`, `CW-${month.replace('-', '')}-${String(made).padStart(4, '0')}`, person(login).unitId, person(login).personId, caseId]);
  return Number(row?.id);
}
async function card(colour: string, status: string, caseId: number): Promise<void> {
  await desk.sql.rows(
    `insert into compliance.card (status, version, head, moved_at, rule, colour, basis, case_id, case_number, item_code, item_name, unit_id, person_id, jurisdiction_path, due_on, issued_on, answer_due_on, provisional)
     select $1, 1, '\\x00', '2026-10-20', 'nearlyOverdue', $2, '行政许可法42', c.id, c.number, c.item_code, c.item_name, $4, $5, '/210300/', '2026-10-21', '2026-10-20', '2026-10-23', false from casework.permit_case c where c.id = $3`,
    [status, colour, caseId, person('reviewer1').unitId, person('reviewer1').personId]);
}

beforeAll(async () => {
  desk = await Desk.open('2026-10-09T10:30');
  for (const login of ['clerk1', 'reviewer1', 'reviewer3', 'approver1', 'head1', 'hallhead1', 'assess1']) {
    const { id: personId, unitId } = (await (await as(login)).get('/auth/me')).body as unknown as { id: number; unitId: number };
    people.set(login, { personId, unitId });
  }
  const early = await desk.given.grantedCase();
  const late = await desk.given.reviewedCase();
  await desk.at('2026-10-31T09:00');
  await desk.given.take(late, 'approver1', 'grant-permit', { opinion: '同意。' });
  for (const caseId of [early.id, early.id, null]) await finding('2026-10', 'reviewer1', caseId);
  await card('yellow', 'closed', early.id);
  await card('red', 'withdrawn', late.id);
  // somebody who was at work in another section on one day of the month
  await desk.sql.rows(
    `insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, hash) values ('permitCase', $1, 90, 'assignReviewer', $2, 'sectionReviewer', $3, '2026-10-30T02:00:00Z', '2026-10-30T02:00:00Z', '{}', '\\x00')`,
    [late.id, person('reviewer1').personId, person('reviewer3').unitId]);
  await desk.at('2026-11-15T09:00');
}, 60_000);
afterAll(() => desk.close());

describe('the notice of a month', () => {
  it('is drawn up by the system once the month is over, once, and by hand by the assessment section only', async () => {
    failsWith(await (await as('assess1')).post('/assessment-notices/draw-up-notice', { period: '2026-11' }), 'periodNotOver');
    failsWith(await (await as('assess1')).post('/assessment-notices/draw-up-notice', { period: '2026-13' }), 'invalidInput');
    failsWith(await (await as('leader1')).post('/assessment-notices/draw-up-notice', { period: '2026-10' }), 'notPermitted');
    expect([await run('2026-11-15'), await run('2026-11-15')]).toEqual([expect.stringMatching(/^2026-10: [1-9]/), '2026-10: 0 drawn up']);
    failsWith(await (await as('assess1')).post('/assessment-notices/draw-up-notice', { period: '2026-10' }), 'noticeDrawnUp');
    expect(await notice('2026-10')).toMatchObject({ status: 'drawn', verbs: ['redrawNotice', 'confirmNotice'], lacking: [expect.stringContaining('接件成功率') as string, expect.stringContaining('评先资格') as string], trace: { chainBrokenAt: null } });
  });

  it('tells of each section and person what they decided, how early, what was late, cards and findings', async () => {
    const own = sectionIn(await notice('2026-10'), 'reviewer1');
    expect(['decided', 'late', 'findings', 'findingCases', 'yellowCards', 'redCards', 'cardsAccepted', 'cardsWithdrawn'].map((code) => valueIn(own.values, code))).toEqual([2, 1, 3, 2, 1, 0, 1, 1]);
    const approver = own.people.find(({ personId }) => personId === person('approver1').personId);
    expect([valueIn(approver?.values ?? [], 'decided'), valueIn(approver?.values ?? [], 'findings')]).toEqual([2, 0]);
    const { rows } = await evidence(`code=daysEarly&period=2026-10&unitId=${own.unitId}`);
    expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(valueIn(own.values, 'daysEarly'));
    expect(rows.map(({ amount }) => Math.sign(amount))).toEqual([-1, 1]);
  });

  it('counts for the section in which the step was taken, whoever moved', async () => {
    const drawn = await notice('2026-10');
    const moved = sectionIn(drawn, 'reviewer3').people.find(({ personId }) => personId === person('reviewer1').personId);
    expect(moved?.values).toEqual([{ code: 'handled', value: 1 }]);
    const page = (await (await as('reviewer1')).get(`/assessment/people/${person('reviewer1').personId}?period=2026-10`)).body as unknown as Page;
    expect(page.units).toHaveLength(2);
    const seenByHead = (await (await as('head1')).get(`/assessment/people/${person('reviewer1').personId}?period=2026-10`)).body as unknown as Page;
    expect(seenByHead.units?.map(({ unitName }) => unitName)).toEqual(['卫生计生审批科']);
  });

  it('opens every number to a list that has as many rows', async () => {
    const own = sectionIn(await notice('2026-10'), 'reviewer1');
    for (const { code, value } of own.values.filter((one) => !['daysEarly', 'findingCases'].includes(one.code))) expect([code, (await evidence(`code=${code}&period=2026-10&unitId=${own.unitId}`)).rows.length]).toEqual([code, value]);
    for (const { personId, values } of own.people) for (const { code, value } of values.filter((one) => one.code === 'handled')) expect((await evidence(`code=${code}&period=2026-10&unitId=${own.unitId}&personId=${personId}`)).rows).toHaveLength(value);
  });

  it('stays as it was drawn up, with what came and what went beside it', async () => {
    const { id, sections } = await notice('2026-10');
    const own = sections.find(({ unitId }) => unitId === person('reviewer1').unitId);
    const added = await finding('2026-10', 'reviewer1', null);
    await desk.sql.rows(`update compliance.finding set status = 'rejected' where number = 'CW-202610-0001'`, []);
    const changed = sectionIn(await notice('2026-10'), 'reviewer1');
    expect(changed.values).toEqual(own?.values);
    expect(changed.changes).toEqual([{ code: 'findingCases', then: 2, now: 3 }]);
    const found = await evidence(`code=findings&period=2026-10&unitId=${own?.unitId}&noticeId=${id}`);
    expect(found.rows.map((row) => [row.id === added, row.counted])).toEqual([[true, false], [false, true], [false, true]]);
    expect(found.gone).toHaveLength(1);
    succeeds(await move('redraw-notice', 'assess1'), { version: 2 });
    expect(sectionIn(await notice('2026-10'), 'reviewer1').changes).toEqual([]);
  });
});

describe('confirming and issuing', () => {
  it('is for the assessment section, then for a leader, who may send it back with a reason', async () => {
    failsWith(await move('confirm-notice', 'leader1'), 'notPermitted');
    failsWith(await move('issue-notice', 'leader1'), 'stepNotAllowed');
    failsWith(await move('confirm-notice', 'assess1', { version: 1 }), 'changedMeanwhile');
    failsWith(await (await as('head1')).get(`/assessment-notices/${(await notice('2026-10')).id}`), 'notFound');
    succeeds(await move('confirm-notice', 'assess1'), { status: 'confirmed' });
    failsWith(await move('redraw-notice', 'assess1'), 'stepNotAllowed');
    failsWith(await move('issue-notice', 'assess1'), 'notPermitted');
    failsWith(await move('return-notice', 'leader1', { words: ' ' }), 'invalidInput');
    succeeds(await move('return-notice', 'leader1', { words: '把 10 月的接件成功率确认了再报 🙂 <b>𠮷</b>·' }), { status: 'drawn' });
    succeeds(await move('confirm-notice', 'assess1'), { status: 'confirmed' });
    succeeds(await move('issue-notice', 'leader1'), { status: 'issued' });
    failsWith(await move('return-notice', 'leader1', { words: '晚了' }), 'stepNotAllowed');
    expect(await notice('2026-10', 'leader1')).toMatchObject({ verbs: [], trace: { chainBrokenAt: null } });
  });

  it('makes a numbered paper for whoever answers for people; everybody sees the figures of sections, and of people their own', async () => {
    const { id } = await notice('2026-10');
    const paper = await (await as('head1')).get(`/assessment-notices/${id}/pdf`);
    expect([paper.status, paper.headers['content-type'], paper.bytes.subarray(0, 4).toString()]).toEqual([200, 'application/pdf', '%PDF']);
    failsWith(await (await as('reviewer1')).get(`/assessment-notices/${id}/pdf`), 'notFound');
    const seen = await notice('2026-10', 'reviewer1');
    expect(seen.trace).toBeNull();
    expect(new Set(seen.sections.flatMap((section) => section.people.map(({ personId }) => personId)))).toEqual(new Set([person('reviewer1').personId]));
    expect((await notice('2026-10', 'head1')).sections.filter((section) => section.people.length > 0).map(({ unitId }) => unitId)).toEqual([person('head1').unitId]);
    expect(await desk.sql.row(`select d.mark, d.serial from platform.document d where d.kind = 'assessmentNotice'`, [])).toEqual({ mark: '鞍行审考', serial: 1 });
  });
});

describe('the page of a person and of a section', () => {
  it('is one’s own, one’s head’s, the leaders’ and the assessment section’s, and hidden from others', async () => {
    const at = `/assessment/people/${person('reviewer1').personId}?period=2026-10`;
    for (const login of ['reviewer1', 'head1', 'leader1', 'assess1']) expect([(await (await as(login)).get(at)).status, login]).toEqual([200, login]);
    for (const login of ['reviewer3', 'approver1', 'hallhead1']) failsWith(await (await as(login)).get(at), 'notFound');
    expect((await (await as('head1')).get(`/assessment/people/${person('head1').personId}`)).body).toMatchObject({ own: true, sectionId: person('head1').unitId });
    expect((await (await as('reviewer1')).get(at)).body).toMatchObject({ own: true, sectionId: null });
    const unit = `/assessment/units/${person('reviewer1').unitId}?period=2026-10`;
    for (const login of ['head1', 'leader1', 'assess1']) expect([(await (await as(login)).get(unit)).status, login]).toEqual([200, login]);
    for (const login of ['reviewer1', 'hallhead1']) failsWith(await (await as(login)).get(unit), 'notFound');
    failsWith(await (await as('hallhead1')).get(`/assessment/evidence?code=decided&period=2026-10&unitId=${person('reviewer1').unitId}`), 'notFound');
    failsWith(await (await as('assess1')).get('/assessment/evidence?code=decided&period=2026-10'), 'invalidInput');
  });

  it('shows twelve months as the notices hold them, and says which have none', async () => {
    const page = (await (await as('head1')).get(`/assessment/units/${person('reviewer1').unitId}?period=2026-10`)).body as unknown as Page;
    expect(page.trend).toHaveLength(12);
    expect(page.trend.filter(({ drawn }) => drawn).map(({ month, values }) => [month, valueIn(values, 'decided')])).toEqual([['2026-10', 2]]);
    expect(page.people?.map(({ personId }) => personId)).toContain(person('approver1').personId);
  });
});

describe('a quarter', () => {
  it('is the sum of its three months', async () => {
    await desk.at('2026-11-20T09:00');
    const worked = await desk.given.grantedCase();
    await finding('2026-11', 'reviewer1', worked.id);
    await desk.at('2027-01-15T09:00');
    for (const day of ['2026-12-15', '2027-01-15']) await run(day);
    const quarter = await notice('2026-Q4');
    const months = await Promise.all(['2026-10', '2026-11', '2026-12'].map((period) => notice(period)));
    const own = sectionIn(quarter, 'reviewer1');
    expect(valueIn(own.values, 'decided')).toBe(3);
    for (const { code, value } of own.values) expect([code, months.reduce((sum, one) => sum + valueIn(sectionIn(one, 'reviewer1').values, code), 0)]).toEqual([code, value]);
    expect((await list()).map(({ period }) => period)).toEqual(expect.arrayContaining(['2026', '2026-Q4', '2026-12']));
  });
});
