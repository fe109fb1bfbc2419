import type { CaseStatus, CommitmentResult, CommitmentState } from '@onecounter/contracts';

/** 以承诺代替的材料 */
export class PromisedView {
  code: string;
  name: string;
  promise: string;
}
/** 告知承诺 */
export class CommitmentView {
  materials: PromisedView[];
  givenOn: string;
  /** Working days after the grant; null: no check of its own */
  checkDays: number | null;
  state: CommitmentState;
  stateLabel: string;
  checkDueOn: string | null;
  overdue: boolean;
  undertakingForm: 'signed' | 'scanned';
  undertakingFileId: string;
}
/** 承诺核查 */
export class CommitmentCheckView {
  on: string;
  result: CommitmentResult;
  resultLabel: string;
  opinion: string;
  rectifyBy: string | null;
  byName: string;
}
export class CaseCommitmentView {
  commitment: CommitmentView | null;
  checks: CommitmentCheckView[];
  /** Before acceptance: all that is lacking, when a commitment replaces all of it; otherwise empty */
  committable: PromisedView[];
  /** 适用范围 of the item */
  scope: string | null;
}
export class ListedCommitmentView extends CommitmentView {
  caseId: number;
  caseNumber: string;
  applicantName: string;
  itemName: string;
  unitName: string;
  status: CaseStatus;
  statusLabel: string;
}
export class CommitmentPageView {
  rows: ListedCommitmentView[];
  next: number | null;
}
