import type { PointAnswer, PointProblemStatus, PointProblemVerb } from '@onecounter/contracts';

export class PointProblemWordView {
  /** The step it was said with. */
  seq: number;
  verb: PointProblemVerb;
  label: string;
  words: string | null;
  byName: string;
  /** Legal time (UTC) */
  saidAt: string;
}
/** 要点问题 */
export class PointProblemView {
  id: number;
  version: number;
  status: PointProblemStatus;
  statusLabel: string;
  itemCode: string;
  itemName: string;
  itemVersionId: number;
  /** 提出时的事项版本 */
  versionNo: number;
  materialCode: string;
  materialName: string;
  pointCode: string;
  pointText: string;
  /** 事项的科室 */
  unitName: string;
  /** 分派给谁答复 */
  assignedUnitName: string | null;
  /** 几个人提过 */
  occurrences: number;
  /** 本人提过 */
  mine: boolean;
  outcome: PointAnswer | null;
  outcomeLabel: string | null;
  /** 修订在第几版 */
  revisedNo: number | null;
  /** Legal time (UTC) */
  raisedAt: string;
  said: PointProblemWordView[];
  /** 本人现在可以办的 */
  verbs: PointProblemVerb[];
}
export class PointProblemCountView {
  status: PointProblemStatus;
  statusLabel: string;
  count: number;
}
export class PointProblemPageView {
  rows: PointProblemView[];
  next: number | null;
  counts: PointProblemCountView[];
}
