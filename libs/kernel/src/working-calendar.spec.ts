/** @no-db */
import fc from 'fast-check';
import { addDays, daysBetween, type PlainDate } from './plain-date';
import { WorkingCalendar } from './working-calendar';
import { anyDay, day, national, NATIONAL_YEARS, SEED_YEARS, worksByList } from '../test/national-calendar';

function* daysAfter(from: PlainDate, upTo: PlainDate): Generator<PlainDate> {
  for (let date = addDays(from, 1); date <= upTo; date = addDays(date, 1)) yield date;
}

describe('the national calendar', () => {
  it.each(Object.keys(SEED_YEARS))('has the working days of %s that the notice leaves', (year) => {
    const count = national.workingDaysAfter(day(`${Number(year) - 1}-12-31`), day(`${year}-12-31`));
    expect(count).toBe(SEED_YEARS[year]?.workday_count);
    expect(national.isLoaded(Number(year))).toBe(true);
  });

  it('works on make-up weekends and rests on holidays', () => {
    expect(national.isWorkingDay(day('2026-02-14'))).toBe(true);
    expect(national.isWorkingDay(day('2026-02-16'))).toBe(false);
    expect(national.isWorkingDay(day('2026-09-20'))).toBe(true);
    expect(national.isWorkingDay(day('2026-10-10'))).toBe(true);
    expect(national.isWorkingDay(day('2026-10-11'))).toBe(false);
  });

  it('passes over a whole holiday to the next working day', () => {
    expect(national.nextWorkingDayFrom(day('2026-10-01'))).toBe('2026-10-08');
    expect(national.nextWorkingDayFrom(day('2026-10-08'))).toBe('2026-10-08');
  });

  it.each([['2026-02-13', 5, '2026-02-27'], ['2026-02-13', 10, '2026-03-05'], ['2026-02-13', 20, '2026-03-19'], ['2026-09-30', 5, '2026-10-13']])(
    'counts from %s %i working days to %s', (start, n, end) => {
      expect(national.addWorkingDays(day(start), n)).toEqual({ date: end, provisional: false });
    },
  );

  it('takes the day after the start as the first and none as the start itself, even a rest day', () => {
    expect(national.addWorkingDays(day('2026-11-20'), 1).date).toBe('2026-11-23');
    expect(national.addWorkingDays(day('2026-11-21'), 1).date).toBe('2026-11-23');
    expect(national.addWorkingDays(day('2026-11-21'), 0)).toEqual({ date: '2026-11-21', provisional: false });
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p working days', (n) => {
    expect(() => national.addWorkingDays(day('2026-11-20'), n)).toThrow(RangeError);
  });
});

describe('a year without notice', () => {
  it('counts Monday to Friday and says that the date is provisional', () => {
    expect(national.isLoaded(2027)).toBe(false);
    expect(national.addWorkingDays(day('2026-12-30'), 1)).toEqual({ date: '2026-12-31', provisional: false });
    expect(national.addWorkingDays(day('2026-12-30'), 2)).toEqual({ date: '2027-01-01', provisional: true });
  });

  it('does not make provisional what never counts one of its days', () => {
    const only2026 = new WorkingCalendar(NATIONAL_YEARS.filter((entry) => entry.year === 2026));
    expect(only2026.addWorkingDays(day('2025-12-31'), 1).provisional).toBe(false);
    expect(only2026.addWorkingDays(day('2025-12-30'), 2).provisional).toBe(true);
    expect(only2026.isLoadedThrough(day('2025-12-31'), day('2026-12-31'))).toBe(true);
    expect(only2026.isLoadedThrough(day('2025-12-30'), day('2026-12-31'))).toBe(false);
    expect(only2026.isLoadedThrough(day('2030-01-01'), day('2030-01-01'))).toBe(true);
  });
});

describe('a region', () => {
  const county = { year: 2026, region: '210323', holidays: ['2026-06-22', '2026-02-14'], makeUpDays: ['2026-06-27'] };
  const years = [...NATIONAL_YEARS, county];

  it('adds its days to the national ones and wins over them', () => {
    const local = new WorkingCalendar(years, '210323');
    expect(local.isWorkingDay(day('2026-06-22'))).toBe(false);
    expect(local.isWorkingDay(day('2026-06-27'))).toBe(true);
    expect(local.isWorkingDay(day('2026-02-14'))).toBe(false);
    expect(local.isWorkingDay(day('2026-10-01'))).toBe(false);
    expect(local.isLoaded(2026)).toBe(true);
  });

  it('changes nothing for the others', () => {
    for (const elsewhere of [new WorkingCalendar(years), new WorkingCalendar(years, '210381')]) {
      expect(elsewhere.isWorkingDay(day('2026-06-22'))).toBe(true);
      expect(elsewhere.isWorkingDay(day('2026-06-27'))).toBe(false);
    }
  });

  it('does not stand in for the national notice', () => {
    expect(new WorkingCalendar([county], '210323').isLoaded(2026)).toBe(false);
  });
});

describe('a calendar entry', () => {
  it('may name a day of the neighbouring year', () => {
    const calendar = new WorkingCalendar([{ year: 2027, region: '', holidays: ['2026-12-31', '2027-01-01'], makeUpDays: [] }]);
    expect(calendar.isWorkingDay(day('2026-12-31'))).toBe(false);
    expect(calendar.isLoaded(2026)).toBe(false);
  });

  it('is refused when a day is none, or is both off and worked', () => {
    const entry = { year: 2027, region: '', holidays: ['2027-02-06'], makeUpDays: ['2027-02-06'] };
    expect(() => new WorkingCalendar([entry])).toThrow(RangeError);
    expect(() => new WorkingCalendar([{ ...entry, makeUpDays: ['2027-02-30'] }])).toThrow(RangeError);
  });
});

describe('counting working days', () => {
  it('agrees with looking at every day', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (from, length) => {
      const upTo = addDays(from, length);
      const expected = [...daysAfter(from, upTo)].filter(worksByList).length;
      expect(national.workingDaysAfter(from, upTo)).toBe(expected);
      expect(national.workingDaysAfter(upTo, from)).toBe(0 - expected);
      expect(national.isWorkingDay(from)).toBe(worksByList(from));
    }));
  });

  it('adds and counts back to the same number', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (start, n) => {
      const { date } = national.addWorkingDays(start, n);
      expect(worksByList(date)).toBe(true);
      expect(national.workingDaysAfter(start, date)).toBe(n);
      expect(daysBetween(start, date)).toBeGreaterThanOrEqual(n);
    }));
  });
});
