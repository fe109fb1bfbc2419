/** @no-db */
import { halfOf, requireJudgeable, requirePast } from './patrol-time';

describe('the time of a patrol', () => {
  it('lies in the half of the roster that ends at noon', () => {
    expect(['08:30', '11:59', '12:00', '17:00'].map(halfOf)).toEqual(['morning', 'morning', 'afternoon', 'afternoon']);
  });

  it('is never to come, to the minute', () => {
    const now = { on: '2026-11-20', time: '10:30' };
    expect(() => requirePast({ on: '2026-11-20', time: '10:30' }, now)).not.toThrow();
    expect(() => requirePast({ on: '2026-11-20', time: '10:31' }, now)).toThrow();
    expect(() => requirePast({ on: '2026-11-21', time: '08:00' }, now)).toThrow();
  });

  it('is judged without an answer only when its last day is past', () => {
    expect(() => requireJudgeable({ status: 'recorded', answer_due_on: '2026-11-25' }, '2026-11-25')).toThrow();
    expect(() => requireJudgeable({ status: 'recorded', answer_due_on: '2026-11-25' }, '2026-11-26')).not.toThrow();
    expect(() => requireJudgeable({ status: 'answered', answer_due_on: '2026-11-25' }, '2026-11-20')).not.toThrow();
  });
});
