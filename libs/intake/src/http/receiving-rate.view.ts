import type { FirstOutcome, PointProblemStatus, RateStanding } from '@onecounter/contracts';

/** 首次提交的件数和接件成功率 */
export class ReceivingCountView {
  /** 首次提交，分母；不含不计入的 */
  presented: number;
  /** 一次接成，分子 */
  complete: number;
  /** 容缺（承诺）受理，在分母里，另列 */
  onTrust: number;
  /** 接下的当中，共同形式审查后接的，另列 */
  jointReview: number;
  /** 不计入：不需许可、不属本机关 */
  excluded: number;
  /** 接件成功率，百分数，一位小数；没有首次提交的为空 */
  percent: number | null;
  /** 含容缺（承诺）受理的，百分数 */
  percentWithTrust: number | null;
}
export class ReceivingRateRowView extends ReceivingCountView {
  /** 科室编号、审批类别或者事项代码 */
  key: string;
  label: string;
  rank: number | null;
  standing: RateStanding;
  standingLabel: string;
  /** 末位 */
  last: boolean;
  /** 已确认的月份：确认时的首次提交和一次接成；没有确认的、不按科室的为空 */
  frozenPresented: number | null;
  frozenComplete: number | null;
}
export class ReceivingRatesView {
  /** 2026-11 */
  month: string;
  by: string;
  rows: ReceivingRateRowView[];
  total: ReceivingCountView;
  /** 参加排名最少件数 */
  leastCount: number;
  /** 按科室的数字的摘要，确认时带上；已确认的、没有结束的、不按科室的为空 */
  digest: string | null;
  /** 本人现在可以确认 */
  mayConfirm: boolean;
  /** 月份结束了 */
  over: boolean;
  confirmedOn: string | null;
  confirmedByName: string | null;
  /** 确认以后数字有变动 */
  changedSince: boolean;
}
export class ReceivingTrendPointView extends ReceivingCountView {
  month: string;
}
export class ReceivingTrendView {
  /** 最早的在前；没有首次提交的月份件数为零 */
  months: ReceivingTrendPointView[];
}
export class FailedPointView {
  code: string;
  text: string;
}
export class FailedMaterialView {
  material: string;
  name: string;
  /** 没有交 */
  missing: boolean;
  points: FailedPointView[];
}
export class PresentationView {
  /** 第几次提交 */
  seq: number;
  /** Legal time (UTC) */
  at: string;
  complete: boolean;
  failed: FailedMaterialView[];
}
export class FirstPresentationView {
  caseId: number;
  caseNumber: string;
  itemCode: string;
  itemName: string;
  unitName: string;
  statusLabel: string;
  outcome: FirstOutcome;
  outcomeLabel: string;
  jointReview: boolean;
  presentations: PresentationView[];
}
export class FirstPresentationPageView {
  rows: FirstPresentationView[];
  next: number | null;
}
export class FailingPointView {
  itemCode: string;
  itemName: string;
  unitName: string;
  itemVersionId: number;
  materialCode: string;
  materialName: string;
  /** 空：整份材料没有交 */
  pointCode: string | null;
  pointText: string | null;
  /** 首次提交时没有通过的件数 */
  failed: number;
  /** 该事项首次提交 */
  presented: number;
  percent: number | null;
  /** 已经提了的问题的状态；可以提而没有提的为空 */
  problemStatus: PointProblemStatus | null;
  problemStatusLabel: string | null;
}
export class RevisedPointView {
  problemId: number;
  itemCode: string;
  itemName: string;
  materialName: string;
  pointCode: string;
  pointText: string;
  /** 修订在第几版，从哪天起 */
  revisedNo: number;
  effectiveFrom: string;
  beforeFailed: number;
  beforePresented: number;
  /** 修订前每百件没有通过的 */
  beforePercent: number | null;
  afterFailed: number;
  afterPresented: number;
  afterPercent: number | null;
}
