import { JOINT_CASE, type CaseStatus, type JointCaseStatus, type OutsideState, type ThemeKind } from '@onecounter/contracts';
import type { SubjectKind } from '@onecounter/platform';
import type { HoldRow } from './case-row';

export const JOINT_CASE_SUBJECT: SubjectKind<typeof JOINT_CASE> = { lifecycle: JOINT_CASE, table: 'casework.joint_case' };

/** What was answered and chosen at reception, with what it saved the applicant. */
export interface JointAnswers {
  /** Codes of questions answered with yes. */
  readonly yes: readonly string[];
  /** Items of the opened stages that were left out. */
  readonly left: readonly string[];
  /** Copies and originals handed in, and those that handing in for each item by itself would have asked for besides. */
  readonly handedIn: number;
  readonly spared: number;
}
export interface JointCaseRow {
  readonly id: number; readonly status: JointCaseStatus; readonly version: number; readonly head: Buffer; readonly moved_at: Date;
  readonly number: string; readonly progress_code: string; readonly jurisdiction_path: string; readonly lead_unit_id: number; readonly theme_version_id: number; readonly theme_code: string; readonly theme_name: string; readonly theme_kind: ThemeKind;
  readonly applicant_id: number; readonly applicant_name: string; readonly window_id: number | null; readonly received_by: number | null; readonly received_at: Date;
  readonly answers: JointAnswers; readonly form_sealed: string; readonly stages: readonly string[]; readonly running: boolean;
  readonly promised_due_on: string; readonly statutory_due_on: string | null; readonly provisional: boolean; readonly project_id: number | null;
}
/** 联办延期, as it was approved. */
export interface JointExtensionRow {
  readonly days: number; readonly from_on: string; readonly until_on: string; readonly approval_number: string; readonly approver: string; readonly approved_on: string; readonly evidence_id: string; readonly document_id: string;
}
/** 外部门事项 of a joint case, with the cases that come before it and those that wait for it. */
export interface OutsideRow {
  readonly id: number; readonly stage: string; readonly name: string; readonly department: string; readonly result_name: string | null; readonly state: OutsideState; readonly state_on: string; readonly expected_on: string; readonly added_on: string;
  readonly result_number: string | null; readonly evidence_id: string | null; readonly edges: readonly { readonly caseId: number; readonly side: 'before' | 'after'; readonly onFailure: 'stop' | 'release' }[];
}
/** A hard or soft predecessor of a member. */
export interface MemberAfter { readonly on: number; readonly kind: 'hard' | 'soft'; readonly onFailure: 'stop' | 'release'; readonly provides: readonly string[] }
/** A case of a joint case: what the board shows, in whatever section it is. */
export interface JointMemberRow {
  readonly id: number; readonly version: number; readonly number: string; readonly status: CaseStatus; readonly item_code: string; readonly item_name: string; readonly item_version_id: number; readonly stage: string; readonly position: number;
  readonly unit_id: number; readonly jurisdiction_path: string; readonly review_levels: 1 | 2 | 3; readonly running: boolean; readonly due_on: string | null; readonly promised_due_on: string | null; readonly provisional: boolean;
  readonly clock_stopped_on: string | null; readonly accepted_on: string | null; readonly decided_on: string | null; readonly moved_at: string; readonly assignee_id: number | null; readonly assignee_name: string | null; readonly certified_by: number | null;
  readonly holds: readonly HoldRow[]; readonly after: readonly MemberAfter[];
}
