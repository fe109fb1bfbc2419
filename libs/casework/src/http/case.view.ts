/** 期限灯: colour, shape and words. kind: ok 正常, soon 临期, over 超期, stopped 停表, done 办结 */
export class LightView {
  kind: 'ok' | 'soon' | 'over' | 'stopped' | 'done';
  /** Working days left, or past when over, or since the stop. */
  days: number;
  words: string;
}

/** 提前天数: working days, holds left out */
export class EarlyDaysView {
  /** 提前: promised less actual; negative when overdue. */
  days: number;
  late: boolean;
  /** 压缩: statutory less promised. */
  compressed: number;
  /** 节约: statutory less actual, an extension not counted as saved. */
  saved: number;
  /** 暂定: a year between has no calendar yet. */
  provisional: boolean;
  /** 提前 3 个工作日办结 */
  words: string;
}

/** 件龄 in working days since reception; stands still while the applicant has the case. */
export class CaseAgeView {
  days: number;
  /** Working days that it has been with the applicant now; null when it is with us. */
  waitingDays: number | null;
  /** 12 天, or 停在申请人 3 天 */
  words: string;
}

/** 要醒目标出的：补录、停办、重审、限期整改 */
export class CaseMarkView {
  kind: string;
  label: string;
}

/** 列表一行 */
export class CaseRowView {
  id: number;
  version: number;
  /** 办件编号 */
  number: string;
  itemCode: string;
  itemName: string;
  caseType: 'instant' | 'promised';
  applicantName: string;
  status: string;
  statusLabel: string;
  marks: CaseMarkView[];
  /** 在等什么 */
  waitsFor: string;
  /** Date that counts in this stage, YYYY-MM-DD (Asia/Shanghai). */
  dueOn: string | null;
  /** 暂定: may still move. */
  provisional: boolean;
  light: LightView | null;
  /** 已用工作日 since acceptance, stands still while stopped. */
  usedDays: number | null;
  age: CaseAgeView;
  /** Moved by another since this person looked. */
  unread: boolean;
  /** 催办 in this stage, YYYY-MM-DD (Asia/Shanghai). */
  remindedOn: string | null;
  assigneeId: number | null;
  assigneeName: string | null;
  /** 补正期满: nothing ends by itself, the section may terminate the case. */
  supplementExpired: boolean;
  receivedAt: string;
  movedAt: string;
}

export class CasePageView {
  rows: CaseRowView[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
  /** Capped at 1000. */
  count: number;
  countCapped: boolean;
}

/** 经办人 to filter by or to assign to */
export class AssigneeView {
  personId: number;
  name: string;
  unitName: string;
}

/** 要点结论 */
export class PointFindingView {
  code: string;
  verdict: 'good' | 'faulty';
  message?: string;
  correctedOnSpot?: boolean;
}

export class CaseMaterialView {
  code: string;
  name: string;
  originals: number;
  copies: number;
  verdict: string;
  verdictLabel: string;
  points: PointFindingView[];
  message: string | null;
  /** ids for GET /api/files/:id */
  files: string[];
}

export class ApplicantView {
  id: number;
  kind: 'enterprise' | 'person';
  name: string;
  creditCode: string | null;
  residentIdMasked: string | null;
  legalRepresentative: string | null;
  phoneMasked: string | null;
  address: string | null;
  attribute: string;
  attributeLabel: string;
}

export class AgentView {
  name: string;
  residentIdMasked: string;
  phoneMasked: string | null;
  /** submit 提交, supplement 补正, collect 领取 */
  powers: string[];
}

export class HoldView {
  id: number;
  kind: string;
  kindLabel: string;
  procedure: string | null;
  procedureLabel: string | null;
  openedOn: string;
  dueOn: string | null;
  notifiedDays: number | null;
  basis: string;
  reason: string | null;
  clearedOn: string | null;
  result: string | null;
}

/** 到期日 */
export class CaseDatesView {
  noticeDueOn: string | null;
  supplementDueOn: string | null;
  acceptedOn: string | null;
  decidedOn: string | null;
  statutoryDueOn: string | null;
  promisedDueOn: string | null;
  deliveryDueOn: string | null;
  dueOn: string | null;
  provisional: boolean;
}

export class StationView {
  key: string;
  label: string;
  state: 'done' | 'current' | 'ahead';
}

/** 办件 */
export class CaseView {
  id: number;
  version: number;
  number: string;
  status: string;
  statusLabel: string;
  marks: CaseMarkView[];
  waitsFor: string;
  stations: StationView[];
  itemCode: string;
  itemName: string;
  itemVersionId: number;
  itemVersionNo: number;
  caseType: 'instant' | 'promised';
  reviewLevels: number;
  unitId: number;
  unitName: string;
  windowId: number | null;
  receivedAt: string;
  receivedByName: string | null;
  applicant: ApplicantView;
  agent: AgentView | null;
  dates: CaseDatesView;
  light: LightView | null;
  usedDays: number | null;
  /** null until decided */
  earlyDays: EarlyDaysView | null;
  /** 补正期满，可终止办理 */
  supplementExpired: boolean;
  deemed: boolean;
  /** 一次性告知次数 */
  notices: number;
  materials: CaseMaterialView[];
  holds: HoldView[];
  assigneeId: number | null;
  assigneeName: string | null;
  /** 催办 in this stage, YYYY-MM-DD (Asia/Shanghai). */
  remindedOn: string | null;
  issuedAt: string | null;
}
