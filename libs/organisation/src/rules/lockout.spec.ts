/** @no-db */
import fc from 'fast-check';
import { admitAttempt, NO_ATTEMPTS, type AttemptState } from './lockout';

const START = Date.parse('2026-11-20T01:00:00Z');
const at = (minutes: number): Date => new Date(START + minutes * 60_000);

/** Guesses at the given minutes, all wrong; the minutes at which a password was really looked at. */
function guess(minutes: readonly number[], state: AttemptState = NO_ATTEMPTS): { looked: number[]; state: AttemptState } {
  const looked: number[] = [];
  for (const minute of minutes) {
    const admission = admitAttempt(state, at(minute));
    if (admission.lockedUntil) continue;
    looked.push(minute);
    state = admission.claimed;
  }
  return { looked, state };
}

describe('lockout', () => {
  it('looks at five wrong passwords, then at none for 30 minutes', () => {
    const { looked } = guess([0, 1, 2, 3, 4, 5, 20, 33.9, 34]);
    expect(looked).toEqual([0, 1, 2, 3, 4, 34]);
  });
  it('says until when', () => {
    const { state } = guess([0, 0, 0, 0, 0]);
    expect(admitAttempt(state, at(10))).toEqual({ lockedUntil: at(30) });
  });
  it('starts to count anew after a lock has run out', () => {
    const { looked } = guess([0, 0, 0, 0, 0, 31, 31, 31]);
    expect(looked).toHaveLength(8);
  });
  it('lets nobody guess more than ten times in any hour, even when the owner signs in between', () => {
    let state = NO_ATTEMPTS;
    let looked = 0;
    for (let minute = 0; minute < 59; minute += 1) {
      const admission = admitAttempt(state, at(minute));
      if (admission.lockedUntil) continue;
      looked += 1;
      state = { ...admission.claimed, failedCount: 0, lockedUntil: null };
    }
    expect(looked).toBe(10);
  });
  it('holds for every pattern of guesses', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 200 }), (minutes) => {
      const { looked } = guess([...minutes].sort((a, b) => a - b));
      for (const minute of looked) {
        expect(looked.filter((other) => other >= minute && other < minute + 30).length).toBeLessThanOrEqual(5);
        expect(looked.filter((other) => other >= minute && other < minute + 60).length).toBeLessThanOrEqual(10);
      }
    }));
  });
});
