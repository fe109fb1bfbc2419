/** @no-db */
import { parseRegisterDate } from './parse-register-date';
import { codeOf, columnName, copiesOf, lineNumberOf, textOf } from './register-cell';

describe('a day in a register', () => {
  it.each([
    ['2026.9.5', '2026-09-05', null], ['2026年9月5日', '2026-09-05', null], ['2026/9/5', '2026-09-05', null], ['2026-09-05', '2026-09-05', null], ['２０２６．９．５', '2026-09-05', null], ['2026年9月5号', '2026-09-05', null],
    ['20260905', '2026-09-05', null], [20260905, '2026-09-05', null], [46270, '2026-09-05', null], ['46270', '2026-09-05', null], [46270.597222, '2026-09-05', '14:20'], ['2026/9/5 14:20', '2026-09-05', '14:20'], ['2026/9/5 14:20:59', '2026-09-05', '14:20'],
    ['2026年9月5日 下午2点20分', '2026-09-05', '14:20'], ['2026年9月5日下午2时', '2026-09-05', '14:00'], ['2026-09-05T08:05', '2026-09-05', '08:05'], ['2026.9.5（星期六）', '2026-09-05', null], [' 2026.9.5 ', '2026-09-05', null],
    [new Date(Date.UTC(2026, 8, 5)), '2026-09-05', null], [new Date(Date.UTC(2026, 8, 5, 14, 19, 59, 999)), '2026-09-05', '14:20'], [new Date(Date.UTC(2026, 8, 5, 23, 59, 59, 999)), '2026-09-06', null],
  ])('is read from %p', (cell, on, time) => { expect(parseRegisterDate(cell)).toEqual({ on, time }); });

  it.each([null, '', '9月5日', '26.9.5', '2026.9', '2026.13.1', '2026-02-30', '同上', '〃', 1, 99_999_999, '2026.9.5 25:00', '2026.9.5 上午晚些', true, '=TODAY()', '2026.9.5-9.8'])('is not guessed from %p', (cell) => { expect(parseRegisterDate(cell)).toBeNull(); });
});

describe('other cells', () => {
  it.each([[2, 2], ['２', 2], ['2份', 2], ['两份', 2], ['十', 10], ['3.0', 3], [0, null], [-1, null], [1.5, null], ['', null], ['若干', null], [null, null], ['=1+1', null], [1e9, null]])('reads copies from %p', (cell, copies) => { expect(copiesOf(cell)).toBe(copies); });
  it.each([[12, 12], ['No.12', 12], ['２０２６-０１２', 2026012], ['', null], ['甲', null], [0, null], ['1234567890', null]])('reads the number of a line from %p', (cell, line) => { expect(lineNumberOf(cell)).toBe(line); });
  it.each([['=SUM(A1)', '=SUM(A1)'], ['+86', '+86'], ['@某', '@某'], ['  𠮷田·😀 ', '𠮷田·😀'], ['上\r\n下', '上 下'], [12, '12'], [true, '是'], [null, '']])('leaves text as it is: %p', (cell, text) => { expect(textOf(cell)).toBe(text); });
  it('reads codes in full width', () => { expect(codeOf('ＳＰ－００１ ')).toBe('SP-001'); });
  it('names columns as Excel does', () => { expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']); });
});
