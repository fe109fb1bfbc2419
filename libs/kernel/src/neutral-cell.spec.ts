/** @no-db */
import { neutralCell } from './neutral-cell';

describe('a cell of an exported sheet', () => {
  it.each([`=cmd|' /C calc'!A0`, '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('cannot compute: %j', (text) => { expect(neutralCell(text)).toBe(`'${text}`); });
  it.each(['鞍山市铁西区味源餐饮管理有限公司', '𠮷·欧阳', '210300-20261120-000001', '2026-11-20', ''])('is left as it is: %j', (text) => { expect(neutralCell(text)).toBe(text); });
});
