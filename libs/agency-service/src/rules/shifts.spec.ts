/** @no-db */
import { shiftOf } from './shifts';

describe('a shift', () => {
  it.each([['2026-11-20T11:59:00+08:00', '5上午'], ['2026-11-20T12:00:00+08:00', '5下午'], ['2026-11-22T00:30:00+08:00', '7上午'], ['2026-11-22T16:30:00Z', '1上午']])('at %s is %s', (moment, shift) => {
    expect(shiftOf(new Date(moment))).toBe(shift);
  });
});
