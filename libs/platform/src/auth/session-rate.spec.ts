/** @no-db */
import type { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';
import { SessionRate } from './session-rate';

let now = Date.parse('2026-11-20T01:00:00Z');
const clock = { now: () => new Date(now) } as MachineClock;
const rateOf = (most: string): SessionRate => new SessionRate(clock, new Settings({ ONECOUNTER_REQUESTS_PER_TEN_SECONDS: most }));
const taken = (rate: SessionRate, session: string, times: number): number => Array.from({ length: times }, () => rate.take(session)).filter((seconds) => seconds === 0).length;

describe('requests of one session', () => {
  it('go ahead as many as are allowed in ten seconds, then as fast as the bucket fills; it says when', () => {
    const rate = rateOf('20');
    expect([taken(rate, 'a', 30), rate.take('a')]).toEqual([20, 1]);
    now += 1_000;
    expect(taken(rate, 'a', 30)).toBe(2);
    now += 60_000;
    expect(taken(rate, 'a', 30)).toBe(20);
  });
  it('say how long to wait when little is allowed', () => {
    const rate = rateOf('2');
    expect([taken(rate, 'a', 2), rate.take('a')]).toEqual([2, 5]);
  });
  it('are counted for each session alone, and not at all when the limit is off', () => {
    const [rate, off] = [rateOf('5'), rateOf('0')];
    expect([taken(rate, 'a', 9), taken(rate, 'b', 9), taken(off, 'a', 5_000)]).toEqual([5, 5, 5_000]);
  });
  it('cannot be limited by a word or a negative number: such a process does not start', () => {
    for (const told of ['many', '-1', '1.5']) expect(() => rateOf(told)).toThrow('ONECOUNTER_REQUESTS_PER_TEN_SECONDS');
    expect(new Settings({}).requestsPerTenSeconds).toBe(600);
  });
});
