/** @no-db */
import fc from 'fast-check';
import { addDays } from './plain-date';
import { bulletinPeriodNamed, bulletinPeriodOf, periodAfter, periodNamed, periodOf, type CutOffHistory } from './periods';
import { anyDay, day } from '../test/national-calendar';

describe('a reporting month', () => {
  it('runs from the 25th to the next 25th and is named after the month it ends in', () => {
    expect(periodOf(day('2026-09-24'))).toEqual({ from: '2026-08-25', to: '2026-09-25', name: '2026-09' });
    expect(periodOf(day('2026-09-25'))).toEqual({ from: '2026-09-25', to: '2026-10-25', name: '2026-10' });
    expect(periodOf(day('2026-12-31')).name).toBe('2027-01');
    expect(periodOf(day('2027-01-24'))).toEqual({ from: '2026-12-25', to: '2027-01-25', name: '2027-01' });
  });

  it('changes at midnight in Asia/Shanghai', () => {
    expect(periodOf(new Date('2026-09-24T15:59:59.999Z')).name).toBe('2026-09');
    expect(periodOf(new Date('2026-09-24T16:00:00.000Z')).name).toBe('2026-10');
  });

  it('may be cut on another day that every month has', () => {
    expect(periodOf(day('2026-09-30'), 1)).toEqual({ from: '2026-09-01', to: '2026-10-01', name: '2026-09' });
    for (const cutOff of [0, 29, 1.5]) expect(() => periodOf(day('2026-09-30'), cutOff)).toThrow(RangeError);
    expect(() => periodOf(new Date(Number.NaN))).toThrow(RangeError);
  });

  it('is found by its name', () => {
    expect(periodNamed('2026-10')).toEqual(periodOf(day('2026-09-25')));
    expect(periodNamed('2026-09', 1)).toEqual(periodOf(day('2026-09-30'), 1));
    expect(() => periodNamed('2026-13')).toThrow(RangeError);
  });

  it('holds every day exactly once', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 28 }), (date, cutOff) => {
      const period = periodOf(date, cutOff);
      expect(period.from <= date && date < period.to).toBe(true);
      expect(periodOf(period.from, cutOff)).toEqual(period);
      expect(periodOf(addDays(period.to, -1), cutOff)).toEqual(period);
      expect(periodOf(period.to, cutOff).from).toBe(period.to);
      expect(periodNamed(period.name, cutOff)).toEqual(period);
    }));
  });
});

describe('a period whose cut-off day has changed', () => {
  const changed = (since: string, to: number, first = 25): CutOffHistory => ({ first, changes: [{ since: day(since), day: to }] });

  it('runs from the old cut-off to the new one when the change comes before both', () => {
    expect(bulletinPeriodNamed('2026-07', changed('2026-07-10', 20))).toEqual({ name: '2026-07', from: '2026-06-25', to: '2026-07-20', cutOffDay: 20 });
    expect(bulletinPeriodNamed('2026-08', changed('2026-07-10', 20))).toEqual({ name: '2026-08', from: '2026-07-20', to: '2026-08-20', cutOffDay: 20 });
  });

  it('stays as it was in the month in which either day has passed already', () => {
    expect(bulletinPeriodNamed('2026-07', changed('2026-07-22', 20)).to).toBe('2026-07-25');
    expect(bulletinPeriodNamed('2026-08', changed('2026-07-22', 20))).toMatchObject({ from: '2026-07-25', to: '2026-08-20' });
    expect(bulletinPeriodNamed('2026-07', changed('2026-07-22', 25, 20)).to).toBe('2026-07-20');
    expect(bulletinPeriodNamed('2026-07', changed('2026-07-20', 25, 20)).to).toBe('2026-07-20');
  });

  it('is the same as ever without a change', () => {
    fc.assert(fc.property(anyDay, (date) => {
      expect(bulletinPeriodOf(date, { first: 25, changes: [] })).toMatchObject(periodOf(date));
    }));
    expect(periodAfter('2026-01', -1)).toBe('2025-12');
  });

  it('puts every date into exactly one period whatever the changes, and moves no period that is over', () => {
    const history = fc.record({ first: fc.integer({ min: 2, max: 28 }), changes: fc.array(fc.record({ after: fc.integer({ min: 0, max: 90 }), day: fc.integer({ min: 2, max: 28 }) }), { maxLength: 6 }) });
    fc.assert(fc.property(anyDay, history, (start, { first, changes }) => {
      let since = start;
      const dated = changes.map(({ after, day: to }) => ({ since: (since = addDays(since, after)), day: to }));
      const full = { first, changes: dated };
      let period = bulletinPeriodOf(addDays(start, -40), full);
      for (let date = period.from, days = 0; days < 400; days += 1, date = addDays(date, 1)) {
        if (date >= period.to) {
          const next = bulletinPeriodNamed(periodAfter(period.name, 1), full);
          expect(next.from).toBe(period.to);
          period = next;
        }
        expect(bulletinPeriodOf(date, full)).toEqual(period);
      }
      for (const [at, { since: on }] of dated.entries()) {
        const before = { first, changes: dated.slice(0, at) };
        const over = bulletinPeriodNamed(periodAfter(bulletinPeriodOf(on, before).name, -1), before);
        expect(bulletinPeriodNamed(over.name, full)).toEqual(over);
      }
    }), { numRuns: 40 });
  });
});
