import { PromisedView } from './commitment.view';
import { CreditBarView, DeferrableView } from './deferral.view';
import { ApplicantView, CaseRowView } from '@onecounter/casework';

/** 一项要补的 */
export class ToldItemView {
  material: string;
  name: string;
  missing: boolean;
  points: string[];
  text: string;
}

export class JudgedMaterialView {
  code: string;
  verdict: string;
  verdictLabel: string;
  goodPoints: number;
  allPoints: number;
}

export class ReceptionPaperItemView {
  title: string;
  text: string;
}

/** 文书预览: what would be printed now, without its number. */
export class PaperPreviewView {
  kind: string;
  title: string;
  addressee: string;
  paragraphs: string[];
  items: ReceptionPaperItemView[];
  closing: string[];
  unit: string;
  dated: string;
}

/** 现在结束接件，会出具什么 */
export class JudgedReceptionView {
  outcome: 'acceptApplication' | 'acceptWithDeferral' | 'acceptWithCommitment' | 'requestSupplement' | 'notFinished';
  outcomeLabel: string;
  materials: JudgedMaterialView[];
  told: ToldItemView[];
  /** All that is lacking, when all of it may come later; otherwise empty */
  deferrable: DeferrableView[];
  /** All that is lacking, when a promise replaces all of it; otherwise empty */
  committable: PromisedView[];
  unchecked: string[];
  paper: PaperPreviewView;
  noticeDueOn: string;
  /** If accepted today (or, with a supplement, on the next working day) */
  completeOn: string;
  promisedDueOn: string;
  statutoryDueOn: string;
  provisional: boolean;
  promisedText: string;
  statutoryText: string;
}

/** 申请人找到没有 */
export class FoundApplicantView {
  /** The identifier, normalised and checked. */
  creditCode: string | null;
  residentIdMasked: string | null;
  applicant: ApplicantView | null;
  lastCameOn: string | null;
  recentCases: CaseRowView[];
  bannedUntil: string | null;
  banBasis: string | null;
  /** 在册的失信记录: no 容缺, no 告知承诺 */
  creditBar: CreditBarView | null;
}

/** 草稿 */
export class DraftView {
  id: string;
  /** reception 单件接件, jointReception 联办接件 */
  kind: 'reception' | 'jointReception';
  title: string;
  version: number;
  body: Record<string, unknown>;
  updatedAt: string;
}

/** 采集的文件 */
export class UploadedFileView {
  id: string;
  name: string;
  sizeBytes: number;
  mediaType: string;
}

/** 快要视为受理的 */
export class SilenceAlertView {
  caseId: number;
  caseNumber: string;
  itemName: string;
  applicantName: string;
  /** Working day 3 or 4 since the receipt */
  day: number;
  noticeDueOn: string;
}

export class DoneView {
  done: true;
}
