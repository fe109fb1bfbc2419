import { judgePeriod, periodInWords, spanOf, type LeavePeriod } from './leave-period';

const of = (fromOn: string, fromHalf: LeavePeriod['fromHalf'], toOn: string, toHalf: LeavePeriod['toHalf']): LeavePeriod => ({ fromOn, fromHalf, toOn, toHalf });
const now = (time: string): Date => new Date(`${time}:00+08:00`);
const judged = (period: LeavePeriod, at: string): string => {
  try { return judgePeriod(period, now(at), at.slice(0, 10)).ends.toISOString(); } catch (error) { return (error as { code: string }).code; }
};

describe('a leave by half days', () => {
  it.each([
    [of('2026-11-23', 'morning', '2026-11-23', 'morning'), '2026-11-23T00:00', '2026-11-23T12:00', '2026-11-23 上午'],
    [of('2026-11-23', 'afternoon', '2026-11-23', 'afternoon'), '2026-11-23T12:00', '2026-11-24T00:00', '2026-11-23 下午'],
    [of('2026-11-23', 'morning', '2026-11-23', 'afternoon'), '2026-11-23T00:00', '2026-11-24T00:00', '2026-11-23 全天'],
    [of('2026-12-31', 'afternoon', '2027-01-01', 'morning'), '2026-12-31T12:00', '2027-01-01T12:00', '2026-12-31 下午 至 2027-01-01 上午'],
  ])('%j begins and ends by legal time', (period, begins, ends, words) => {
    expect(spanOf(period)).toEqual({ begins: now(begins), ends: now(ends) });
    expect(periodInWords(period)).toBe(words);
  });

  it('may begin this morning when asked for in the afternoon, never yesterday, and not when it is over', () => {
    expect(judged(of('2026-11-23', 'morning', '2026-11-23', 'afternoon'), '2026-11-23T15:00')).toBe('2026-11-23T16:00:00.000Z');
    expect(judged(of('2026-11-22', 'morning', '2026-11-24', 'afternoon'), '2026-11-23T09:00')).toBe('leaveInPast');
    expect(judged(of('2026-11-23', 'morning', '2026-11-23', 'morning'), '2026-11-23T12:00')).toBe('leaveInPast');
  });

  it('is refused the wrong way round, within a day too, and beyond a year', () => {
    expect(judged(of('2026-11-24', 'morning', '2026-11-23', 'afternoon'), '2026-11-20T09:00')).toBe('leaveReversed');
    expect(judged(of('2026-11-24', 'afternoon', '2026-11-24', 'morning'), '2026-11-20T09:00')).toBe('leaveReversed');
    expect(judged(of('2026-11-24', 'morning', '2027-11-25', 'morning'), '2026-11-20T09:00')).toBe('leaveTooLong');
  });
});
