/** @no-db */
import { judgeTermination } from './termination';

describe('a case that waits for its supplement', () => {
  const waiting = { status: 'awaitingSupplement', supplement_due_on: '2026-12-11' } as const;

  it('is not ended over the applicant\'s head while the notified day has not passed', () => {
    expect(() => judgeTermination(waiting, '2026-12-11', false)).toThrow('supplementStillOpen');
  });

  it('may be ended the day after, or at the applicant\'s request', () => {
    expect(() => judgeTermination(waiting, '2026-12-12', false)).not.toThrow();
    expect(() => judgeTermination(waiting, '2026-11-21', true)).not.toThrow();
  });
});

it('lets an accepted case be terminated at any time', () => {
  expect(() => judgeTermination({ status: 'accepted', supplement_due_on: null }, '2026-11-21', false)).not.toThrow();
});
