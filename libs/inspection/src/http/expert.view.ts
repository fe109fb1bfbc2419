/** 办了一步 */
export class ExpertTakenView {
  id: number;
  number: string;
  version: number;
  status: 'active' | 'suspended';
}

/** 专家 */
export class ExpertView {
  id: number;
  version: number;
  number: string;
  status: 'active' | 'suspended';
  statusLabel: string;
  name: string;
  employer: string;
  title: string;
  specialities: string[];
  relations: string[];
  phoneMasked: string | null;
}
export class ExpertPageView {
  rows: ExpertView[];
  /** after of the next page; null on the last */
  next: number | null;
}
export class ExpertPhoneView {
  phone: string | null;
}

/** 办了一步 */
export class ExpertReviewTakenView {
  id: number;
  number: string;
  version: number;
  status: 'opened' | 'published' | 'drawn' | 'concluded' | 'cancelled';
}

/** 候选人 */
export class CandidateView {
  id: number;
  number: string;
  name: string;
  employer: string;
}
/** 回避的人 and the rule */
export class ExcludedCandidateView extends CandidateView {
  rule: 'employer' | 'relation' | 'tookPart' | 'tooOften' | 'declared' | 'droppedOut';
  ruleLabel: string;
  why: string | null;
}
/** 一次抽取: all that is needed to make it again. */
export class ExpertDrawView {
  round: number;
  /** Why it was drawn again; null for the first. */
  reason: string | null;
  candidates: CandidateView[];
  excluded: ExcludedCandidateView[];
  /** SHA-256 of the seed (its hexadecimal text), published with the list. */
  commitment: string;
  /** Null until it was drawn. */
  seed: string | null;
  algorithm: string;
  publishedOn: string;
  drawnOn: string | null;
  /** Numbers in the order of the draw; empty before it. */
  order: string[];
}
/** 抽中的和候补的, in the order of the draw */
export class ExpertSeatView {
  expertId: number;
  number: string;
  name: string;
  employer: string;
  phoneMasked: string | null;
  place: number;
  seated: boolean;
  answer: 'accepted' | 'declined' | 'recused' | null;
  answerLabel: string | null;
  answerReason: string | null;
  /** Legal time (UTC) */
  signedInAt: string | null;
  verdict: 'agree' | 'conditional' | 'disagree' | null;
  verdictLabel: string | null;
  opinion: string | null;
  amountFen: number | null;
}
/** 专家评审, in the list */
export class ExpertReviewRowView {
  id: number;
  version: number;
  number: string;
  status: 'opened' | 'published' | 'drawn' | 'concluded' | 'cancelled';
  statusLabel: string;
  caseId: number;
  caseNumber: string;
  itemName: string;
  applicantName: string;
  unitName: string;
  topic: string;
  specialities: string[];
  seats: number;
  openedOn: string;
  concludedOn: string | null;
  conclusion: 'agree' | 'conditional' | 'disagree' | null;
  conclusionLabel: string | null;
}
export class ExpertReviewPageView {
  rows: ExpertReviewRowView[];
  /** before of the next page; null on the last */
  next: number | null;
}
export class ExpertReviewView extends ExpertReviewRowView {
  conclusionWords: string | null;
  /** 评审费发放单 is there */
  feeNote: boolean;
  round: number;
  draws: ExpertDrawView[];
  /** Of the last draw. */
  panel: ExpertSeatView[];
}

export class ExpertReviewCountView {
  unitId: number;
  unitName: string;
  opened: number;
  concluded: number;
  /** Opinions given in those concluded */
  experts: number;
}
/** 专家评审次数 of a period; each number opens with `GET /api/expert-reviews`. */
export class ExpertReviewCountsView {
  from: string;
  to: string;
  opened: number;
  concluded: number;
  experts: number;
  bySection: ExpertReviewCountView[];
}
