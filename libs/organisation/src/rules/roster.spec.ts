/** @no-db */
import { rosterNotice, seatsOf } from './roster';

describe('a roster', () => {
  it('counts a whole day as two halves and nobody twice in one', () => {
    expect(seatsOf([{ on: '2026-11-23', half: 'whole', personId: 1 }, { on: '2026-11-23', half: 'morning', personId: 1 }, { on: '2026-11-23', half: 'afternoon', personId: 2 }])).toEqual([
      { on: '2026-11-23', half: 'morning', personId: 1 }, { on: '2026-11-23', half: 'afternoon', personId: 1 }, { on: '2026-11-23', half: 'afternoon', personId: 2 }]);
  });
  it('is told at the sign-in when it names another window, and only then', () => {
    const [here, there] = [{ windowId: 1, number: '3' }, { windowId: 2, number: '5' }];
    const own = { windowId: 1, windowNumber: '3' };
    expect(rosterNotice([], own)).toBeNull();
    expect(rosterNotice([{ ...here, half: 'morning' }, { ...here, half: 'afternoon' }], own)).toBeNull();
    expect(rosterNotice([{ ...there, half: 'morning' }, { ...there, half: 'afternoon' }], own)).toBe('今日排班：您全天在 5 号窗口；现在登在 3 号窗口。');
    expect(rosterNotice([{ ...here, half: 'morning' }, { ...there, half: 'afternoon' }], own)).toBe('今日排班：您上午在 3 号窗口，下午在 5 号窗口；现在登在 3 号窗口。');
    expect(rosterNotice([{ ...there, half: 'morning' }], { windowId: null, windowNumber: null })).toBe('今日排班：您上午在 5 号窗口；现在登在没有窗口的岗位上。');
  });
});
