/** @no-db */
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { isOnSide, requireSide } from './transfer-sides';
import { dueOfTransfer, isLate, lightOfTransfer, meanWorkingDays } from './transfer-terms';

const CALENDAR = new WorkingCalendar([{ year: 2026, region: '', holidays: [], makeUpDays: [] }]);
const FRIDAY = plainDate('2026-11-20');

describe('the day of a transfer', () => {
  it('is counted in working days from the hand-over', () => {
    expect(dueOfTransfer(3, FRIDAY, CALENDAR)).toEqual({ due_on: '2026-11-25', provisional: false });
    expect(dueOfTransfer(0, FRIDAY, CALENDAR).due_on).toBe('2026-11-20');
  });

  it('is missed when it has passed without a result, or by a result that came later; not by what was refused', () => {
    const due = { due_on: '2026-11-25', done_on: null };
    expect([isLate({ ...due, status: 'handed' }, '2026-11-25'), isLate({ ...due, status: 'handed' }, '2026-11-26'), isLate({ ...due, status: 'refused' }, '2026-12-26')]).toEqual([false, true, false]);
    expect([isLate({ ...due, status: 'closedOut', done_on: '2026-11-26' }, '2026-12-26'), isLate({ ...due, status: 'done', done_on: '2026-11-25' }, '2026-12-26')]).toEqual([true, false]);
  });

  it('has a light while the result is owed', () => {
    const due = { due_on: '2026-11-25' };
    expect(['2026-11-20', '2026-11-23', '2026-11-26'].map((on) => lightOfTransfer({ ...due, status: 'received' }, plainDate(on), CALENDAR)?.kind)).toEqual(['ok', 'soon', 'over']);
    expect(lightOfTransfer({ ...due, status: 'done' }, FRIDAY, CALENDAR)).toBeNull();
  });

  it('tells the mean of what was done', () => {
    expect(meanWorkingDays([], CALENDAR)).toBeNull();
    expect(meanWorkingDays([['2026-11-20', '2026-11-23'], ['2026-11-20', '2026-11-24'], ['2026-11-20', '2026-11-24']], CALENDAR)).toBe(1.7);
  });
});

describe('the sides of a transfer', () => {
  const down = { from_path: '/210300/', from_name: '市', to_path: '/210300/210381/', to_name: '海城市' };

  it('do their own part only: neither gives the other side’s receipt or closes out its own result', () => {
    for (const verb of ['receiveCountyTransfer', 'refuseCountyTransfer', 'completeCountyTransfer'] as const) expect([isOnSide(down, verb, down.to_path), isOnSide(down, verb, down.from_path), isOnSide(down, verb, '/210300/210321/')]).toEqual([true, false, false]);
    for (const verb of ['closeOutCountyTransfer', 'returnCountyTransfer', 'recallCountyTransfer'] as const) expect([isOnSide(down, verb, down.to_path), isOnSide(down, verb, down.from_path)]).toEqual([false, true]);
    expect(() => requireSide(down, 'closeOutCountyTransfer', down.to_path)).toThrow('transferOtherSide');
  });
});
