import { coverOutcome } from './cover-outcome';

const covered = (more: Partial<Parameters<typeof coverOutcome>[0]> = {}) => ({ status: 'accepted' as const, running: true, assignee_id: 2, reviewed_by: null, last_to: 2, ...more });

describe('at the end of a leave a case', () => {
  it('comes back while the stand-in has not finished it', () => {
    expect(coverOutcome(covered())).toBe('returned');
    expect(coverOutcome(covered({ status: 'reviewed', reviewed_by: 1 }))).toBe('returned');
    expect(coverOutcome(covered({ reviewed_by: 2 }))).toBe('returned');
  });

  it('stays where it was finished: reviewed by the stand-in, decided, ended', () => {
    expect(coverOutcome(covered({ status: 'reviewed', reviewed_by: 2 }))).toBe('finished');
    expect(coverOutcome(covered({ status: 'granted' }))).toBe('finished');
    expect(coverOutcome(covered({ running: false, status: 'issued' }))).toBe('finished');
  });

  it('stays with whom the head gave it to', () => expect(coverOutcome(covered({ assignee_id: 3 }))).toBe('reassigned'));
});
