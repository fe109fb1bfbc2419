import { CASE_STATUSES } from '@onecounter/contracts';
import type { CheckedIssue } from './checked-issue';
import type { AxisPoint, ComparedRow, Violation } from './evidence';
import { seenSteps } from './violation-of-use';
import { dayWords } from './words';

/** A violation between the list of what was received and that of what was issued. */
export function violationOfIssue(issue: CheckedIssue, said: { readonly onDate: string; readonly label: string; readonly sentence: string; readonly gist: string; readonly rows: readonly ComparedRow[] }): Violation {
  const { permitCase: of } = issue;
  const points: readonly (readonly [string, string | null])[] = [['接件', of.registeredAt], ['受理', of.acceptedAt], ['审批', of.decidedAt]];
  return {
    unitId: issue.unitId, personId: issue.personId, onDate: said.onDate, gist: said.gist,
    evidence: {
      sentence: said.sentence,
      axis: { deed: { label: said.label, at: said.onDate, exact: false }, steps: points.flatMap<AxisPoint>(([label, at]) => (at === null ? [] : [{ label, at, exact: true }])), gap: null },
      compared: { left: '接件受理清单', leftNote: `${of.number} ${of.itemName}`, right: '统一窗口发证清单', rightNote: issue.issuedOn ? dayWords(issue.issuedOn) : CASE_STATUSES[of.status].zh, rows: said.rows },
      steps: seenSteps(of),
    },
  };
}
