import { PERMIT_CASE, type CaseStatus, type ApplicantAttribute, type ApplicantKind, type MaterialVerdict } from '@onecounter/contracts';
import type { SubjectKind } from '@onecounter/platform';

export const PERMIT_CASE_SUBJECT: SubjectKind<typeof PERMIT_CASE> = { lifecycle: PERMIT_CASE, table: 'casework.permit_case' };

/** What a case keeps of its applicant, as it was at reception; nothing in clear that the law protects. */
export interface ApplicantSnapshot {
  readonly kind: ApplicantKind;
  readonly creditCode: string | null;
  readonly residentIdMasked: string | null;
  readonly legalRepresentative: string | null;
  readonly phoneMasked: string | null;
  readonly address: string | null;
  readonly attribute: ApplicantAttribute;
}
export interface AgentSnapshot {
  readonly name: string;
  readonly residentIdMasked: string;
  readonly residentIdSealed: string;
  /** HMAC, so that the issuing window recognises the agent. */
  readonly residentIdLookup: string;
  readonly phoneMasked: string | null;
  readonly phoneSealed: string | null;
  /** 提交 补正 领取 */
  readonly powers: readonly ('submit' | 'supplement' | 'collect')[];
}
export interface PointFinding {
  readonly code: string;
  readonly verdict: 'good' | 'faulty';
  /** 对申请人这样说, printed in the notice. */
  readonly message?: string;
  /** 可当场更正的错误, corrected at the counter (art. 32(3)). */
  readonly correctedOnSpot?: boolean;
}
export interface MaterialRow {
  readonly code: string;
  readonly position: number;
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  readonly verdict: MaterialVerdict;
  readonly points: readonly PointFinding[];
  readonly message: string | null;
  readonly files: readonly string[];
}
export interface HoldRow {
  readonly id: number;
  readonly kind: string;
  /** Who asked for it; null when the system did. */
  readonly opened_by: number | null;
  readonly procedure: string | null;
  readonly opened_on: string;
  readonly blocks: readonly string[];
  readonly stops_clock: boolean;
  readonly basis: string;
  readonly reason: string | null;
  readonly notified_days: number | null;
  readonly due_on: string | null;
  readonly document_id: string | null;
  readonly cleared_on: string | null;
  readonly result: string | null;
}
export interface ExtensionRow { readonly step_seq: number; readonly on_date: string; readonly days: number; readonly basis: string; readonly reason: string; readonly document_id: string | null }

export interface CaseRow {
  readonly id: number;
  readonly status: CaseStatus;
  readonly version: number;
  readonly head: Buffer;
  readonly moved_at: Date;
  /** Who took the last step; null: the system. */
  readonly moved_by: number | null;
  /** 催办 in this stage; the next stage begins without. */
  readonly reminded_on: string | null;
  readonly number: string;
  readonly progress_code: string;
  readonly jurisdiction_path: string;
  readonly unit_id: number;
  readonly item_version_id: number;
  readonly item_code: string;
  readonly item_name: string;
  readonly case_type: 'instant' | 'promised';
  readonly review_levels: 1 | 2 | 3;
  readonly window_id: number | null;
  readonly received_by: number | null;
  readonly received_at: Date;
  /** Day of the last presentation: reception or supplement; the five days of art. 32 run from it. */
  readonly presented_on: string;
  readonly applicant_id: number;
  readonly applicant_name: string;
  readonly applicant: ApplicantSnapshot;
  readonly agent: AgentSnapshot | null;
  readonly notices: number;
  readonly deemed: boolean;
  /** 补录: entered after it had been handled on paper. */
  readonly entered_late: boolean;
  readonly running: boolean;
  readonly notice_due_on: string | null;
  readonly supplement_due_on: string | null;
  readonly accepted_on: string | null;
  readonly decided_on: string | null;
  readonly statutory_due_on: string | null;
  readonly promised_due_on: string | null;
  readonly delivery_due_on: string | null;
  readonly due_on: string | null;
  readonly provisional: boolean;
  readonly clock_stopped_on: string | null;
  readonly assignee_id: number | null;
  readonly reviewed_by: number | null;
  readonly checked_by: number | null;
  readonly decided_by: number | null;
  readonly certified_by: number | null;
  readonly issued_by: number | null;
  readonly issued_at: Date | null;
}

/** A case with what stands beside its status. */
export interface CaseInFull extends CaseRow {
  readonly received_by_name: string | null;
  readonly assignee_name: string | null;
  readonly materials: readonly MaterialRow[];
  readonly holds: readonly HoldRow[];
  readonly extensions: readonly ExtensionRow[];
}
