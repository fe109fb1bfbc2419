/** @no-db */
import { fillMerged, MergeFinder } from '../../exchange/merged-cells';
import { RegisterReader, type RegisterRules } from './judge-register-row';
import type { Cell } from './register-cell';
import { headerRowOf, headsOf, placesOf, readPlaces } from './register-columns';

const HEADS = ['编号', '用印日期', '科室', '文件名称', '申请人', '份数', '用印人'];
const PLACES = placesOf(HEADS, null);
const UNIT = { unitId: 5, jurisdictionPath: '/210300/' };
const OTHER = { unitId: 6, jurisdictionPath: '/210300/' };
const RULES: RegisterRules = {
  places: PLACES, today: '2026-11-20', ownUnit: UNIT, onlyUnitId: 5, unitOf: (name) => ({ 卫生科: UNIT, 农业科: OTHER })[name], signedWeeks: new Set(['2026-11-09']), known: new Set(['5|1|2026-11-18|决定书']), merged: new Set(),
};
function read(rows: readonly (readonly Cell[])[], rules: Partial<RegisterRules> = {}): RegisterReader {
  const reader = new RegisterReader({ ...RULES, ...rules }, HEADS);
  rows.forEach((row, at) => reader.take(row, at + 2));
  return reader;
}
const line = (change: Readonly<Record<number, Cell>> = {}): Cell[] => [2, '2026.11.18', '', '准予决定书', '甲公司', 1, '张三'].map((cell, at) => (at in change ? (change[at] ?? null) : cell));
const faultsOf = (change: Readonly<Record<number, Cell>>, rules: Partial<RegisterRules> = {}): string[] => read([line(change)], rules).read.faults.map(({ cell, code }) => `${cell} ${code}`);

describe('a row of a register', () => {
  it('becomes a line of the register\'s own section', () => {
    const { read: { fresh, faults } } = read([line({ 1: '2026/11/18 14:20', 3: '=1+1' })]);
    expect(faults).toEqual([]);
    expect(fresh).toEqual([expect.objectContaining({ row: 2, unitId: 5, lineNo: 2, usedOn: '2026-11-18', usedAt: new Date('2026-11-18T06:20:00Z'), matter: '=1+1', copies: 1, usedByName: '张三', caseNumber: null })]);
  });

  it.each([
    ['a day that is none', { 1: '2026.2.30' }, ['B2 noDay']], ['no day', { 1: '' }, ['B2 empty']], ['a day that lies ahead', { 1: '2026.11.21' }, ['B2 dayAhead']], ['a week that is signed', { 1: '2026.11.10' }, ['B2 weekSigned']],
    ['a section that nobody knows', { 2: '不知道科' }, ['C2 unitUnknown']], ['another section', { 2: '农业科' }, ['C2 unitOther']], ['no matter', { 3: ' ' }, ['D2 empty']], ['words without end', { 3: '字'.repeat(301) }, ['D2 tooLong']],
    ['no copies', { 5: 0 }, ['F2 noCopies']], ['nobody who used it', { 6: null }, ['G2 empty']], ['no number', { 0: '甲' }, ['A2 noNumber']], ['all at once', { 0: '', 1: '同上', 5: '若干' }, ['B2 noDay', 'F2 noCopies', 'A2 noNumber']],
  ])('is told with its cell: %s', (_, change, faults) => { expect(faultsOf(change)).toEqual(faults); });

  it('names its section where the register is of the whole bureau', () => {
    expect(faultsOf({}, { ownUnit: null, onlyUnitId: null })).toEqual(['C2 empty']);
    expect(read([line({ 2: '农业科' })], { ownUnit: null, onlyUnitId: null }).read.fresh.map(({ unitId }) => unitId)).toEqual([6]);
  });

  it('is known when the register has it, and refused when the sheet has it twice', () => {
    const { read: { fresh, known, faults } } = read([line({ 0: 1, 3: '决定书' }), line(), line()]);
    expect([known, fresh.length, faults.map(({ row, message }) => [row, message])]).toEqual([1, 1, [[4, '和第 3 行是同一次用印（编号、日期、事由都相同）']]]);
  });

  it('is passed over when it is empty, a sum or the heading again', () => {
    const { read: { fresh, faults }, rows } = read([[null, null], HEADS, ['合计', null, null, null, null, 12], line(), ['  ', '']]);
    expect([fresh.length, faults, rows]).toEqual([1, [], 1]);
  });

  it('is numbered by its order where the sheet has no numbers', () => {
    const places = Object.fromEntries(Object.entries(PLACES).filter(([column]) => column !== 'lineNo'));
    expect(read([line(), line({ 3: '另一份' })], { places }).read.fresh.map(({ lineNo }) => lineNo)).toEqual([1, 2]);
  });
});

describe('the columns of a sheet', () => {
  it('are found by their words, in any order and width, below a title', () => {
    const rows: Cell[][] = [['某局用印登记'], [null], ['份　数', '用印时间', '备注', '事由（文件名称）', '经办人 *']];
    expect(headerRowOf(rows, null)).toBe(3);
    expect(placesOf(rows[2] ?? [], null)).toEqual({ copies: 0, usedOn: 1, matter: 3, usedByName: 4 });
  });

  it('are found as they were read last, wherever they have moved', () => {
    const heads = headsOf({ usedOn: 1, matter: 0 }, ['盖的什么', '哪天']);
    expect(heads).toEqual({ usedOn: '哪天', matter: '盖的什么' });
    expect(placesOf(['份数', '哪天', '盖的什么'], heads)).toEqual({ usedOn: 1, matter: 2, copies: 0 });
  });

  it('are taken as they are asked for, each once', () => {
    expect(readPlaces('usedOn:1,matter:0')).toEqual({ usedOn: 1, matter: 0 });
    for (const wrong of ['usedOn:1,matter:1', 'usedOn:1,usedOn:2', 'nothing:1', 'usedOn']) expect(readPlaces(wrong)).toBeNull();
  });
});

describe('merged cells', () => {
  it('count for each of their rows, but copies are nobody\'s', () => {
    const finder = new MergeFinder();
    for (const part of ['<sheetData/><mergeCells><mergeCell ref="B2:', 'B3"/><mergeCell ref="F2:F3"/><mergeCell re', 'f="A9:C9"/></mergeCells>']) finder.take(part);
    const rows: (readonly Cell[])[] = [HEADS, line(), line({ 0: 3, 1: null, 5: null })];
    const merged = fillMerged(rows, finder.found);
    expect(finder.found).toHaveLength(3);
    const reader = new RegisterReader({ ...RULES, merged }, HEADS);
    rows.slice(1).forEach((row, at) => reader.take(row, at + 2));
    expect(reader.read.faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['F2 mergedCopies', 'F3 mergedCopies']);
    expect(rows[2]?.[1]).toBe('2026.11.18');
  });
});
