/** @no-db */
import fc from 'fast-check';
import { addDays, type PlainDate } from './plain-date';
import { compareLimits, deemedAcceptance, noticeDueOn, projectDueDates, type ClockLedger, type ClockStop, type ClockTerms, type DayUnit, type Limit } from './legal-clock';
import { usedDays } from './explanation';
import { anyDay, day, national, worksByList } from '../test/national-calendar';
import { ledgerFrom, rectification, stop, terms } from '../test/clock-stories';

const due = (clockTerms: ClockTerms, ledger: ClockLedger): ReturnType<typeof projectDueDates> => projectDueDates(clockTerms, ledger, national);

describe('a limit in working days', () => {
  it.each([['2026-02-13', 5, '2026-02-27'], ['2026-02-13', 10, '2026-03-05'], ['2026-02-13', 20, '2026-03-19'], ['2026-09-30', 5, '2026-10-13']])(
    'accepted on %s with %i days ends on %s', (acceptedOn, days, on) => {
      expect(due(terms({ promised: days }), ledgerFrom(acceptedOn)).promised).toEqual({ on, provisional: false });
    },
  );

  it('of no day ends the same day', () => {
    expect(due(terms({ promised: 0 }), ledgerFrom('2026-11-20')).promised.on).toBe('2026-11-20');
  });

  it('is provisional once it counts days of a year without notice', () => {
    const { promised, statutory } = due(terms({ promised: 10 }), ledgerFrom('2026-12-17'));
    expect(promised).toEqual({ on: '2026-12-31', provisional: false });
    expect(statutory.provisional).toBe(true);
  });

  it('starts the delivery limit with the decision, which no stop delays', () => {
    const ledger = { ...ledgerFrom('2026-09-10', [stop('2026-09-24', null, 5)]), decidedOn: day('2026-09-24') };
    expect(due(terms({ delivery: 7 }), ledger).delivery).toEqual({ on: '2026-10-12', provisional: false });
    expect(due(terms({ delivery: 10 }), ledger).delivery?.on).toBe('2026-10-15');
    expect(due(terms(), ledgerFrom('2026-09-10')).delivery).toBeNull();
  });
});

describe('a limit in calendar days', () => {
  const calendarDays = (days: number): ClockTerms => terms({ promised: days, unit: 'calendar' });

  it('ends on the day itself when that is a working day', () => {
    expect(due(calendarDays(7), ledgerFrom('2026-11-18')).promised.on).toBe('2026-11-25');
  });

  it('rolls from a rest day to the next working day', () => {
    expect(due(calendarDays(10), ledgerFrom('2026-11-18')).promised.on).toBe('2026-11-30');
    expect(due(calendarDays(2), ledgerFrom('2026-09-30')).promised.on).toBe('2026-10-08');
  });

  it('stays on a make-up Saturday', () => {
    expect(due(calendarDays(3), ledgerFrom('2026-10-07')).promised.on).toBe('2026-10-10');
  });

  it('leaves out calendar days while stopped', () => {
    expect(due(calendarDays(7), ledgerFrom('2026-11-04', [stop('2026-11-06', '2026-11-09', 10)])).promised.on).toBe('2026-11-16');
  });

  it('is provisional only when the roll needs a year without notice', () => {
    expect(due(calendarDays(31), ledgerFrom('2026-11-30')).promised).toEqual({ on: '2026-12-31', provisional: false });
    expect(due(calendarDays(32), ledgerFrom('2026-11-30')).promised.provisional).toBe(true);
  });
});

describe('a stop', () => {
  it('takes off its first and its last day', () => {
    const { promised } = due(terms(), ledgerFrom('2026-09-18', [stop('2026-09-22', '2026-09-30', 10)]));
    expect(promised).toEqual({ on: '2026-10-16', provisional: false });
  });

  it('moves promised and statutory day alike', () => {
    const { promised, statutory } = due(terms(), rectification);
    expect(promised).toEqual({ on: '2026-11-25', provisional: false });
    expect(statutory).toEqual({ on: '2026-12-09', provisional: false });
  });

  it.each([[7, '2026-11-25'], [5, '2026-11-25'], [3, '2026-11-23'], [1, '2026-11-19'], [0, '2026-11-18']])('of five days notified as %i gives %s', (notified, on) => {
    expect(due(terms(), ledgerFrom('2026-11-04', [stop('2026-11-10', '2026-11-16', notified)])).promised.on).toBe(on);
  });

  it('that is open counts its notified days, and the date may still move', () => {
    const open = ledgerFrom('2026-11-04', [stop('2026-11-10', null, 7)]);
    expect(due(terms(), open).promised).toEqual({ on: '2026-11-27', provisional: true });
    expect(due(terms(), { ...open, stops: [stop('2026-11-10', '2026-11-11', 7)] }).promised).toEqual({ on: '2026-11-20', provisional: false });
  });

  it('ends with the decision when nobody closed it', () => {
    const decided = { ...ledgerFrom('2026-11-04', [stop('2026-11-10', null, 7)]), decidedOn: day('2026-11-12') };
    expect(due(terms(), decided).promised).toEqual({ on: '2026-11-23', provisional: false });
  });

  it('after the due day comes too late', () => {
    expect(due(terms({ promised: 2 }), ledgerFrom('2026-11-04', [stop('2026-11-09', null, 7)])).promised).toEqual({ on: '2026-11-06', provisional: false });
  });

  it('that overlaps another is taken off once, a second notice adds its own time', () => {
    const overlapping = [stop('2026-11-11', '2026-11-16', 9), stop('2026-11-10', '2026-11-13', 9)];
    expect(due(terms(), ledgerFrom('2026-11-04', overlapping)).promised.on).toBe('2026-11-25');
    const renewed = [stop('2026-11-10', '2026-11-16', 3), stop('2026-11-13', '2026-11-16', 2)];
    expect(due(terms(), ledgerFrom('2026-11-04', renewed)).promised.on).toBe('2026-11-25');
  });

  it('ends no earlier than it begins and lasts whole days', () => {
    expect(() => due(terms(), ledgerFrom('2026-11-04', [stop('2026-11-10', '2026-11-09', 3)]))).toThrow(RangeError);
    expect(() => due(terms(), ledgerFrom('2026-11-04', [stop('2026-11-10', null, 1.5)]))).toThrow(RangeError);
    expect(() => due(terms({ promised: -1 }), ledgerFrom('2026-11-04'))).toThrow(RangeError);
  });
});

it('lengthens the statutory limit by an extension and leaves the promise alone', () => {
  const ledger = { ...rectification, extensions: [{ on: day('2026-12-01'), days: 10, basis: '行政许可法 42 条' }] };
  expect(due(terms(), ledger)).toMatchObject({ statutory: { on: '2026-12-23' }, promised: { on: '2026-11-25' } });
});

describe('the notice of what is missing', () => {
  it('is due on the fifth working day; silence accepts the application from the day of receipt', () => {
    const receivedOn = day('2026-09-18');
    expect(noticeDueOn(receivedOn, national)).toEqual({ on: '2026-09-24', provisional: false });
    expect(deemedAcceptance(receivedOn, national, day('2026-09-24'))).toBeNull();
    const deemed = deemedAcceptance(receivedOn, national, day('2026-09-25'));
    expect(deemed).toEqual({ acceptedOn: '2026-09-18', since: '2026-09-25', provisional: false });
    expect(due(terms(), ledgerFrom(deemed?.acceptedOn ?? '')).statutory.on).toBe('2026-10-22');
  });

  it('says when silence is counted by a calendar nobody has loaded', () => {
    expect(deemedAcceptance(day('2026-12-30'), national, day('2027-01-20'))?.provisional).toBe(true);
  });
});

describe('comparing limits of different units', () => {
  const compare = (one: Limit, other: Limit, start: string): number => compareLimits(one, other, national, day(start));

  it('runs both from the same start', () => {
    expect(compare({ days: 10, unit: 'working' }, { days: 20, unit: 'working' }, '2026-11-04')).toBeLessThan(0);
    expect(compare({ days: 10, unit: 'working' }, { days: 14, unit: 'calendar' }, '2026-11-04')).toBe(0);
    expect(compare({ days: 7, unit: 'working' }, { days: 7, unit: 'calendar' }, '2026-11-04')).toBe(2);
    expect(compare({ days: 5, unit: 'working' }, { days: 10, unit: 'calendar' }, '2026-09-30')).toBe(3);
  });

  it('is the same the other way round', () => {
    const limit = fc.record({ days: fc.nat(60), unit: fc.constantFrom<DayUnit>('working', 'calendar') });
    fc.assert(fc.property(limit, limit, anyDay, (one, other, start) => {
      expect(compareLimits(one, other, national, start)).toBe(0 - compareLimits(other, one, national, start));
    }));
  });
});

/** The slow second opinion: looks at every day and asks of each stop whether it still takes that day. */
function walk(acceptedOn: PlainDate, limit: Limit, stops: readonly ClockStop[]): { on: PlainDate; used: Map<PlainDate, number> } {
  const counts = (date: PlainDate): boolean => limit.unit === 'calendar' || worksByList(date);
  const lasted = stops.map(() => 0);
  const used = new Map<PlainDate, number>([[acceptedOn, 0]]);
  const earliest = stops.reduce((least, one) => (one.from < least ? one.from : least), acceptedOn);
  let [run, ended] = [0, limit.days === 0];
  let date = earliest;
  for (; ; date = addDays(date, 1)) {
    if (date === acceptedOn && ended) return { on: acceptedOn, used };
    const takers = stops.map((one, index) => {
      if (date < one.from || (one.until !== null && date > one.until)) return false;
      if (counts(date)) lasted[index] = (lasted[index] ?? 0) + 1;
      return (lasted[index] ?? 0) <= one.notifiedDays && counts(date);
    });
    if (date <= acceptedOn) continue;
    const taken = takers.includes(true);
    if (counts(date) && !taken && !ended) run += 1;
    used.set(date, run);
    ended ||= run === limit.days;
    if (ended && !taken && worksByList(date)) return { on: date, used };
  }
}

describe('any case', () => {
  const stops = fc.array(fc.record({ offset: fc.integer({ min: -3, max: 40 }), length: fc.nat(15), notified: fc.nat(12), open: fc.boolean() }), { maxLength: 3 });
  const limits = fc.record({ days: fc.nat(45), unit: fc.constantFrom<DayUnit>('working', 'calendar') });

  it('is due on the day that walking day by day finds, and has used as many days', () => {
    fc.assert(fc.property(anyDay, limits, stops, fc.nat(60), (acceptedOn, limit, plans, later) => {
      const list = plans.map(({ offset, length, notified, open }) =>
        stop(addDays(acceptedOn, offset), open ? null : addDays(acceptedOn, offset + length), notified));
      const ledger = ledgerFrom(acceptedOn, list);
      const walked = walk(acceptedOn, limit, list);
      const clockTerms = { ...terms(), promised: limit };
      expect(due(clockTerms, ledger).promised.on).toBe(walked.on);
      const today = addDays(acceptedOn, later);
      if (today <= walked.on) {
        expect(usedDays('promised', clockTerms, ledger, national, today)).toBe(walked.used.get(today));
      }
    }), { numRuns: 2000 });
  });
});
