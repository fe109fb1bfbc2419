import { Caller, Desk, DOT, failsWith, succeeds, type Answer } from '@onecounter/testing';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { ClosePeriodSchedule } from '../src/jobs/close-period.schedule';
import { SHEET_HEADS } from '../src/rules/figures/figure-sheet';

interface Report { id: number; version: number; status: string; value: number; countedValue: number | null; uptoOn: string; unitName: string; channel: string; late: boolean; reportedByName: string; confirmedByName: string | null; reference: string | null; files: { id: string; name: string }[]; verbs: string[]; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
interface Line { code: string; tellers: string[]; mayReport: boolean; reports: Report[] }
interface Due { period: { name: string; state: string }; dueOn: string; unknown: number; waiting: number; lines: Line[] }
interface Value { code: string; unitId: number | null; value: number | null; previous: number | null }
interface Behind { value: number; total: number; rows: { subjectKind: string; subjectId: number; amount: number; name: string }[] }
const FEES = { periodName: '2026-11', code: 'feesOfPeriod', value: 128.5, reference: '收费月报 2026-11' };
const ROUTE = '/reported-figures';
let desk: Desk;
let owed = 0;

const get = async (path: string, login = 'coord1'): Promise<Answer> => (await desk.as(login)).get(path);
const post = async (path: string, body: object, login = 'hallhead1'): Promise<Answer> => (await desk.as(login)).post(`${ROUTE}${path}`, body);
const report = (over: object = {}, login = 'hallhead1'): Promise<Answer> => post('/report-figure', { ...FEES, ...over }, login);
const due = async (login = 'coord1', period = '2026-11'): Promise<Due> => (await get(`${ROUTE}?period=${period}`, login)).body as unknown as Due;
const one = async (id: number, login = 'coord1'): Promise<Report> => (await get(`${ROUTE}/${id}`, login)).body as unknown as Report;
async function move(id: number, verb: string, login: string, body: object = {}): Promise<Answer> {
  return post(`/${id}/${verb}`, { version: (await one(id)).version, ...body }, login);
}
const told = async (over: object = {}, login = 'hallhead1'): Promise<number> => { const answer = await report(over, login); succeeds(answer, { status: 'reported' }); return answer.body.id as number; };
const figure = async (name: string, code: string): Promise<Value | undefined> => ((await get(`/periods/${name}/figures`)).body.values as Value[]).find((value) => value.code === code && value.unitId === null);
const sheetOf = (...lines: (string | number | null)[][]): Promise<Buffer> => writeExcelFile([SHEET_HEADS.map((value) => ({ value, type: String })), ...lines.map((cells) => cells.map((value) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String })))], { sheet: '填报指标' }).toBuffer();
const send = async (verb: 'preview' | 'import', bytes: Buffer, login = 'hallhead1', name = '填报.xlsx'): Promise<Answer> => (await desk.as(login)).upload(name, bytes, `${ROUTE}/${verb}-figure-sheet`);
async function program(over: object = {}): Promise<Caller> {
  const unit = await desk.sql.row<{ id: number }>(`select id from organisation.unit where code = 'S-GA'`);
  const made = await (await desk.as('sysadmin')).post('/api-clients/issue-api-client', { unitId: unit?.id, name: `财政接口 ${Math.random()}`, sandbox: false, days: 30, scopes: ['readReportedFigures', 'reportFigure', 'correctFigure', 'withdrawFigure'], ranges: ['127.0.0.0/8'], perMinute: 600, ...over });
  succeeds(made);
  return new Caller(desk.app, made.body.key as string);
}

beforeAll(async () => {
  desk = await Desk.open('2026-11-17T09:30');
  await desk.given.acceptedCase({ item: 'YY-002' });
}, 60_000);
afterAll(() => desk.close());

describe('what is due', () => {
  it('is listed with whose it is; nobody’s number is nought as long as nobody has told it', async () => {
    const list = await due();
    expect(list).toMatchObject({ period: { name: '2026-11', state: 'open' }, dueOn: '2026-11-24', unknown: 4, waiting: 0 });
    expect(list.lines.map(({ code }) => code)).toEqual(['stationedDepartments', 'feesOfPeriod', 'feesToDate', 'itemsChecked', 'honours']);
    expect((await due('policy1')).lines.filter(({ mayReport }) => mayReport).map(({ code }) => code)).toEqual(['itemsChecked', 'honours']);
    expect((await due('head1')).lines.map(({ code }) => code)).toEqual(['honours']);
    expect(await due('hallhead1')).toMatchObject({ unknown: 3 });
    expect(await figure('2026-11', 'feesOfPeriod')).toBeUndefined();
    expect(await figure('2026-11', 'goodExamples')).toMatchObject({ value: 0 });
    failsWith(await get(`${ROUTE}?period=2027-01`), 'notFound');
    failsWith(await get(ROUTE, 'clerk1'), 'notPermitted');
  });
});

/** Logins that a message of the report was sent to, beside its title. */
async function heard(id: number, event: string): Promise<string[]> {
  await desk.settle();
  const rows = await desk.sql.rows<{ login: string; title: string }>(`select a.login, m.facts ->> 'title' title from notification.message m join organisation.account a on a.person_id = m.person_id where m.subject_kind = 'reportedFigure' and m.subject_id = $1 and m.event = $2 order by 1`, [id, event]);
  return rows.map(({ login, title }) => `${login} ${title}`);
}

describe('a report by form', () => {
  it('is refused with what is wrong of it, at its field', async () => {
    failsWith(await report({ code: 'acceptedTotal' }), 'figureNotReportable', { code: 'acceptedTotal' });
    failsWith(await report({ code: 'nothing' }), 'figureNotReportable');
    failsWith(await report({ value: -1 }), 'figureValueWrong');
    failsWith(await report({ code: 'stationedDepartments', value: 31.5 }), 'figureValueWrong', { why: '以个计，不能有小数' });
    failsWith(await report({ value: '128' }), 'invalidInput');
    failsWith(await report({ value: null }), 'invalidInput');
    failsWith(await report({ reference: ' ' }), 'figureEvidenceMissing');
    failsWith(await report({ uptoOn: '2026-12-01' }), 'figureDateOutside', { from: '2026-10-25', to: '2026-11-24' });
    failsWith(await report({ periodName: '2026-12' }), 'notFound');
    failsWith(await report({}, 'head1'), 'figureNotYours', { label: '窗口收费' });
    failsWith(await report({}, 'reviewer1'), 'notPermitted');
    failsWith(await report({ fileIds: [await desk.given.upload('coord1')] }), 'notFound');
    expect((await due()).lines.every(({ reports }) => reports.length === 0)).toBe(true);
  });

  it('counts once it is confirmed by somebody else, with its evidence behind the number', async () => {
    const id = await told({ fileIds: [await desk.given.upload('hallhead1', '月报.png')], reference: undefined, note: '含进驻部门' });
    expect(await figure('2026-11', 'feesOfPeriod')).toBeUndefined();
    expect(await due()).toMatchObject({ unknown: 3, waiting: 1 });
    failsWith(await report(), 'figureKnown', { unit: expect.any(String) as unknown });
    failsWith(await report({}, 'coord1'), 'figureKnown');
    failsWith(await move(id, 'confirm-figure', 'hallhead1'), 'notPermitted');
    failsWith(await post(`/${id}/confirm-figure`, { version: 9 }, 'coord1'), 'changedMeanwhile');
    succeeds(await move(id, 'confirm-figure', 'coord1'), { status: 'confirmed' });
    expect(await figure('2026-11', 'feesOfPeriod')).toMatchObject({ value: 128.5 });
    expect(await one(id)).toMatchObject({ countedValue: 128.5, uptoOn: '2026-11-24', channel: 'form', late: false, confirmedByName: '业务协调科经办人甲', reportedByName: '窗口服务部负责人', trace: { chainBrokenAt: null } });
    const behind = (await get('/periods/2026-11/figures/feesOfPeriod/cases')).body as unknown as Behind;
    expect(behind).toMatchObject({ value: 128.5, total: 1, rows: [{ subjectKind: 'reportedFigure', subjectId: id, amount: 128.5 }] });
    const [file] = (await one(id)).files;
    const opened = await get(`${ROUTE}/${id}/files/${file?.id}`);
    expect(opened.bytes.equals(DOT)).toBe(true);
    expect(await desk.sql.row(`select count(*)::int n from platform.access_log where action = 'openFile' and subject_kind = 'reportedFigure' and subject_id = $1`, [id])).toEqual({ n: 1 });
    failsWith(await get(`${ROUTE}/${id}/files/${await desk.given.upload('coord1')}`), 'notFound');
    failsWith(await get(`${ROUTE}/${id}`, 'head1'), 'notFound');
    failsWith(await move(id, 'withdraw-figure', 'hallhead1'), 'stepNotAllowed');
  });

  it('is corrected with a reason; what was confirmed counts until the correction is', async () => {
    const { id } = (await due()).lines.find(({ code }) => code === 'feesOfPeriod')?.reports[0] ?? { id: 0 };
    failsWith(await move(id, 'correct-figure', 'hallhead1', { value: 130 }), 'invalidInput');
    failsWith(await move(id, 'correct-figure', 'hallhead1', { value: -2, words: '漏计' }), 'figureValueWrong');
    failsWith(await move(id, 'correct-figure', 'policy1', { value: 130, words: '漏计' }), 'figureNotYours');
    succeeds(await move(id, 'correct-figure', 'hallhead1', { value: 130, words: '漏计一个窗口 🙂 𠮷' }), { status: 'reported' });
    expect(await figure('2026-11', 'feesOfPeriod')).toMatchObject({ value: 128.5 });
    failsWith(await move(id, 'withdraw-figure', 'hallhead1'), 'figureCounted');
    failsWith(await move(id, 'return-figure', 'coord1'), 'invalidInput');
    succeeds(await move(id, 'return-figure', 'coord1', { words: '与月报不一致' }), { status: 'returned' });
    expect(await one(id, 'hallhead1')).toMatchObject({ verbs: ['correctFigure'], reference: null });
    succeeds(await move(id, 'correct-figure', 'hallhead1', { value: 131.25, words: '已核对' }));
    succeeds(await move(id, 'confirm-figure', 'coord1'));
    expect(await figure('2026-11', 'feesOfPeriod')).toMatchObject({ value: 131.25 });
    expect((await one(id)).trace.steps.map(({ words }) => words)).toEqual([null, null, '漏计一个窗口 🙂 𠮷', '与月报不一致', '已核对', null]);
  });

  it('is never confirmed by whoever told or corrected it', async () => {
    const id = await told({ code: 'itemsChecked', value: 12 }, 'coord1');
    failsWith(await move(id, 'confirm-figure', 'coord1'), 'figureSelfConfirmed');
    expect((await one(id)).verbs).toEqual(['correctFigure', 'returnFigure', 'withdrawFigure']);
    succeeds(await move(id, 'withdraw-figure', 'policy1'), { status: 'withdrawn' });
    expect((await due()).lines.find(({ code }) => code === 'itemsChecked')?.reports).toEqual([]);
  });

  it('is told once by two people at once, and once when it is sent twice', async () => {
    const both = await Promise.all([report({ code: 'stationedDepartments', value: 31 }), report({ code: 'stationedDepartments', value: 32 }, 'coord1')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const caller = await desk.as('policy1');
    const twice = await Promise.all([1, 2].map(() => caller.post(`${ROUTE}/report-figure`, { periodName: '2026-11', code: 'itemsChecked', value: 46, reference: '清单' }, { 'idempotency-key': '5f0c3a4e-9a51-4a57-93a4-0e1f8e5f0a01' })));
    expect(twice.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect((await due()).lines.find(({ code }) => code === 'itemsChecked')?.reports).toHaveLength(1);
  });

  it('stands by unit where each tells its own, and their sum is the whole', async () => {
    for (const [login, value] of [['head1', 2], ['hallhead1', 3], ['assess1', 0]] as const) {
      const id = await told({ code: 'honours', value, reference: '锦旗登记簿' }, login);
      succeeds(await move(id, 'confirm-figure', 'coord1'));
    }
    expect(await figure('2026-11', 'honours')).toMatchObject({ value: 5 });
    expect((await due('head1')).lines).toMatchObject([{ code: 'honours', mayReport: false, reports: [{ value: 2, unitName: '卫生计生审批科' }] }]);
  });
});

describe('a report by Excel', () => {
  it('has a template with what one answers for, which is read back as it is filled in', async () => {
    const rows = await readSheet((await get('/reported-figure-template?period=2026-11', 'hallhead1')).bytes);
    expect(rows[0]).toEqual([...SHEET_HEADS]);
    expect(rows.slice(1).map((row) => row[1])).toEqual(['stationedDepartments', 'feesOfPeriod', 'feesToDate', 'honours']);
    failsWith(await get('/reported-figure-template', 'clerk1'), 'notPermitted');
  });

  it('is previewed line by line, with every line that is wrong named, and takes over nothing of a faulty file', async () => {
    const bytes = await sheetOf(['2026-11', 'feesToDate', '累计收费', -5, '万元', null, '月报', null], ['2026-11', 'itemsChecked', '', 3, '', null, '清单', null], ['2026-11', 'feesOfPeriod', '', 999, '', null, '月报', null], ['2026-11', 'nothing', '', 'x', '', null, '', null], ['2026-11', 'honours', '', 3, '', null, '登记簿', null]);
    const { fresh, same, faulty, lines } = (await send('preview', bytes)).body as { fresh: number; same: number; faulty: number; lines: { row: number; state: string; faults: string[] }[] };
    expect([fresh, same, faulty]).toEqual([0, 1, 4]);
    expect(lines.map(({ row, faults }) => [row, faults[0] ?? null])).toEqual([[2, '累计收费不能是负数'], [3, '核对事项由政策法规科填报'], [4, expect.stringContaining('已经填报 131.25 万元')], [5, '“nothing”不是填报指标'], [6, null]]);
    const refused = await send('import', bytes);
    failsWith(refused, 'figureSheetFaulty');
    expect(refused.text).toContain('第 2（累计收费不能是负数）');
  });

  it('is taken over whole, and says so when the same file comes again', async () => {
    const bytes = await sheetOf(['2026-11', 'feesToDate', '累计收费', 1520.3, '万元', '2026-11-30', '收费月报', '截至 11 月末'], ['2026-11', 'honours', '', 3, '', null, '登记簿', null]);
    const taken = await send('import', bytes);
    succeeds(taken, { reported: 1 });
    const id = (taken.body.ids as number[])[0] ?? 0;
    expect(await one(id)).toMatchObject({ value: 1520.3, uptoOn: '2026-11-30', channel: 'excel', status: 'reported', reference: '收费月报' });
    failsWith(await send('import', bytes), 'figureSheetEmpty', { same: 2 });
    succeeds(await move(id, 'confirm-figure', 'coord1'));
    expect(await figure('2026-11', 'feesToDate')).toMatchObject({ value: 1520.3 });
  });

  it('is refused when it is no workbook, another sheet or too large', async () => {
    failsWith(await send('preview', DOT), 'importUnreadable');
    failsWith(await send('preview', Buffer.from('期间,指标代码\n')), 'importUnreadable');
    failsWith(await send('preview', await writeExcelFile([[{ value: '日期', type: String }]], { sheet: '别的' }).toBuffer()), 'importUnreadable');
    failsWith(await send('preview', Buffer.alloc(3 * 1024 * 1024)), 'fileTooLarge');
    failsWith(await send('preview', DOT, 'clerk1'), 'notPermitted');
    failsWith(await post('/import-figure-sheet', {}), 'unsupportedMedia');
  });
});

describe('a report by a program', () => {
  it('is told under its key, confirmed by the centre, and stands in the name of the program', async () => {
    const finance = await program();
    failsWith(await finance.post(`${ROUTE}/report-figure`, { ...FEES, code: 'itemsChecked' }), 'figureNotYours');
    failsWith(await finance.post(`${ROUTE}/report-figure`, FEES), 'figureKnown');
    const body = { ...FEES, periodName: '2026-10', value: 99, words: '接口上线补报' };
    const told = await finance.post(`${ROUTE}/report-figure`, body, { 'idempotency-key': '5f0c3a4e-9a51-4a57-93a4-0e1f8e5f0a02' });
    succeeds(told, { status: 'reported' });
    expect((await finance.post(`${ROUTE}/report-figure`, body, { 'idempotency-key': '5f0c3a4e-9a51-4a57-93a4-0e1f8e5f0a02' })).body).toEqual(told.body);
    owed = told.body.id as number;
    expect((await finance.get(`${ROUTE}?period=2026-10`)).body.lines).toContainEqual(expect.objectContaining({ code: 'feesOfPeriod', mayReport: false, reports: [expect.objectContaining({ id: owed, value: 99, channel: 'rest' })] }));
    expect((await finance.get(`${ROUTE}/${owed}`)).body).toMatchObject({ reportedByName: expect.stringContaining('财政接口') as unknown, verbs: ['correctFigure', 'withdrawFigure'] });
    failsWith(await finance.post(`${ROUTE}/${owed}/confirm-figure`, { version: 1 }), 'notPermitted');
    succeeds(await finance.post(`${ROUTE}/${owed}/correct-figure`, { version: 1, value: 98.5, words: '退库' }));
    succeeds(await move(owed, 'confirm-figure', 'coord1'));
    expect(await figure('2026-11', 'feesOfPeriod')).toMatchObject({ previous: 98.5 });
    failsWith(await (await program({ scopes: ['readSupervisionFeed'] })).post(`${ROUTE}/report-figure`, FEES), 'notPermitted');
    failsWith(await (await program({ sandbox: true })).post(`${ROUTE}/report-figure`, { ...body, code: 'feesToDate' }), 'figureSandbox');
  });
});

describe('whom it concerns', () => {
  it('coordination is told of what waits for it, another of the section of its own; the unit of what comes back', async () => {
    const id = await told({ periodName: '2026-10', code: 'itemsChecked', value: 3, reference: '核对表' }, 'coord1');
    expect(await heard(id, 'figureReported')).toEqual(['coord2 2026 年 10 月的“核对事项”']);
    failsWith(await move(id, 'confirm-figure', 'coord1'), 'figureSelfConfirmed');
    succeeds(await move(id, 'return-figure', 'coord2', { words: '少一项' }));
    expect(await heard(id, 'figureReturned')).toEqual(['coord1 2026 年 10 月的“核对事项”']);
    succeeds(await move(id, 'correct-figure', 'coord1', { value: 4, words: '补一项' }));
    expect(await heard(id, 'figureCorrected')).toEqual(['coord2 2026 年 10 月的“核对事项”']);
    succeeds(await move(id, 'confirm-figure', 'coord2'));
    expect(await figure('2026-10', 'itemsChecked')).toMatchObject({ value: 4 });
    const other = await told({ periodName: '2026-10', code: 'honours', value: 1, reference: '锦旗照片' }, 'policy1');
    expect(await heard(other, 'figureReported')).toEqual(['coord1 2026 年 10 月的“锦旗、感谢信”', 'coord2 2026 年 10 月的“锦旗、感谢信”']);
    succeeds(await move(other, 'withdraw-figure', 'policy1'));
  });
});

describe('after the freeze', () => {
  it('a number that nobody told is told with the reason, and a change is a correction of the next issue; the frozen one stands', async () => {
    await desk.at('2026-11-25T08:00');
    await desk.sql.transaction(() => desk.get(ClosePeriodSchedule).run());
    expect((await due()).period.state).toBe('closed');
    expect(await figure('2026-11', 'feesOfPeriod')).toMatchObject({ value: 131.25, previous: 98.5 });
    const { id } = (await due()).lines.find(({ code }) => code === 'feesOfPeriod')?.reports[0] ?? { id: 0 };
    succeeds(await move(id, 'correct-figure', 'hallhead1', { value: 140, words: '年终核对' }));
    succeeds(await move(id, 'confirm-figure', 'coord1'));
    expect(await one(id)).toMatchObject({ late: true, countedValue: 140 });
    const standing = (await due()).lines.find(({ code }) => code === 'stationedDepartments')?.reports[0]?.id ?? 0;
    succeeds(await move(standing, 'withdraw-figure', 'coord1'));
    const missed = { code: 'stationedDepartments', value: 33, reference: '进驻清单' };
    failsWith(await report(missed), 'figureReasonMissing', { name: '2026-11' });
    succeeds(await move(await told({ ...missed, words: '清单晚到' }), 'confirm-figure', 'coord1'));
    expect(await figure('2026-11', 'feesOfPeriod')).toMatchObject({ value: 131.25 });
    expect(await figure('2026-11', 'stationedDepartments')).toBeUndefined();
    const corrections = (await get('/periods/2026-11/corrections')).body as { total: number; rows: { figureLabel: string; kind: string }[] };
    expect(corrections.rows.filter(({ figureLabel }) => ['窗口收费', '进驻部门'].includes(figureLabel))).toMatchObject([{ figureLabel: '窗口收费', kind: 'changed' }, { figureLabel: '进驻部门', kind: 'added' }]);
    succeeds(await (await desk.as('coord1')).post('/periods/2026-11/recompute-period'), { equal: true });
    expect(await figure('2026-12', 'feesOfPeriod')).toMatchObject({ value: null, previous: 131.25 });
  });
});
