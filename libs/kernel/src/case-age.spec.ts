/** @no-db */
import { ageInWords, ageOfCase } from './case-age';
import { day, national } from '../test/national-calendar';

const age = (received: string, today: string, ...waits: [from: string, until: string | null][]) =>
  ageOfCase(day(received), waits.map(([from, until]) => ({ from: day(from), until: until === null ? null : day(until) })), day(today), national);

describe('the age of a case', () => {
  it('counts working days from the day after reception', () => {
    expect(age('2026-11-20', '2026-11-20')).toEqual({ days: 0, waitingDays: null });
    expect(age('2026-11-20', '2026-11-22').days).toBe(0); // a weekend
    expect(age('2026-11-20', '2026-11-27').days).toBe(5);
  });

  it('stands still while the applicant has the case, and says since when', () => {
    const waiting = age('2026-11-16', '2026-11-25', ['2026-11-20', null]);
    expect(waiting).toEqual({ days: 4, waitingDays: 3 });
    expect(ageInWords(waiting)).toBe('停在申请人 3 天');
  });

  it('goes on where it stood once the papers came, twice as well', () => {
    const back = age('2026-11-16', '2026-12-04', ['2026-11-18', '2026-11-20'], ['2026-11-25', '2026-11-30']);
    expect(back).toEqual({ days: 14 - 2 - 3, waitingDays: null });
    expect(ageInWords(back)).toBe('9 天');
  });

  it('leaves out a long holiday like any other day off', () => {
    expect(age('2026-09-30', '2026-10-08').days).toBe(national.workingDaysAfter(day('2026-09-30'), day('2026-10-08')));
  });
});
