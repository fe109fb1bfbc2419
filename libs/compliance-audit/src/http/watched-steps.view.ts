import type { WatchedKind } from '@onecounter/contracts';

/** 监督考核的一步 */
export class WatchedStepView {
  /** 种类、编号、第几步 */
  key: string;
  /** Legal time (UTC) */
  at: string;
  byName: string;
  postLabel: string;
  kind: WatchedKind;
  kindLabel: string;
  subjectId: number;
  verb: string;
  label: string;
  /** 编号、月份、登记簿、周次 */
  subjectName: string;
  /** 还有几条没有认定，设置原来和现在的值 */
  detail: string;
  /** 理由 */
  words: string | null;
}
export class WatchedStepsView {
  rows: WatchedStepView[];
  next: string | null;
}
