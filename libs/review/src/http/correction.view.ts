import type { CorrectionEnd, CorrectionState, LateEntryOutcome, PastDecision, ReReviewVerdict, RevocationGround } from '@onecounter/contracts';
import { LightView } from '@onecounter/casework';

/** 可以重审的人 */
export class ReReviewerView {
  personId: number;
  name: string;
}

/** 某一步上写的话 */
export class CorrectionWordsView {
  label: string;
  text: string;
  byName: string;
  /** Legal time, ISO 8601. */
  at: string;
}

/** 一次纠正 */
export class CorrectionView {
  id: number;
  /** 违规线索编号 */
  finding: string | null;
  state: CorrectionState;
  stateLabel: string;
  verdict: ReReviewVerdict | null;
  verdictLabel: string | null;
  outcome: CorrectionEnd | null;
  outcomeLabel: string | null;
  ground: RevocationGround | null;
  groundLabel: string | null;
  reviewerName: string | null;
  openedOn: string;
  reReviewDueOn: string | null;
  rectifyDueOn: string | null;
  endedOn: string | null;
  /** 现在要守的日期 */
  dueOn: string | null;
  said: CorrectionWordsView[];
}

export class CorrectionRowView {
  id: number;
  caseId: number;
  caseNumber: string;
  itemName: string;
  applicantName: string;
  caseStatusLabel: string;
  unitName: string;
  finding: string | null;
  state: CorrectionState;
  stateLabel: string;
  verdict: ReReviewVerdict | null;
  verdictLabel: string | null;
  outcome: CorrectionEnd | null;
  outcomeLabel: string | null;
  ground: RevocationGround | null;
  groundLabel: string | null;
  reviewerName: string | null;
  openedOn: string;
  dueOn: string | null;
  endedOn: string | null;
  light: LightView | null;
}

export class CorrectionPageView {
  rows: CorrectionRowView[];
  /** Cursor of the next page; null at the end. */
  next: number | null;
}

/** 补录: 实际的日期和录入的日期 */
export class LateEntryView {
  caseId: number;
  outcome: LateEntryOutcome;
  outcomeLabel: string;
  decision: PastDecision | null;
  decisionLabel: string | null;
  /** 纸质决定书文号 */
  decisionNumber: string | null;
  reason: string;
  /** 实际接件 */
  receivedOn: string;
  /** 实际受理 */
  acceptedOn: string;
  /** 实际决定 */
  decidedOn: string | null;
  /** 实际送达 */
  issuedOn: string | null;
  /** 印章登记簿的哪一行 */
  registerEntryId: number | null;
  enteredByName: string;
  enteredOn: string;
  approvedByName: string | null;
  approvedOn: string | null;
  declinedOn: string | null;
  standing: string;
}

export class LateEntryOfCaseView {
  /** 空：不是补录的 */
  entry: LateEntryView | null;
}

export class LateEntryRowView extends LateEntryView {
  caseNumber: string;
  itemName: string;
  applicantName: string;
  unitName: string;
}

export class LateEntryPageView {
  rows: LateEntryRowView[];
  /** Cursor of the next page; null at the end. */
  next: number | null;
}
