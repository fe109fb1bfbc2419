/** @no-db */
import type { CaseVerb, Permission } from '@onecounter/contracts';
import type { CaseInFull, HoldRow } from '../data/case-row';
import { allowedSteps, obstacleTo } from './allowed-steps';

const row = (more: Partial<CaseInFull>): CaseInFull => ({ status: 'accepted', holds: [], received_by: 1, reviewed_by: null, checked_by: null, decided_by: null, assignee_id: null, ...more }) as CaseInFull;
const asker = (personId: number, ...permissions: Permission[]) => ({ personId, permissions: new Set(permissions), assigneeName: '审核员乙' });
const obstacle = (verb: CaseVerb, of: Partial<CaseInFull>, levels: 1 | 2 | 3 = 2, personId = 9): string | null => obstacleTo(verb, row(of), levels, asker(personId))?.code ?? null;
const open: Partial<HoldRow> = { kind: 'excludedProcedure', cleared_on: null, blocks: ['passReview', 'grantPermit'] };

describe('what may be done with a case', () => {
  it('follows the table: nobody decides what nobody reviewed', () => {
    expect(obstacle('grantPermit', { status: 'registered' })).toBe('stepNotAllowed');
    expect(obstacle('issueResult', { status: 'granted' })).toBe('stepNotAllowed');
  });

  it.each([[1, 'accepted'], [2, 'reviewed'], [3, 'checked']] as const)('decides an item of %i levels from %s only', (levels, from) => {
    for (const status of ['accepted', 'reviewed', 'checked'] as const) expect(obstacle('grantPermit', { status }, levels)).toBe(status === from ? null : 'wrongReviewLevel');
  });

  it('checks at three levels only, and reviews never at one', () => {
    expect(obstacle('passCheck', { status: 'reviewed' }, 3)).toBeNull();
    expect(obstacle('passCheck', { status: 'reviewed' }, 2)).toBe('wrongReviewLevel');
    expect(obstacle('passReview', {}, 1)).toBe('wrongReviewLevel');
  });

  it('keeps the posts apart, whoever the person is', () => {
    expect(obstacle('passReview', {}, 2, 1)).toBe('separationOfDuties');
    expect(obstacle('grantPermit', { status: 'reviewed', reviewed_by: 9 })).toBe('separationOfDuties');
    expect(obstacle('passCheck', { status: 'reviewed', reviewed_by: 9 }, 3)).toBe('separationOfDuties');
    expect(obstacle('grantPermit', { status: 'checked', checked_by: 9 }, 3)).toBe('separationOfDuties');
    expect(obstacle('issueResult', { status: 'certified', decided_by: 9 })).toBe('separationOfDuties');
    expect(obstacle('issueResult', { status: 'certified', received_by: 9 })).toBe('separationOfDuties');
  });

  it('waits for an open hold, and goes on when it is cleared', () => {
    expect(obstacle('passReview', { holds: [open as HoldRow] })).toBe('blockedByHold');
    expect(obstacle('passReview', { holds: [{ ...open, cleared_on: '2026-09-30' } as HoldRow] })).toBeNull();
    expect(obstacle('endExcludedProcedure', {})).toBe('stepNotAllowed');
  });

  it('goes to the reviewer it was assigned to', () => {
    expect(obstacle('passReview', { assignee_id: 7 })).toBe('notAssignedToYou');
    expect(obstacle('passReview', { assignee_id: 9 })).toBeNull();
  });

  it('offers a post its own verbs only, each with the reason why not', () => {
    const steps = allowedSteps(row({ assignee_id: 7 }), 2, asker(9, 'passReview', 'startExcludedProcedure', 'acceptApplication'));
    expect(steps.map(({ verb, obstacle: why }) => [verb, why?.code ?? null])).toEqual([['passReview', 'notAssignedToYou'], ['startExcludedProcedure', null]]);
  });
});
