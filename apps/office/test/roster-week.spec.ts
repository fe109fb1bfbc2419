/** @no-db */
import { missingIn, span, type Act } from '../src/pages/organisation/acts';
import { aWeekLater, sameSeats, seatedElsewhere, toggled, type RosterWindow } from '../src/pages/roster/roster-week';

const days = (first: number): string[] => Array.from({ length: 7 }, (_, index) => `2026-11-${first + index}`);
const windowWith = (id: number, seats: [on: string, half: string, personId: number][], sitters = [{ personId: 7, name: '甲', from: '2026-01-01', to: null as string | null }]): RosterWindow => ({
  id, number: String(id), name: '窗口', kind: 'theme', unitId: 1, unitName: '中心', itemCodes: null, hours: '', status: 'open', version: 1,
  seats: seats.map(([on, half, personId]) => ({ on, half, personId, personName: '甲' })), sitters,
});

describe('a week copied from the one before', () => {
  it('begins today, keeps what is past, and leaves out who may no longer sit there', () => {
    const last = windowWith(3, [['2026-11-16', 'morning', 7], ['2026-11-18', 'morning', 7], ['2026-11-18', 'afternoon', 8], ['2026-11-21', 'morning', 7]]);
    const now = windowWith(3, [['2026-11-23', 'afternoon', 7]], [{ personId: 7, name: '甲', from: '2026-01-01', to: '2026-11-28' }]);
    expect(aWeekLater(last, now, days(16), days(23), '2026-11-24')).toEqual(['2026-11-23 afternoon 7', '2026-11-25 morning 7']);
  });
});

describe('a cell of the roster', () => {
  it('takes somebody in and out, and says who sits elsewhere in that half', () => {
    const seat = '2026-11-23 morning 7';
    expect([toggled([], seat), toggled([seat], seat)]).toEqual([[seat], []]);
    expect([sameSeats(['b', 'a'], ['a', 'b']), sameSeats(['a'], ['b'])]).toEqual([true, false]);
    const [three, five] = [windowWith(3, []), windowWith(5, [])];
    const seats = new Map([[3, [seat]], [5, []]]);
    expect(seatedElsewhere(seats, [three, five], { windowId: 5, on: '2026-11-23', half: 'morning' }, 7)).toBe('3');
    expect(seatedElsewhere(seats, [three, five], { windowId: 5, on: '2026-11-23', half: 'afternoon' }, 7)).toBeNull();
  });
});

describe('an act of an administrator', () => {
  it('says what is still to be filled in, of the fields that are shown', () => {
    const act = { verb: 'x', label: '办', title: '办', fields: [{ name: 'a', label: '名称', kind: 'line' }, { name: 'b', label: '窗口', kind: 'line', when: ({ a }: Record<string, string>) => a === 'w' }], send: () => Promise.reject(new Error()) } as unknown as Act;
    expect([missingIn(act, { a: ' ' }), missingIn(act, { a: 'x' }), missingIn(act, { a: 'w' })]).toEqual(['先填名称', null, '先填窗口']);
  });
  it('reads a span as people do', () => {
    expect([span('2026-01-01', null), span('2026-01-01', '2026-02-01'), span('2026-01-01', '2026-01-01')]).toEqual(['2026-01-01 起', '2026-01-01 至 2026-02-01 前', '2026-01-01 当日撤回']);
  });
});
