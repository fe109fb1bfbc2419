/** @no-db */
import { judgeExtension } from './extension';

const tenDays = { days: 10, approver: 'bureauLeader', basis: '行政许可法42条' } as const;

describe('an extension of the statutory limit', () => {
  it('is what the item version provides, still on the due day itself', () => {
    expect(judgeExtension(tenDays, false, 10, '2026-12-09', '2026-12-09')).toBe(tenDays);
  });

  it('is refused where the version provides none, or the second time', () => {
    expect(() => judgeExtension(null, false, 1, '2026-12-09', '2026-12-01')).toThrow('extensionNotProvided');
    expect(() => judgeExtension(tenDays, true, 1, '2026-12-09', '2026-12-01')).toThrow('extensionNotProvided');
  });

  it('is refused beyond the days provided, naming them', () => {
    expect(() => judgeExtension(tenDays, false, 11, '2026-12-09', '2026-12-01')).toThrow(expect.objectContaining({ code: 'extensionTooLong', facts: { max: 10 }, field: 'days' }));
  });

  it('comes too late once the limit has passed', () => {
    expect(() => judgeExtension(tenDays, false, 5, '2026-12-09', '2026-12-10')).toThrow('limitPassed');
  });
});
