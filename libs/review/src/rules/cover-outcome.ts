import { RUNNING_STATUSES, type CaseStatus } from '@onecounter/contracts';

interface Covered { readonly status: CaseStatus; readonly running: boolean; readonly assignee_id: number | null; readonly reviewed_by: number | null; readonly last_to: number }

/** What becomes of a case at the end of the leave: it comes back unless it was finished meanwhile – decided, or reviewed by the stand-in – or given to somebody else by hand. */
export function coverOutcome({ status, running, assignee_id: holder, reviewed_by: reviewer, last_to: standIn }: Covered): 'returned' | 'finished' | 'reassigned' {
  if (!running || !RUNNING_STATUSES.includes(status) || (status !== 'accepted' && reviewer === standIn)) return 'finished';
  return holder === standIn ? 'returned' : 'reassigned';
}
