/** @no-db */
import fc from 'fast-check';
import { addDays } from './plain-date';
import { explainDueDate, stoppedDays, usedDays, type ExplanationRow } from './explanation';
import type { DayUnit, DueDateKind } from './legal-clock';
import { anyDay, day, national } from '../test/national-calendar';
import { ledgerFrom, rectification, stop, terms } from '../test/clock-stories';

const brief = ({ from, to, clock, workingDays }: ExplanationRow): string => `${from.slice(5)}..${to.slice(5)} ${clock} ${workingDays}`;

describe('why the promised day is 25 November', () => {
  const explanation = explainDueDate('promised', terms(), rectification, national, day('2026-11-20'));

  it('shows every day from acceptance on, weekends inside a stretch with it', () => {
    expect(explanation.rows.map(brief)).toEqual([
      '11-04..11-04 starts 0', '11-05..11-09 counts 3', '11-10..11-16 stopped 5',
      '11-17..11-20 counts 4', '11-21..11-22 rest 0', '11-23..11-25 remaining 3',
    ]);
  });

  it('sums up to the limit', () => {
    expect(explanation).toMatchObject({
      dueOn: '2026-11-25', provisional: false, limit: { days: 10, unit: 'working' },
      used: 7, remaining: 3, stopped: 5, overdue: 0, restDays: 6, restDaysStopped: 2,
    });
    expect(usedDays('promised', terms(), rectification, national, day('2026-11-20'))).toBe(7);
    expect(stoppedDays('promised', terms(), rectification, national, day('2026-11-20'))).toBe(5);
  });

  it('names article and paper of each row', () => {
    const [start, first, stopped, resumed, rest, left] = explanation.rows;
    expect(start).toMatchObject({ what: '受理', basis: '行政许可法 82 条、民法典 201 条', evidence: '受理通知书 1873 号' });
    expect(first).toMatchObject({ what: '计时', basis: '事项 YY-003 第 2 版' });
    expect(stopped).toMatchObject({ what: '申请人整改', basis: '医疗器械经营监督管理办法 13 条', evidence: '告知书 41 号', notifiedDays: 7, actualDays: 5 });
    expect(resumed?.what).toBe('恢复计时，今天第 7 日');
    expect(rest).toMatchObject({ what: '休息日', basis: '行政许可法 82 条', evidence: '2026 年工作日历' });
    expect(left?.what).toBe('还剩');
  });

  it('says the same of the statutory day, extensions with their basis included', () => {
    const extended = { ...rectification, extensions: [{ on: day('2026-11-19'), days: 10, basis: '行政许可法 42 条' }] };
    const statutory = explainDueDate('statutory', terms(), extended, national, day('2026-11-20'));
    expect(statutory).toMatchObject({ dueOn: '2026-12-23', limit: { days: 30 }, used: 7, remaining: 23, extensions: extended.extensions });
    expect(statutory.rows.at(-1)?.basis).toBe('医疗器械监督管理条例 42 条；行政许可法 42 条');
  });
});

describe('a date that has passed', () => {
  it('shows the days over it', () => {
    const late = explainDueDate('promised', terms(), ledgerFrom('2026-11-04'), national, day('2026-11-20'));
    expect(late).toMatchObject({ dueOn: '2026-11-18', used: 10, remaining: 0, overdue: 2 });
    expect(late.rows.map(brief)).toEqual(['11-04..11-04 starts 0', '11-05..11-18 counts 10', '11-19..11-20 over 2']);
    expect(usedDays('promised', terms(), ledgerFrom('2026-11-04'), national, day('2026-11-20'))).toBe(12);
  });

  it('counts no day after the decision', () => {
    const decided = { ...ledgerFrom('2026-11-04'), decidedOn: day('2026-11-09') };
    const early = explainDueDate('promised', terms(), decided, national, day('2026-12-30'));
    expect(early).toMatchObject({ used: 3, remaining: 7, overdue: 0 });
    expect(early.rows.at(-1)).toMatchObject({ from: '2026-11-10', to: '2026-11-18', what: '提前办结，未用' });
  });
});

describe('a stop that still runs', () => {
  const open = ledgerFrom('2026-11-04', [stop('2026-11-10', null, 7)]);

  it('holds the used days and leaves the date provisional', () => {
    const today = day('2026-11-12');
    const explanation = explainDueDate('promised', terms(), open, national, today);
    expect(explanation).toMatchObject({ provisional: true, dueOn: '2026-11-27', used: 3, stopped: 7, remaining: 7 });
    expect(explanation.rows.map(brief)).toEqual([
      '11-04..11-04 starts 0', '11-05..11-09 counts 3', '11-10..11-18 stopped 7', '11-19..11-27 remaining 7',
    ]);
    expect(explanation.rows[2]).toMatchObject({ notifiedDays: 7, actualDays: null });
    expect(stoppedDays('promised', terms(), open, national, today)).toBe(3);
  });

  it('lets the clock run again when the notified days are over', () => {
    const explanation = explainDueDate('promised', terms(), open, national, day('2026-11-23'));
    expect(explanation).toMatchObject({ used: 6, remaining: 4 });
  });
});

describe('other limits', () => {
  it('of calendar days count weekends and show the roll', () => {
    const clockTerms = terms({ promised: 10, unit: 'calendar' });
    const explanation = explainDueDate('promised', clockTerms, ledgerFrom('2026-11-18'), national, day('2026-11-20'));
    expect(explanation.rows.map(brief)).toEqual([
      '11-18..11-18 starts 0', '11-19..11-20 counts 2', '11-21..11-28 remaining 8', '11-29..11-30 rest 0',
    ]);
    expect(explanation.rows.at(-1)).toMatchObject({ what: '末日为休息日，顺延', basis: '民法典 203 条' });
  });

  it('of delivery start with the decision', () => {
    const decided = { ...rectification, decidedOn: day('2026-11-20') };
    const explanation = explainDueDate('delivery', terms(), decided, national, day('2026-11-24'));
    expect(explanation).toMatchObject({ startOn: '2026-11-20', dueOn: '2026-12-04', used: 2, remaining: 8, stopped: 0 });
    expect(explanation.rows[0]?.what).toBe('作出决定');
    expect(() => explainDueDate('delivery', terms(), rectification, national, day('2026-11-24'))).toThrow(RangeError);
  });

  it('of no day have one row', () => {
    expect(explainDueDate('promised', terms({ promised: 0 }), ledgerFrom('2026-11-20'), national, day('2026-11-20')).rows).toHaveLength(1);
  });

  it('name the calendar that is missing', () => {
    const explanation = explainDueDate('promised', terms({ promised: 20 }), ledgerFrom('2026-12-15'), national, day('2027-01-01'));
    expect(explanation.provisional).toBe(true);
    expect(explanation.rows.find((row) => row.clock === 'rest')?.evidence).toBe('2027 年工作日历未维护，按周末推算');
  });
});

it('covers every day without gap and sums up, for any case on any day', () => {
  const anyStop = fc.record({ offset: fc.integer({ min: -3, max: 30 }), length: fc.nat(12), notified: fc.nat(12), open: fc.boolean() });
  const which = fc.constantFrom<DueDateKind>('promised', 'statutory');
  fc.assert(fc.property(which, anyDay, fc.nat(30), fc.constantFrom<DayUnit>('working', 'calendar'), fc.array(anyStop, { maxLength: 3 }), fc.integer({ min: -5, max: 90 }),
    (kind, acceptedOn, promised, unit, plans, later) => {
      const stops = plans.map(({ offset, length, notified, open }) =>
        stop(addDays(acceptedOn, offset), open ? null : addDays(acceptedOn, offset + length), notified));
      const today = addDays(acceptedOn, later);
      const clockTerms = terms({ promised, unit });
      const ledger = ledgerFrom(acceptedOn, stops);
      const { rows, used, remaining, stopped, overdue, limit, dueOn } = explainDueDate(kind, clockTerms, ledger, national, today);
      rows.forEach((row, index) => expect(row.from).toBe(index === 0 ? acceptedOn : addDays(rows[index - 1]?.to ?? acceptedOn, 1)));
      expect(rows.at(-1)?.to).toBe(today > dueOn ? today : dueOn);
      const sum = (clock: string): number => rows.reduce((total, row) => total + (row.clock === clock ? row.workingDays : 0), 0);
      expect([sum('counts'), sum('remaining'), sum('stopped'), sum('over')]).toEqual([used, remaining, stopped, overdue]);
      expect(used + remaining).toBe(limit.days);
      if (today <= dueOn) expect(usedDays(kind, clockTerms, ledger, national, today)).toBe(used);
      if (today >= dueOn) expect(stoppedDays(kind, clockTerms, ledger, national, today)).toBe(stopped);
    }), { numRuns: 500 });
});
