import { Settings } from '@onecounter/platform';
import { horizonOf, judgeAttempt, openUntil, receiverState } from './push-pace';

const NOW = new Date('2026-11-20T02:30:00Z');
const ago = (ms: number): Date => new Date(NOW.getTime() - ms);
const pausesOf = (told: string | undefined, production: boolean): readonly number[] => new Settings({ ONECOUNTER_PUSH_PAUSES: told, NODE_ENV: production ? 'production' : 'test' }).pushPausesMs;
const pauses = pausesOf(undefined, true);

describe('how long an event is tried', () => {
  it('is three days at least, with pauses that grow', () => {
    expect(horizonOf(pauses)).toBeGreaterThanOrEqual(72 * 3_600_000);
    expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
  });

  it('cannot be set shorter where it matters, nor to nonsense', () => {
    expect(() => pausesOf('5,30', true)).toThrow('72 hours');
    expect(pausesOf('5,30', false)).toEqual([5000, 30_000]);
    for (const told of ['0', '-1,5', 'soon', '1.5']) expect(() => pausesOf(told, false)).toThrow('ONECOUNTER_PUSH_PAUSES');
  });

  it.each([
    [0, 5_000], [1, 30_000], [3, 600_000], [13, 43_200_000], [40, 43_200_000],
  ])('after %i attempts the next one comes %i ms later', (attempts, pause) => {
    expect(judgeAttempt('refused', { attempts, waitingSince: ago(1000) }, pauses, NOW)).toEqual({ state: 'waiting', nextAt: new Date(NOW.getTime() + pause) });
  });

  it('ends when the pauses are over and it fails once more; received is received, however late', () => {
    const tried = { attempts: 14, waitingSince: ago(horizonOf(pauses)) };
    expect(judgeAttempt('timedOut', tried, pauses, NOW).state).toBe('dead');
    expect(judgeAttempt('received', tried, pauses, NOW).state).toBe('received');
    expect(judgeAttempt('gone', tried, pauses, NOW).state).toBe('waiting');
  });
});

describe('a receiver', () => {
  it('is down after five failures in a row and is looked for at least twice a minute', () => {
    expect(openUntil(4, NOW)).toBeNull();
    expect([5, 6, 7, 8, 9, 500].map((failures) => (openUntil(failures, NOW)?.getTime() ?? 0) - NOW.getTime())).toEqual([2000, 5000, 10_000, 20_000, 30_000, 30_000]);
    expect([{ failures: 0, tried: false }, { failures: 0, tried: true }, { failures: 4, tried: true }, { failures: 5, tried: true }].map(receiverState)).toEqual(['unknown', 'well', 'ailing', 'down']);
  });
});
