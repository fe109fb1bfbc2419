/** @no-db */
import { cellsByWeek, dayCells, type DayCell } from './clock-strip';
import { weekdayOf } from './plain-date';
import { day, national } from '../test/national-calendar';
import { ledgerFrom, rectification, terms } from '../test/clock-stories';

const SIGNS: Record<DayCell['kind'], string> = { start: 'S', used: 'u', stopped: '/', rest: '.', left: 'l', beyond: 'b', over: 'X' };
const drawn = (cells: readonly DayCell[]): string => cells.map((cell) => SIGNS[cell.kind]).join('');

describe('the clock strip', () => {
  it('shows a case in time from acceptance to the statutory day', () => {
    const { cells, weeks } = dayCells(terms(), rectification, national, day('2026-11-20'));
    //                         4 5 6 7 8 9 10 ... 16 17-20 21 22 23-25 26 27 ...
    expect(drawn(cells)).toBe('Suu..u///////uuuu..lllbb..bbbbb..bbb');
    expect(cells.find((cell) => cell.isToday)).toMatchObject({ date: '2026-11-20', kind: 'used' });
    expect(cells.find((cell) => cell.isPromised)?.date).toBe('2026-11-25');
    expect(cells.at(-1)).toMatchObject({ date: '2026-12-09', isStatutory: true });
    expect(weeks).toBe(false);
  });

  it('turns red after the promised day and follows today past the statutory one', () => {
    const late = dayCells(terms({ promised: 5 }), ledgerFrom('2026-11-04'), national, day('2026-11-17'));
    expect(drawn(late.cells)).toBe('Suu..uuu' + 'XX..XX' + 'bbb..bbbbb..bbb');
    const tooLate = dayCells(terms(), ledgerFrom('2026-11-04'), national, day('2026-12-05'));
    expect(drawn(tooLate.cells)).toBe('Suu..uuuuu..uuu' + 'XX..XXXXX..XXXXX.');
    expect(tooLate.cells.at(-1)).toMatchObject({ isToday: true, isStatutory: false });
  });

  it('uses no day after the decision', () => {
    const decided = { ...ledgerFrom('2026-11-04'), decidedOn: day('2026-11-06') };
    expect(drawn(dayCells(terms({ promised: 3 }), decided, national, day('2026-12-30')).cells)).toBe('Suu..l' + 'bbbb..bbbbb..bbbbb..bbb');
  });

  it('counts weekends of a calendar-day promise but not its roll', () => {
    const { cells } = dayCells(terms({ promised: 10, unit: 'calendar' }), ledgerFrom('2026-11-18'), national, day('2026-11-20'));
    expect(drawn(cells).slice(0, 13)).toBe('Suu' + 'llllllll' + '.l');
  });

  it('has one cell a week beyond 45 days, cut at Mondays', () => {
    const long = { ...terms(), statutory: { days: 45, unit: 'working' as const } };
    const { cells, weeks } = dayCells(long, rectification, national, day('2026-11-20'));
    expect(weeks).toBe(true);
    const cut = cellsByWeek(cells);
    expect(cut.flat()).toEqual(cells);
    expect(cut.slice(1).every(([first]) => first !== undefined && weekdayOf(first.date) === 1)).toBe(true);
    expect(cut[0]?.[0]?.date).toBe('2026-11-04');
  });
});
