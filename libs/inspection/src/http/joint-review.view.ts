import { SubjectTraceView } from '@onecounter/casework';
import type { JointOutcome, JointReviewKind, JointReviewStatus, JointReviewVerb, JointVerdict } from '@onecounter/contracts';

export class ReviewedCaseView {
  id: number;
  number: string;
  itemName: string;
  unitName: string;
  dueOn: string | null;
  /** Whether this person may open the case itself */
  open: boolean;
}
/** 联合审图、联合验收, in the list */
export class JointReviewRowView {
  id: number;
  version: number;
  number: string;
  kind: JointReviewKind;
  kindLabel: string;
  status: JointReviewStatus;
  statusLabel: string;
  topic: string;
  applicantName: string;
  /** 发起科室 */
  unitName: string;
  jointCaseId: number | null;
  cases: ReviewedCaseView[];
  round: number;
  /** Last day for opinions of this round */
  dueOn: string;
  rectifyBy: string | null;
  openedOn: string;
  /** 已交意见的, of this round */
  given: number;
  parties: number;
}
export class JointReviewPageView {
  rows: JointReviewRowView[];
  /** before of the next page; null on the last */
  next: number | null;
}

export class ReviewFileView {
  id: string;
  name: string;
  /** 哪一件的哪份材料; null: uploaded for the review */
  from: string | null;
}
export class JointOpinionView {
  round: number;
  verdict: JointVerdict;
  verdictLabel: string;
  words: string;
  byName: string | null;
  givenOn: string;
  files: ReviewFileView[];
}
/** 参加的科室、部门 with what each said round by round */
export class JointPartyView {
  id: number;
  name: string;
  outside: boolean;
  /** 依法必须提出意见 */
  required: boolean;
  /** 这一轮等它的意见 */
  awaited: boolean;
  /** 本科室 */
  own: boolean;
  opinions: JointOpinionView[];
}
/** What of a line is still open, by whoever asks for it */
export class OpenEntriesView {
  partyId: number;
  entryIds: number[];
}
/** 整改清单的一条 */
export class JointLineView {
  no: number;
  where: string;
  what: string;
  bases: string[];
  sections: string[];
  entryIds: number[];
  open: boolean;
  rounds: number[];
  replies: string[];
  openOf: OpenEntriesView[];
}
export class JointRoundView {
  round: number;
  openedOn: string;
  dueOn: string;
  files: ReviewFileView[];
  outcome: JointOutcome | null;
  outcomeLabel: string | null;
  words: string | null;
  rectifyBy: string | null;
  concludedOn: string | null;
  /** 意见书 is there */
  paper: boolean;
}
export class ServingTripView {
  id: number;
  number: string;
  onDate: string;
}
/** What may be done now, and why not */
export class JointReviewStepView {
  verb: JointReviewVerb;
  label: string;
  reason: string | null;
}
export class JointReviewView extends JointReviewRowView {
  limitDays: number;
  /** 期限晚于办件期限的提醒 */
  dueWarning: string | null;
  materials: ReviewFileView[];
  rounds: JointRoundView[];
  matrix: JointPartyView[];
  list: JointLineView[];
  trips: ServingTripView[];
  tripNumber: string | null;
  /** What comes of the round when it is concluded now */
  outcome: 'passed' | 'rectifying';
  endedOn: string | null;
  endedWords: string | null;
  /** 不通过的意见书 is there */
  finalPaper: boolean;
  steps: JointReviewStepView[];
  trace: SubjectTraceView;
}

export class BasisMaterialView {
  code: string;
  name: string;
  files: number;
}
export class BasisCaseView extends ReviewedCaseView {
  /** Why it cannot take part; null: it can */
  unfit: string | null;
  materials: BasisMaterialView[];
}
/** What a joint review of this case or joint case can be about */
export class JointReviewBasisView {
  jointCaseId: number | null;
  applicantName: string;
  cases: BasisCaseView[];
  /** Working days of a round by kind */
  drawingDays: number;
  completionDays: number;
}
