import type { CaseStatus, DeferralState } from '@onecounter/contracts';

/** 可以容缺的一份材料 */
export class DeferrableView {
  code: string;
  name: string;
  /** atAcceptance 容缺受理, atIssue 容缺发证 */
  kind: 'atAcceptance' | 'atIssue';
  dueOn: string;
  /** 补正形式 */
  demand: string;
  basis: string;
}
/** 容缺待补的一份材料 */
export class DeferredMaterialView extends DeferrableView {
  kindLabel: string;
  firstDueOn: string;
  state: DeferralState;
  stateLabel: string;
  overdue: boolean;
  /** How often it came. */
  tries: number;
  chasedOn: string | null;
  /** Legal time (UTC) of the last arrival */
  arrivedAt: string | null;
  files: string[];
  /** 上次不合格的原因 */
  reason: string | null;
  undertakingForm: 'signed' | 'scanned';
  undertakingFileId: string;
}
export class ListedDeferralView extends DeferredMaterialView {
  caseId: number;
  caseVersion: number;
  caseNumber: string;
  applicantName: string;
  itemName: string;
  unitName: string;
  status: CaseStatus;
  statusLabel: string;
}
export class DeferralPageView {
  rows: ListedDeferralView[];
  next: string | null;
}
/** 失信记录挡住了 */
export class CreditBarView {
  source: string;
  /** In words: 到 2027-11-20, or 修复以前 */
  until: string;
}
export class CaseDeferralsView {
  materials: DeferredMaterialView[];
  /** Before acceptance: what could come later. */
  deferrable: DeferrableView[];
  /** Before acceptance: lacking, and not to be deferred. */
  notDeferrable: string[];
  bar: CreditBarView | null;
}
