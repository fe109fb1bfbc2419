import { Desk, ENTERPRISE, failsWith, succeeds, type Answer, type GivenCase } from '@onecounter/testing';

jest.setTimeout(30_000);
let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-04T09:00'); });
afterAll(() => desk.close());

const PAPER = { outcome: 'running', receivedOn: '2026-10-12', acceptedOn: '2026-10-14', reason: '当时只走了纸面，没有录入平台。' };
const DONE = { ...PAPER, outcome: 'issued', decision: 'granted', decisionNumber: '鞍行审卫准〔2026〕77号', decidedOn: '2026-10-20', issuedOn: '2026-10-22' };
const given = (answer: Answer): GivenCase => answer.body as unknown as GivenCase;
const enter = async (more: object = {}, login = 'head1'): Promise<Answer> => (await desk.as(login)).post('/cases/enter-afterwards', { itemCode: 'SP-001', applicant: ENTERPRISE, conditions: [], materials: [{ code: 'SP-001-M04', presented: true, points: [], files: [] }], ...PAPER, ...more });
const step = async ({ id }: GivenCase, login: string, verb: string, body: object): Promise<Answer> => {
  const version = (await desk.sql.row<{ version: number }>('select version from casework.permit_case where id = $1', [id]))?.version;
  return (await desk.as(login)).post(`/cases/${id}/${verb}`, { version, ...body });
};
const viewOf = async ({ id }: GivenCase) => (await (await desk.as('head1')).get(`/cases/${id}`)).body as { status: string; waitsFor: string; marks: { label: string }[]; light: { kind: string } | null; dates: { acceptedOn: string; decidedOn: string | null; promisedDueOn: string } };
const approve = (permitCase: GivenCase) => step(permitCase, 'assess1', 'approve-late-entry', { words: '情况属实。' });

describe('what was handled on paper', () => {
  it('is entered by its section, with dates that hold together', async () => {
    failsWith(await enter({}, 'clerk1'), 'notPermitted');
    failsWith(await enter({}, 'dhbsp-head1'), 'lateEntryNotOfSection', { code: 'SP-001' });
    failsWith(await enter({ reason: ' ' }), 'opinionRequired');
    const wrong: readonly (readonly [object, string])[] = [
      [{ acceptedOn: '2026-10-11' }, '受理不能早于接件'], [{ receivedOn: '2026-11-05', acceptedOn: '2026-11-06' }, '接件日期还没有到'], [{ decidedOn: '2026-10-20' }, '还没有决定的不写决定'], [{ ...DONE, issuedOn: undefined }, '已经送达的要写实际送达的日期'],
      [{ ...DONE, decision: undefined }, '已经决定的要写准予还是不予'], [{ ...DONE, outcome: 'granted' }, '还没有送达的不写送达'], [{ ...DONE, decidedOn: '2026-10-30' }, '送达不能早于决定'],
    ];
    for (const [more, why] of wrong) failsWith(await enter(more), 'lateEntryDatesWrong', { why });
    failsWith(await enter({ receivedOn: '2026-02-30' }), 'invalidInput');
    failsWith(await enter({ applicant: { ...ENTERPRISE, creditCode: '91210303MAXXXX0311' } }), 'creditCodeInvalid');
    expect(await desk.sql.row('select count(*)::int n from casework.late_entry')).toEqual({ n: 0 });
  });

  it('waits for the assessment section; meanwhile nobody handles it, and nothing is dated back', async () => {
    const entered = await enter();
    succeeds(entered, { status: 'accepted' });
    const permitCase = given(entered);
    expect(await viewOf(permitCase)).toMatchObject({ waitsFor: '等核准补录', marks: [{ label: '补录' }], dates: { acceptedOn: '2026-10-14', promisedDueOn: '2026-10-21' }, light: { kind: 'over' } });
    failsWith(await step(permitCase, 'reviewer1', 'pass-review', { opinion: '同意', tickedPoints: [] }), 'blockedByHold', { hold: 'lateEntry' });
    failsWith(await step(permitCase, 'head1', 'approve-late-entry', { words: '核准' }), 'notPermitted');
    failsWith(await step(permitCase, 'assess1', 'approve-late-entry', { words: ' ' }), 'opinionRequired');
    const traced = await desk.sql.row(`select verb, to_char(legal_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') "on", facts ->> 'trueReceivedOn' received from platform.step where subject_kind = 'permitCase' and subject_id = $1`, [permitCase.id]);
    expect(traced).toEqual({ verb: 'enterAfterwards', on: '2026-11-04', received: '2026-10-12' });
    expect(await desk.sql.row('select count(*)::int n from intake.presentation where case_id = $1', [permitCase.id])).toEqual({ n: 0 }); // no success and no failure of the counter
    const waiting = (await (await desk.as('assess1')).get('/late-entries')).body as unknown as { rows: { caseId: number; standing: string }[] };
    expect(waiting.rows).toContainEqual(expect.objectContaining({ caseId: permitCase.id, standing: '等核准', enteredOn: '2026-11-04', receivedOn: '2026-10-12' }));
  });

  it('is stopped at once when it is undecided, with the limits of its true acceptance', async () => {
    const permitCase = given(await enter());
    succeeds(await approve(permitCase), { status: 'accepted' });
    expect(await viewOf(permitCase)).toMatchObject({ marks: [{ label: '补录' }, { label: '停办纠正' }], waitsFor: '已停办，等重审', dates: { promisedDueOn: '2026-10-21' } });
    failsWith(await approve(permitCase), 'blockedByHold');
    const person = await desk.sql.row<{ id: number }>(`select person_id id from organisation.account where login = 'reviewer2'`);
    succeeds(await step(permitCase, 'head1', 'order-re-review', { personId: Number(person?.id), dueOn: '2026-11-10', reason: '逐份核对。' }));
    succeeds(await step(permitCase, 'reviewer2', 'record-re-review', { verdict: 'conforms', opinion: '符合。', faults: [] }));
    succeeds(await step(permitCase, 'head1', 'resume-after-re-review', { words: '恢复办理。' }));
    expect((await viewOf(permitCase)).marks).toEqual([{ kind: 'enteredLate', label: '补录' }]);
  });

  it('enters as what it truly was when it is decided, and waits for its re-review', async () => {
    const issued = given(await enter(DONE));
    expect(await viewOf(issued)).toMatchObject({ status: 'accepted', light: { kind: 'done' }, dates: { promisedDueOn: null } });
    succeeds(await approve(issued), { status: 'issued' });
    expect(await viewOf(issued)).toMatchObject({ status: 'issued', dates: { acceptedOn: '2026-10-14', decidedOn: '2026-10-20' } });
    const granted = given(await enter({ ...DONE, outcome: 'granted', issuedOn: undefined }, 'reviewer1'));
    succeeds(await approve(granted), { status: 'granted' });
    const open = (await (await desk.as('head1')).get('/corrections')).body as unknown as { rows: { caseId: number; stateLabel: string }[] };
    for (const { id } of [issued, granted]) expect(open.rows).toContainEqual(expect.objectContaining({ caseId: id, stateLabel: '已补录，待组织重审' }));
    const person = await desk.sql.row<{ id: number }>(`select person_id id from organisation.account where login = 'reviewer2'`);
    succeeds(await step(issued, 'head1', 'order-re-review', { personId: Number(person?.id), dueOn: '2026-11-10', reason: '逐份核对。' }));
    succeeds(await step(issued, 'reviewer2', 'record-re-review', { verdict: 'conforms', opinion: '符合。', faults: [] }));
    const entry = (await (await desk.as('clerk1')).get(`/cases/${issued.id}/late-entry`)).body as { entry: object };
    expect(entry.entry).toMatchObject({ decisionNumber: DONE.decisionNumber, decidedOn: '2026-10-20', issuedOn: '2026-10-22', enteredOn: '2026-11-04', approvedOn: '2026-11-04', standing: '已核准' });
  });

  it('ends when the assessment section does not agree, and stays on record', async () => {
    const permitCase = given(await enter({ reason: '重复补录𠮷·' }));
    succeeds(await step(permitCase, 'assess1', 'decline-late-entry', { words: '平台里已有这一件。' }), { status: 'terminated' });
    failsWith(await approve(permitCase), 'stepNotAllowed');
    expect(await viewOf(permitCase)).toMatchObject({ status: 'terminated', marks: [{ label: '补录' }] });
    const found = (await (await desk.as('head1')).get(`/search?text=${encodeURIComponent(permitCase.number)}`)).text;
    expect(found).toContain('（补录）');
  });

  it('stands for a line of the section’s own register: of its item and time, once', async () => {
    const head = await desk.as('head1');
    const keeper = await desk.sql.row<{ id: number }>(`select person_id id from organisation.account where login = 'reviewer1'`);
    const register = Number((await head.post('/seal-registers/open-seal-register', { register: 'approval', keeperId: Number(keeper?.id) })).body.id);
    for (const [at, [usedOn, itemCode]] of ([['2026-10-20', 'SP-001'], ['2026-10-01', 'SP-001'], ['2026-10-20', 'WS-009'], ['2026-10-20', '000123001']] as const).entries()) succeeds(await head.post(`/seal-registers/${register}/enter-seal-use`, { version: at + 1, usedOn, itemCode, matter: '食品经营许可证', copies: 1, usedByName: '张' }));
    const lines = ((await head.get(`/register-entries?registerId=${register}`)).body as unknown as { rows: { id: number; lineNo: number }[] }).rows;
    const line = (lineNo: number): number => lines.find((one) => one.lineNo === lineNo)?.id ?? 0;
    const by = (registerEntryId: number) => enter({ ...DONE, registerEntryId });
    for (const [id, why] of [[999_999, '本科室的登记簿没有这一行'], [line(2), '2026-10-01 用印，早于实际接件'], [line(3), '台账写的是事项 WS-009']] as const) failsWith(await by(id), 'lateEntryLineWrong', { why });
    const entered = given(await by(line(1)));
    failsWith(await by(line(1)), 'lateEntryLineWrong', { why: `已经补录为 ${entered.number}` });
    succeeds(await step(entered, 'assess1', 'decline-late-entry', { words: '重录。' }));
    succeeds(await by(line(1)));
    succeeds(await by(line(4)));
  });

  it('is entered once for one key', async () => {
    const head = await desk.as('head1');
    const body = { itemCode: 'SP-001', applicant: ENTERPRISE, conditions: [], materials: [], ...PAPER };
    const key = { 'idempotency-key': '8f1a6a52-0000-4000-8000-000000000011' };
    const [first, again] = [await head.post('/cases/enter-afterwards', body, key), await head.post('/cases/enter-afterwards', body, key)];
    expect([first.status, again.text]).toEqual([201, first.text]);
  });
});
