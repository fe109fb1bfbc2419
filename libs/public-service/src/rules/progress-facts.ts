import type { ApplicantKind, CaseStatus, MailCarrier, MaterialVerdict } from '@onecounter/contracts';

/** A point that failed and was not put right at the window; `message` is what the applicant was told. */
export interface FailedPoint { readonly code: string; readonly message: string | null }
export interface MaterialToSupply {
  readonly code: string; readonly name: string; readonly verdict: MaterialVerdict; readonly message: string | null; readonly failed: readonly FailedPoint[]; readonly originals: number; readonly copies: number;
}

/** What the progress page may know of a case. */
export interface ProgressFacts {
  readonly number: string;
  readonly item_name: string;
  readonly applicant_kind: ApplicantKind;
  readonly applicant_name: string;
  readonly status: CaseStatus;
  readonly deemed: boolean;
  readonly received_at: Date;
  readonly moved_at: Date;
  readonly issued_at: Date | null;
  readonly notice_due_on: string | null;
  readonly supplement_due_on: string | null;
  readonly accepted_on: string | null;
  readonly decided_on: string | null;
  readonly promised_due_on: string | null;
  readonly delivery_due_on: string | null;
  readonly provisional: boolean;
  readonly clock_stopped_on: string | null;
  readonly refused: boolean;
  /** In the mail and not yet signed for. */
  readonly parcel: { readonly carrier: MailCarrier; readonly trackingNumber: string; readonly sentOn: string } | null;
  readonly missing: readonly MaterialToSupply[];
}
