/** 在办件数，按版本和状态。 */
export class RunningCountView {
  versionId: number;
  versionNo: number;
  status: string;
  statusLabel: string;
  count: number;
}

/** 正在接这个事项的草稿：换版后提交会被告知。 */
export class OpenReceptionView {
  /** 窗口号；没有窗口的为空。 */
  windowNumber: string | null;
  clerkName: string;
  /** 最近保存的时间。 */
  savedAt: string;
}

/** 发布或停用会碰到什么。 */
export class ItemImpactView {
  code: string;
  versionId: number;
  /** 没有决定的在办件，都照接件时的版本办。 */
  undecided: number;
  /** 已决定、等制证或送达的。 */
  decided: number;
  counts: RunningCountView[];
  receptions: OpenReceptionView[];
}

/** 未决定的在办件一行。 */
export class RunningCaseView {
  id: number;
  version: number;
  number: string;
  applicantName: string;
  status: string;
  statusLabel: string;
  unitName: string;
  versionId: number;
  versionNo: number;
  receivedAt: string;
  dueOn: string | null;
  /** 要逐件选择的那次调整；不受影响的为空。 */
  adjustmentId: number | null;
  /** keepVersion 已选按原版本办结；没有选过的为空。 */
  choice: 'keepVersion' | null;
}
export class RunningCasePageView {
  rows: RunningCaseView[];
  /** Id of the last row when there are more; null at the end. */
  next: number | null;
}
