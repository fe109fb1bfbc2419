import { refuse } from '@onecounter/contracts';
import type { CaseRow } from '@onecounter/casework';

/** While the applicant may still supplement, only the applicant ends the case. @throws supplementStillOpen */
export function judgeTermination(row: Pick<CaseRow, 'status' | 'supplement_due_on'>, today: string, atApplicantsRequest: boolean): void {
  if (row.status !== 'awaitingSupplement' || atApplicantsRequest) return;
  if (row.supplement_due_on !== null && today <= row.supplement_due_on) refuse('supplementStillOpen', { dueOn: row.supplement_due_on });
}
