import { MOST_ATTEMPTS, nextAttempt } from '@onecounter/platform';
import { quietFor } from './quiet-hours';

const HOUSE = { from: 20 * 60, until: 8 * 60 };
/** A moment of 2026-11-20 in Asia/Shanghai. */
const at = (time: string): Date => new Date(`2026-11-20T${time}:00+08:00`);

describe('quiet hours', () => {
  it.each([['19:59', 0], ['20:00', 720], ['23:30', 510], ['00:00', 480], ['07:59', 1], ['08:00', 0], ['12:00', 0]])('of the house at %s last %i more minutes', (time, minutes) => {
    expect(quietFor(at(time), [HOUSE])).toBe(minutes);
  });

  it('of one person go on where those of the house end', () => {
    expect(quietFor(at('07:30'), [HOUSE, { from: 8 * 60, until: 9 * 60 }])).toBe(90);
    expect(quietFor(at('12:10'), [HOUSE, { from: 12 * 60, until: 13 * 60 + 30 }])).toBe(80);
  });

  it('are none when they begin where they end, or when nobody set any', () => {
    expect(quietFor(at('03:00'), [{ from: 480, until: 480 }])).toBe(0);
    expect(quietFor(at('03:00'), [])).toBe(0);
  });
});

describe('attempts', () => {
  it('come after growing pauses, and end', () => {
    const now = at('10:00');
    const pauses = Array.from({ length: MOST_ATTEMPTS }, (_, made) => nextAttempt(made + 1, now)).map((next) => (next === null ? null : (next.getTime() - now.getTime()) / 1000));
    expect(pauses).toEqual([30, 120, 600, 1800, 7200, 21600, null]);
  });
});
