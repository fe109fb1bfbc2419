import { BULLETIN_ISSUE, refuse } from '@onecounter/contracts';
import type { IssueRow } from '../../data/bulletin-issues';

/** What is before the bureau leader, approved or out stands still. */
export const isComposing = ({ status }: Pick<IssueRow, 'status'>): boolean => status === 'composing' || status === 'returned';
/** @throws issueNotComposing */
export function requireComposing(issue: Pick<IssueRow, 'status'>): void {
  if (!isComposing(issue)) refuse('issueNotComposing', { statusLabel: BULLETIN_ISSUE.statuses[issue.status].zh });
}
