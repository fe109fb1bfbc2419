import { FileStore } from '@onecounter/platform';
import { Desk, failsWith, succeeds } from '@onecounter/testing';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import yazl from 'yazl';

interface Preview { registerVersion: number; sheet: string; sheets: string[]; headerRow: number; rows: number; fresh: number; known: number; faultCount: number; faults: { cell: string; code: string; message: string }[]; columns: { column: string; place: number | null }[]; missing: string[]; lines: { usedOn: string; matter: string; applicantName: string | null; caseNumber: string | null; copies: number }[]; before: { lines: number } | null; clean: boolean; state: string }
let desk: Desk;
let id: number;
const HEADS = ['编号', '用印日期', '文件名称', '申请人', '办件号', '份数', '用印人'];
const LINES: readonly (readonly (string | number)[])[] = [
  [1, '2026.11.9', '准予行政许可决定书', '𠮷田·明（鞍山）😀', 'ＡＳ２０２６１１０９－０００００１', '２', '张'], [2, '2026年11月10日', '=HYPERLINK("x")', '乙公司', '', '1份', '李'], [3, 46336, '许可证', '<b>丙</b>', '', 1, '李'],
];
const textOrNumber = (value: string | number): { value: string | number; type: typeof String | typeof Number } => ({ value, type: typeof value === 'number' ? Number : String });
const bookOf = (rows: readonly (readonly (string | number)[])[], sheet = '台账'): Promise<Buffer> => writeXlsxFile([{ sheet, data: rows.map((row) => row.map((cell) => (cell === '' ? null : textOrNumber(cell)))) as SheetData }]).toBuffer();
const upload = async (path: string, bytes: Buffer, login = 'reviewer1', name = '台账.xlsx') => (await desk.as(login)).upload(name, bytes, path);
const preview = async (bytes: Buffer, query = '', login = 'reviewer1') => upload(`/seal-registers/${id}/preview-seal-import${query}`, bytes, login);
const shown = async (bytes: Buffer, query = ''): Promise<Preview> => {
  const answer = await preview(bytes, query);
  succeeds(answer);
  return answer.body as unknown as Preview;
};
const apply = async (bytes: Buffer, { registerVersion, state }: Preview, login = 'reviewer1') => upload(`/seal-registers/${id}/import-seal-uses?version=${registerVersion}&state=${state}`, bytes, login);
const linesInRegister = async (): Promise<number> => (await desk.sql.row<{ n: number }>('select count(*)::int n from compliance.register_entry where register_id = $1', [id]))?.n ?? 0;

beforeAll(async () => {
  desk = await Desk.open();
  await desk.at('2026-11-20T10:30');
  const keeperId = (await desk.sql.row<{ person_id: number }>(`select person_id from organisation.account where login = 'reviewer1'`))?.person_id;
  id = Number((await (await desk.as('head1')).post('/seal-registers/open-seal-register', { register: 'approval', keeperId })).body.id);
});
afterAll(() => desk.close());

describe('a paper register in Excel', () => {
  it('is previewed without changing anything, and imported as it was shown, as one step', async () => {
    const bytes = await bookOf([['某科用印登记（2026）'], [], HEADS, ...LINES, ['合计', '', '', '', '', 4]]);
    const seen = await shown(bytes);
    expect(seen).toMatchObject({ sheet: '台账', headerRow: 3, rows: 3, fresh: 3, known: 0, faultCount: 0, missing: [], clean: true, before: null });
    expect(seen.lines[0]).toMatchObject({ usedOn: '2026-11-09', copies: 2, applicantName: '𠮷田·明（鞍山）😀', caseNumber: 'AS20261109-000001' });
    expect(seen.lines.map(({ matter, usedOn }) => [usedOn, matter]).slice(1)).toEqual([['2026-11-10', '=HYPERLINK("x")'], ['2026-11-10', '许可证']]);
    expect(await linesInRegister()).toBe(0);
    succeeds(await apply(bytes, seen), { status: 'kept' });
    expect(await linesInRegister()).toBe(3);
    const register = (await (await desk.as('head1')).get(`/seal-registers/${id}`)).body as unknown as { trace: { chainBrokenAt: number | null; steps: { verb: string }[] }; imports: { lines: number; sheet: string }[] };
    expect(register).toMatchObject({ trace: { chainBrokenAt: null, steps: [{ verb: 'openSealRegister' }, { verb: 'importSealUses' }] }, imports: [{ lines: 3, sheet: '台账' }] });
    const kept = await desk.sql.row<{ file_hash: string }>('select file_hash from compliance.register_import where register_id = $1', [id]);
    expect((await desk.get(FileStore).open(kept?.file_hash ?? ''))?.sizeBytes).toBe(bytes.length);
    expect((await desk.sql.row<{ facts: object }>(`select facts from platform.step where subject_kind = 'sealRegister' and subject_id = $1 and verb = 'importSealUses'`, [id]))?.facts).not.toHaveProperty('matter');
    expect((await desk.sql.rows('select 1 from compliance.ledger_week where week = $1', ['2026-11-09'])).length).toBe(1);

    const again = await shown(bytes);
    expect(again).toMatchObject({ clean: false, fresh: 0, known: 3, before: { lines: 3 } });
    failsWith(await apply(bytes, again), 'sealImportKnown');
    expect(await linesInRegister()).toBe(3);
  });

  it('brings from another file only what the register does not have', async () => {
    const bytes = await bookOf([HEADS, ...LINES, [4, '2026-11-11', '决定书', '丁', '', 1, '李']]);
    const seen = await shown(bytes);
    expect(seen).toMatchObject({ fresh: 1, known: 3, clean: true });
    succeeds(await apply(bytes, seen));
    expect(await linesInRegister()).toBe(4);
    const same = await bookOf([HEADS, ...LINES], '换了名字');
    failsWith(await apply(same, await shown(same)), 'sealImportEmpty');
  });

  it('is told which cells to mend and imports nothing until all are', async () => {
    const bytes = await bookOf([HEADS, [5, '2026.2.30', '决定书', '戊', '', 1, '李'], [6, '2026.11.12', '', '戊', '', 0, '李'], [7, '2026.11.12', '决定书', '戊', '', 1, '李'], [8, '2026.12.1', '决定书', '戊', '', 1, '李']]);
    const seen = await shown(bytes);
    expect(seen.faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['B2 noDay', 'C3 empty', 'F3 noCopies', 'B5 dayAhead']);
    expect(seen).toMatchObject({ faultCount: 4, fresh: 1, clean: false });
    failsWith(await apply(bytes, seen), 'importFaulty');
    expect(await linesInRegister()).toBe(4);
  });

  it('is read by the columns that are named, and remembers their words', async () => {
    const rows = [['哪天', '盖的什么', '几份', '谁盖的'], ['2026-11-13', '通知书', 1, '李']];
    const bytes = await bookOf(rows);
    expect(await shown(bytes)).toMatchObject({ clean: false, missing: ['用印日期', '事由', '份数', '用印人'] });
    const columns = '?headerRow=1&columns=usedOn:0,matter:1,copies:2,usedByName:3';
    const named = await shown(bytes, columns);
    expect(named).toMatchObject({ clean: true, fresh: 1 });
    succeeds(await upload(`/seal-registers/${id}/import-seal-uses${columns}&version=${named.registerVersion}&state=${named.state}`, bytes));
    expect(await shown(await bookOf([['几份', '谁盖的', '哪天', '盖的什么'], [1, '李', '2026-11-14', '通知书']]))).toMatchObject({ clean: true, fresh: 1 });
    for (const wrong of ['usedOn:0,matter:0', 'usedOn:99', 'nobody:1']) failsWith(await preview(bytes, `?columns=${wrong}`), 'sealColumnsWrong');
  });

  it('is refused when it is none, holds macros, has another sheet or nothing in it', async () => {
    failsWith(await preview(Buffer.from('编号,日期')), 'importUnreadable');
    const bytes = await bookOf([HEADS, ...LINES]);
    failsWith(await preview(bytes, '?sheet=没有这页'), 'importUnreadable');
    failsWith(await preview(await bookOf([HEADS])), 'importUnreadable');
    const macros = new yazl.ZipFile();
    for (const name of ['[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin']) macros.addBuffer(Buffer.from('x'), name);
    macros.end();
    const parts: Buffer[] = [];
    for await (const part of macros.outputStream) parts.push(part as Buffer);
    const refused = await preview(Buffer.concat(parts));
    failsWith(refused, 'importUnreadable');
    expect(refused.text).toContain('宏');
  });

  it('is imported by its own section or the assessment section, from a fresh preview, and not into a signed week', async () => {
    const bytes = await bookOf([HEADS, [20, '2026-11-12', '决定书', '己', '', 1, '李']]);
    const seen = await shown(bytes);
    failsWith(await preview(bytes, '', 'approver1'), 'notPermitted');
    failsWith(await preview(bytes, '', 'coord1'), 'sealRegisterOfOthers');
    failsWith(await apply(bytes, { ...seen, registerVersion: 1 }), 'changedMeanwhile');
    failsWith(await apply(bytes, { ...seen, state: '0'.repeat(64) }), 'sealImportStale');
    const week = ((await (await desk.as('head1')).get('/ledger-weeks?from=2026-11-09&to=2026-11-09')).body.rows as { id: number; version: number }[])[0];
    const { uses } = (await (await desk.as('head1')).get(`/ledger-weeks/${week?.id}`)).body as unknown as { uses: object[] };
    succeeds(await (await desk.as('head1')).post(`/ledger-weeks/${week?.id}/sign-ledger-week`, { version: week?.version, uses: uses.length }));
    expect((await shown(bytes)).faults.map(({ code }) => code)).toEqual(['weekSigned']);
    succeeds(await preview(await bookOf([HEADS, [21, '2026-11-17', '决定书', '己', '', 1, '李']]), '', 'assess1'));
  });

  it('can be begun from an empty one', async () => {
    const { bytes } = await (await desk.as('reviewer1')).get('/seal-register-template');
    expect(await shown(bytes)).toMatchObject({ headerRow: 1, missing: [], rows: 1 });
  });
});
