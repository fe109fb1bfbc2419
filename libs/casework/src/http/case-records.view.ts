import { EarlyDaysView } from './case.view';

/** 现在可以做的一步，或者为什么不能 */
export class AllowedStepView {
  verb: string;
  label: string;
  allowed: boolean;
  /** Asked once more before it is done. */
  grave: boolean;
  law: string | null;
  reasonCode: string | null;
  reason: string | null;
}
export class AllowedStepsView {
  version: number;
  steps: AllowedStepView[];
}

/** 留痕一步 */
export class TimelineStepView {
  seq: number;
  verb: string;
  label: string;
  byName: string;
  postLabel: string;
  unitName: string | null;
  /** Legal time, ISO 8601. */
  at: string;
  /** What changed, in words. */
  what: string;
  documentId: string | null;
}
export class TimelineView {
  steps: TimelineStepView[];
  /** Computed again at this reading. */
  chainIntact: boolean;
  brokenAt: number | null;
}

export class LedgerRowView {
  from: string;
  to: string;
  what: string;
  clock: string;
  workingDays: number;
  basis: string;
  evidence: string | null;
  notifiedDays: number | null;
  actualDays: number | null;
}
export class DayCellView {
  date: string;
  kind: string;
  isToday: boolean;
  isPromised: boolean;
  isStatutory: boolean;
}
export class LimitExtensionView {
  on: string;
  days: number;
  basis: string;
}
/** 为什么是这天 */
export class DueDateView {
  which: 'statutory' | 'promised' | 'delivery';
  dueOn: string;
  provisional: boolean;
  limitDays: number;
  limitUnit: 'working' | 'calendar';
  limitBasis: string;
  /** 延期 within this limit. */
  extensions: LimitExtensionView[];
  used: number;
  stopped: number;
  remaining: number;
  overdue: number;
  /** 提前天数 against the promise; null until decided. */
  earlyDays: EarlyDaysView | null;
  /** Rest days from start to due date, and how many of them lie inside stops. */
  restDays: number;
  restDaysStopped: number;
  rows: LedgerRowView[];
  cells: DayCellView[];
  /** Cells are weeks (more than 45 days). */
  weeks: boolean;
}

/** 文书 */
export class DocumentView {
  id: string;
  kind: string;
  title: string;
  /** 文号; null on papers without one. */
  number: string | null;
  state: 'named' | 'rendered' | 'voided';
  namedAt: string;
  failure: string | null;
  voidReason: string | null;
  /** 文号 of the notice that corrected it */
  amendedBy: string | null;
}

/** 走完一步的结果 */
export class StepTakenView {
  id: number;
  number: string;
  version: number;
  status: string;
  statusLabel: string;
  documentId: string | null;
  documentNumber: string | null;
}

/** 明文；查看已留痕 */
export class PersonalDataView {
  residentId: string | null;
  phone: string | null;
  agentResidentId: string | null;
  agentPhone: string | null;
}

export class SealUseView {
  id: number;
  usedAt: string;
  unitName: string;
  sealName: string;
  purpose: string;
  documentId: string;
  documentNumber: string | null;
  voided: boolean;
  caseId: number;
  caseNumber: string;
  itemName: string;
  copies: number;
  byName: string;
  keeperPost: string;
  /** ordinary 行政审批专用章, with the step itself; special 特殊用印: the second seal, confirmed by its keeper. */
  kind: 'ordinary' | 'special';
  requestedByName: string | null;
  basis: string | null;
  reason: string | null;
}
/** 等保管人确认的公章用印 */
export class SealRequestView {
  id: number;
  caseId: number;
  caseNumber: string;
  itemName: string;
  unitName: string;
  documentId: string;
  documentTitle: string;
  documentNumber: string | null;
  /** Day of the request, YYYY-MM-DD (Asia/Shanghai). */
  requestedOn: string;
  requestedByName: string;
  basis: string;
  reason: string;
}
export class SealUsePageView {
  rows: SealUseView[];
  next: number | null;
}

export class SeenView {
  seen: true;
}
