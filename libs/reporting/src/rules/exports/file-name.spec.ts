/** @no-db */
import { exportFileName } from './file-name';

describe('the name of an exported file', () => {
  it('says list, filters and day', () => {
    expect(exportFileName('办件', ['本科在办', '临期'], '2026-11-20', 'xlsx')).toBe('办件_本科在办_临期_2026-11-20.xlsx');
    expect(exportFileName('办件', [], '2026-11-20', 'csv')).toBe('办件_2026-11-20.csv');
  });

  it('has no sign that a folder refuses, and cuts no character in two', () => {
    expect(exportFileName('办件', ['找“../a\\b:c*?<>|\u0000\u202e”'], '2026-11-20', 'xlsx')).toBe('办件_找“.. a b c ”_2026-11-20.xlsx');
    expect(exportFileName('办件', ['𠮷'.repeat(200)], '2026-11-20', 'xlsx')).toBe(`办件_${'𠮷'.repeat(80)}_2026-11-20.xlsx`);
  });
});
