/** @no-db */
import fc from 'fast-check';
import { addDays } from './plain-date';
import { earlyDays, earlyDaysInWords } from './early-days';
import { usedDays } from './explanation';
import type { ClockLedger } from './legal-clock';
import { anyDay, day, national } from '../test/national-calendar';
import { ledgerFrom, rectification, stop, terms } from '../test/clock-stories';

const decided = (ledger: ClockLedger, on: string): ClockLedger => ({ ...ledger, decidedOn: day(on) });
const early = (ledger: ClockLedger, on: string, wanted: Parameters<typeof terms>[0] = {}) => earlyDays(terms(wanted), decided(ledger, on), national);

describe('early days of a case accepted on Friday 20 November 2026 with ten days promised and twenty by law', () => {
  const ledger = ledgerFrom('2026-11-20');

  it('are none while nothing is decided', () => {
    expect(earlyDays(terms(), ledger, national)).toBeNull();
  });

  it('are what is left of the promise: decided on Wednesday the 25th, three days were used and seven are early', () => {
    expect(early(ledger, '2026-11-25')).toEqual({ days: 7, late: false, compressed: 10, saved: 17, provisional: false });
  });

  it('are all ten when it is decided at the counter, and none on the promised day', () => {
    expect(early(ledger, '2026-11-20')?.days).toBe(10);
    expect(early(ledger, '2026-12-04')).toMatchObject({ days: 0, late: false, saved: 10 });
  });

  it('are negative when the promise was broken, though the law was kept', () => {
    expect(early(ledger, '2026-12-08')).toMatchObject({ days: -2, late: true, saved: 8 });
  });

  it('are late without a working day lost when it is decided on the Saturday after the promised Friday', () => {
    const one = early(ledger, '2026-12-05');
    expect(one).toMatchObject({ days: 0, late: true });
    expect(one && earlyDaysInWords(one)).toBe('超承诺期限，不足 1 个工作日');
  });

  it('take no saving from an extension: the law\'s own limit is what is compared', () => {
    const longer = { ...ledger, extensions: [{ on: day('2026-12-10'), days: 10, basis: '行政许可法 42 条' }] };
    expect(early(longer, '2026-12-25')?.saved).toBe(-5);
  });
});

describe('time that does not count', () => {
  it('is left out: five days of rectification do not cost the section its early days', () => {
    // 3 days before, 4 after the stop: seven used of ten
    expect(early(rectification, '2026-11-20')).toMatchObject({ days: 3, saved: 13 });
  });

  it('counts again beyond the days of the notice', () => {
    const slow = ledgerFrom('2026-11-04', [stop('2026-11-10', '2026-11-20', 5)]);
    expect(early(slow, '2026-11-20')).toMatchObject({ days: 3 });
    expect(early(ledgerFrom('2026-11-04', [stop('2026-11-10', '2026-11-20', 9)]), '2026-11-20')).toMatchObject({ days: 7 });
  });
});

describe('the calendar', () => {
  it('leaves out a national holiday: accepted before the seven days of October, decided after them', () => {
    expect(early(ledgerFrom('2026-09-30'), '2026-10-08')?.days).toBe(9);
  });

  it('makes the days provisional while a year between has no notice', () => {
    expect(early(ledgerFrom('2026-12-25'), '2026-12-28')).toMatchObject({ provisional: true });
    expect(early(ledgerFrom('2026-11-20'), '2026-11-25')).toMatchObject({ provisional: false });
  });

  it('compares a limit of calendar days by the working day on which it ends', () => {
    // ten calendar days from Friday the 20th end on Monday the 30th; decided on Thursday the 26th, Friday and Monday are early
    expect(early(ledgerFrom('2026-11-20'), '2026-11-26', { unit: 'calendar' })?.days).toBe(2);
  });
});

it('is the limit less the used days, whatever the days are', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 30 }), (start, later, promised) => {
    const decidedOn = addDays(start, later);
    const ledger = { ...ledgerFrom(start), decidedOn };
    expect(earlyDays(terms({ promised }), ledger, national)?.days).toBe(promised - usedDays('promised', terms({ promised }), ledger, national, decidedOn));
  }));
});

it.each([[3, false, '提前 3 个工作日办结'], [0, false, '按期办结'], [-2, true, '超承诺期限 2 个工作日']])('%i days are said as a clerk would', (days, late, words) => {
  expect(earlyDaysInWords({ days, late })).toBe(words);
});
