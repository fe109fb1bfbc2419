import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { watchDays, weekOf } from './watch-days';

const CALENDAR = new WorkingCalendar([{ year: 2026, region: '', holidays: ['2026-11-25'], makeUpDays: ['2026-11-22'] }]);

describe('the days that are watched', () => {
  it('ask for a line on the working day before, over weekends, holidays and make-up days', () => {
    expect(watchDays(plainDate('2026-11-20'), CALENDAR)).toEqual({ lineSince: '2026-11-19', movedBy: '2026-11-13' });
    expect(watchDays(plainDate('2026-11-23'), CALENDAR).lineSince).toBe('2026-11-22');
    expect(watchDays(plainDate('2026-11-26'), CALENDAR).lineSince).toBe('2026-11-24');
    expect(watchDays(plainDate('2026-11-30'), CALENDAR).lineSince).toBe('2026-11-27');
  });
});

describe('the week of a day', () => {
  it.each([['2026-11-16', '2026-11-16', '2026-11-22'], ['2026-11-20', '2026-11-16', '2026-11-22'], ['2026-11-22', '2026-11-16', '2026-11-22'], ['2026-11-23', '2026-11-23', '2026-11-29']])('%s runs from %s to %s', (day, from, to) => {
    expect(weekOf(plainDate(day))).toEqual({ from, to });
  });
});
