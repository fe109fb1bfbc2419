import type { ItemDefinition } from '@onecounter/contracts';
import { failsWith, succeeds, type Answer } from '@onecounter/testing';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { writeWorkbook } from '../src/exchange/write-workbook';
import { VersionDesk } from './version-desk';

interface Preview { state: string; faults: { itemCode: string; sheet: string | null; row: number | null; column: string | null; code: string; message: string }[]; items: { code: string; action: string; changes: unknown[] }[] }
let desk: VersionDesk;
let food: ItemDefinition;
let all: { id: number; code: string }[];
beforeAll(async () => {
  desk = await VersionDesk.open();
  all = await desk.list('/item-versions?status=published');
  food = (await desk.version(idOf('SP-001'))).definition;
});
afterAll(() => desk.close());

const idOf = (code: string): number => all.find((one) => one.code === code)?.id ?? 0;
const json = (...definitions: unknown[]): Buffer => Buffer.from(JSON.stringify(definitions));
const preview = async (bytes: Buffer, login = 'policy1'): Promise<Answer> => (await desk.desk.as(login)).upload('items', bytes, '/item-imports/preview');
const apply = async (bytes: Buffer, state: string, login = 'policy1'): Promise<Answer> => (await desk.desk.as(login)).upload('items', bytes, `/item-imports/apply?state=${state}`);
const read = async (bytes: Buffer, login?: string): Promise<Preview> => (await preview(bytes, login)).body as unknown as Preview;
const exported = async (ids: readonly number[], format: string): Promise<Answer> => desk.get(`/item-exports?ids=${ids.join()}&format=${format}`);
/** A workbook with some cells written over: sheet, row as Excel counts, heading. */
async function workbook(definitions: ItemDefinition[], cells: [sheet: string, row: number, column: string, value: string | number][]): Promise<Buffer> {
  const bytes = await writeWorkbook(definitions);
  const sheets = [];
  for (const sheet of ['事项', '材料', '要点', '条件']) {
    const rows = (await readSheet(bytes, sheet, { trim: false })).map((row) => [...row]);
    for (const [, row, column, value] of cells.filter(([name]) => name === sheet)) (rows[row - 1] ?? [])[rows[0]?.indexOf(column) ?? -1] = value;
    sheets.push({ sheet, data: rows.map((row) => row.map((value) => (value === null ? null : { value: value as string, type: (typeof value === 'number' ? Number : String) as StringConstructor }))) });
  }
  return writeXlsxFile(sheets).toBuffer();
}

describe('export and import of items', () => {
  it.each(['json', 'xlsx'])('as %s say of all 32 items the very same when they are read back, and change nothing', async (format) => {
    const file = await exported(all.map(({ id }) => id), format);
    expect([file.status, file.headers['content-disposition'], file.headers['x-content-type-options']]).toEqual([200, expect.stringContaining(encodeURIComponent('事项 32 个')), 'nosniff']);
    const found = await read(file.bytes);
    expect(found.faults).toEqual([]);
    expect(found.items.filter(({ action }) => action !== 'none')).toEqual([]);
    expect(found.items).toHaveLength(32);
    const before = await desk.list('/item-versions');
    succeeds(await apply(file.bytes, found.state), { drafted: 0, revised: 0, unchanged: 32 });
    expect(await desk.list('/item-versions')).toEqual(before);
  });

  it('as JSON are identical to the letter', async () => {
    expect(JSON.parse((await exported([idOf('SP-001')], 'json')).bytes.toString())).toEqual([food]);
  });

  it('carry formulas, HTML and strange signs as text there and back', async () => {
    const wicked = [`=cmd|' /C calc'!A0`, '+1', '-1', '@SUM(A1)', '<script>𠮷·</script>', '_x0041_', '两\n行', ' 空格 ', '\u0001\u007f'];
    const odd = { ...food, code: 'XL-001', name: `=1+1`, conditions: wicked };
    const bytes = await writeWorkbook([odd]);
    expect((await readSheet(bytes, '条件', { trim: false })).slice(1, 10).map((row) => row[2])).toEqual(wicked);
    const found = await read(bytes);
    expect([found.faults, found.items.map(({ code, action }) => [code, action])]).toEqual([[], [['XL-001', 'draft']]]);
    succeeds(await apply(bytes, found.state), { drafted: 1 });
    const [drafted] = await desk.list<{ id: number }>('/item-versions?code=XL-001');
    expect((await desk.version(drafted?.id ?? 0)).definition).toMatchObject({ name: '=1+1', conditions: wicked });
  });

  it('make or revise a draft, never a published version; the same file twice changes nothing', async () => {
    const changed = { ...food, name: '导入的名称', materials: food.materials.slice(1) };
    const first = await read(json(changed));
    expect(first.items).toEqual([expect.objectContaining({ code: 'SP-001', action: 'draft', changes: expect.arrayContaining([expect.objectContaining({ field: '事项名称', after: '导入的名称' })]) })]);
    expect(await desk.list('/item-versions?code=SP-001&status=draft')).toEqual([]);
    succeeds(await apply(json(changed), first.state), { drafted: 1, revised: 0, unchanged: 0 });
    failsWith(await apply(json(changed), first.state), 'importStale');
    const again = await read(json(changed));
    succeeds(await apply(json(changed), again.state), { drafted: 0, revised: 0, unchanged: 1 });
    const more = json({ ...changed, hearing: !food.hearing });
    const revise = await read(more);
    expect(revise.items[0]).toMatchObject({ action: 'revise', changes: [expect.objectContaining({ field: '听证' })] });
    succeeds(await apply(more, revise.state), { revised: 1 });
    const drafts = await desk.list<{ id: number; version: number }>('/item-versions?code=SP-001&status=draft');
    expect(drafts.map(({ version }) => version)).toEqual([2]);
    expect((await desk.desk.given.item('SP-001')).name).toBe(food.name);
  });
});

describe('a file that is wrong', () => {
  it('is told cell by cell, with sheet, row and column, and changes nothing', async () => {
    const bytes = await workbook([food], [
      ['事项', 2, '承诺时限', '七天'], ['事项', 2, '办件类型', '快件'], ['材料', 3, '原件份数', -1], ['材料', 4, '材料名称', ''], ['要点', 2, '事项编码', 'ZZ-9'], ['条件', 2, '类别', '别的'],
    ]);
    const found = await read(bytes);
    expect(found.faults.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual(expect.arrayContaining([
      ['事项', 2, '承诺时限', 'notANumber'], ['事项', 2, '办件类型', 'notAChoice'], ['材料', 3, '原件份数', 'notANumber'], ['材料', 4, '材料名称', expect.any(String)], ['要点', 2, '事项编码', 'itemUnknown'], ['条件', 2, '类别', 'notAChoice'],
    ]));
    expect(found.faults.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
    const before = await desk.list('/item-versions?code=SP-001');
    failsWith(await apply(bytes, found.state), 'importFaulty', { count: found.faults.length });
    expect(await desk.list('/item-versions?code=SP-001')).toEqual(before);
  });

  it('is told where codes repeat, columns are missing, or parts contradict each other', async () => {
    const faultsOf = async (bytes: Buffer) => (await read(bytes)).faults.map(({ sheet, row, column, code }) => [sheet, row, column, code]);
    expect(await faultsOf(await workbook([food, food], []))).toContainEqual(['事项', 3, '事项编码', 'repeated']);
    expect(await faultsOf(await workbook([food], [['材料', 1, '形式', '别的列']]))).toContainEqual(['材料', 1, '形式', 'columnMissing']);
    expect(await faultsOf(await workbook([food], [['材料', 3, '材料编码', food.materials[0]?.code ?? '']]))).toContainEqual(['材料', 3, '材料编码', 'inconsistent']);
    expect(await faultsOf(await workbook([food], [['事项', 2, '承办科室编码', 'D-NONE']]))).toContainEqual(['事项', 2, '承办科室编码', 'inconsistent']);
  });

  it('is told by its path when it is JSON', async () => {
    const found = await read(json({ ...food, status: 'published', promisedLimit: null }, null, 'x', 7));
    expect(found.faults.length).toBeGreaterThanOrEqual(4);
    expect(found.items).toEqual([]);
  });

  it('is refused when it is none, and by whoever may not write', async () => {
    for (const bytes of [Buffer.from(''), Buffer.from('MZ\u0090'), Buffer.from('PK\u0003\u0004 and nothing'), Buffer.from('[{'), Buffer.from('{"a":1')]) failsWith(await preview(bytes), 'importUnreadable');
    failsWith(await preview(await writeXlsxFile([{ sheet: '别的', data: [[{ value: 'x', type: String }]] }]).toBuffer()), 'importUnreadable');
    failsWith(await preview(Buffer.alloc(6 * 1024 * 1024, '[')), 'fileTooLarge');
    failsWith(await preview(json(food), 'clerk1'), 'notPermitted');
    expect((await read(json({ ...food, code: 'YY-001', unitCode: 'D-YYQX' }), 'head1')).faults).toEqual([expect.objectContaining({ itemCode: 'YY-001', code: 'notPermitted' })]);
    failsWith(await (await desk.desk.as('policy1')).post('/item-imports/preview', {}), 'unsupportedMedia');
    for (const query of ['ids=&format=json', 'ids=x&format=json', 'ids=1&format=csv', 'format=json']) failsWith(await desk.get(`/item-exports?${query}`), 'invalidInput');
    failsWith(await exported([999_999], 'json'), 'notFound');
    failsWith(await apply(json(food), 'x'), 'invalidInput');
  });
});
