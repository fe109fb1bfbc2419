/** @no-db */
import { plainDate } from '@onecounter/kernel';
import { validityOf } from './validity';

const valid = (validDays: number | null, decidedOn: string, validity = '') => validityOf({ validDays, validity }, plainDate(decidedOn));

describe('the validity of a certificate', () => {
  it.each([
    [1826, '2026-11-20', '2031-11-19'], [1826, '2027-03-01', '2032-02-29'], [1461, '2026-11-20', '2030-11-19'], [730, '2026-11-20', '2028-11-19'], [1826, '2028-02-29', '2033-02-28'],
    [90, '2026-11-20', '2027-02-17'], [1, '2026-11-20', '2026-11-20'],
  ])('of %i days decided on %s ends on %s', (days, decidedOn, until) => {
    expect(valid(days, decidedOn).until).toBe(until);
  });

  it('is printed without leading zeros', () => {
    expect(valid(1826, '2026-11-05').text).toBe('2026年11月5日至2031年11月4日');
  });

  it('has no end where the catalogue names no days, and says what the catalogue says', () => {
    expect(valid(null, '2026-11-20', '长期或2年（地方）')).toMatchObject({ until: null, text: '长期或2年（地方）' });
    expect(valid(null, '2026-11-20', '3年【未核】').text).toBe('3年');
    expect(valid(null, '2026-11-20', '—').text).toBe('长期');
  });
});
