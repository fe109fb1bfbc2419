/** @no-db */
import fc from 'fast-check';
import { addDays } from './plain-date';
import { periodNamed, periodOf } from './periods';
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
