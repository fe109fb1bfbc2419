import { SubjectTakenView } from '@onecounter/casework';
import type { BulletinSection, CorrectionKind } from '@onecounter/contracts';

/** 一项指标和它的口径 */
export class FigureDefinitionView {
  code: string;
  version: number;
  label: string;
  /** 件、次、条、个、项、万元、工作日 */
  unit: string;
  section: BulletinSection;
  sectionLabel: string;
  /** computed 系统统计, reported 填报 */
  source: 'computed' | 'reported';
  /** 口径：统计什么、按哪一天 */
  counts: string;
  byUnit: boolean;
  public: boolean;
  /** 点开是什么；不能点开的为空 */
  opens: 'cases' | 'meetings' | 'trips' | 'reviews' | 'events' | 'reports' | null;
  /** total 各期可以相加, state 期末在办数，不相加 */
  adds: 'total' | 'state';
}
/** 期间，含起日、不含止日 */
export class PeriodView {
  /** 2026-11 */
  name: string;
  from: string;
  /** 截数日，当天不在本期 */
  to: string;
  cutOffDay: number;
  state: 'open' | 'closed';
  stateLabel: string;
  /** Legal time (UTC) */
  closedAt: string | null;
}
export class FigureValueView {
  code: string;
  /** 空：全局 */
  unitId: number | null;
  unitName: string;
  value: number | null;
  previous: number | null;
  change: number | null;
  /** 比上期增减，百分数；上期为零的为空 */
  rate: number | null;
  lastYear: number | null;
  yearChange: number | null;
  /** 比去年同期增减，百分数；去年同期为零的为空 */
  yearRate: number | null;
}
export class PeriodFiguresView {
  period: PeriodView;
  /** Legal time (UTC) */
  computedAt: string;
  /** 暂定：没有截数，或者推算时限的年份还没有工作日历 */
  provisional: boolean;
  values: FigureValueView[];
}

export class FigureRowView {
  /** permitCase 办件, meeting 会议, project 项目, adjustment 事项调整, reportedFigure 填报, agencyProject 代办项目, agencyProblem 项目问题, countyTransfer 转办件 */
  subjectKind: string;
  subjectId: number;
  /** 计入的日期 */
  on: string;
  /** 计多少 */
  amount: number;
  number: string | null;
  name: string;
  unitName: string;
  /** 自然人的姓名已遮盖 */
  applicantName: string | null;
  statusLabel: string | null;
}
/** 一个数字后面的办件、会议等 */
export class FigureRowsView {
  period: PeriodView;
  code: string;
  label: string;
  counts: string;
  unit: string;
  unitId: number | null;
  unitName: string;
  /** frozen 截数时的, now 现在的 */
  asOf: 'frozen' | 'now';
  /** 由这些行重新数出来的数 */
  value: number;
  /** 一共几行，包括不在本人查看范围内的 */
  total: number;
  /** 其中不在本人查看范围内的；截数以后转到别的科室的办件按现在的科室算 */
  outside: number;
  /** 不在本人查看范围内的那些行合计的数：列出的各行合计加上它就是这个数 */
  outsideAmount: number;
  rows: FigureRowView[];
  next: string | null;
}
export class PeriodCorrectionView {
  caseId: number | null;
  number: string | null;
  name: string;
  unitName: string;
  figureLabel: string;
  kind: CorrectionKind;
  kindLabel: string;
  /** 截数时计入的日期 */
  wasOn: string | null;
  /** 现在计入的日期 */
  isOn: string | null;
  /** 截数以后办的步骤，按先后 */
  steps: string[];
}
export class PeriodCorrectionsView {
  period: PeriodView;
  /** 一共几条；列出本人查看范围内的前 200 条 */
  total: number;
  rows: PeriodCorrectionView[];
}
/** 冻结的数与按现在的口径重新数出来的不同 */
export class FigureDifferenceView {
  code: string;
  label: string;
  /** 空：全局 */
  unitId: number | null;
  frozen: number;
  /** 空：现在没有这项指标了 */
  recounted: number | null;
  /** 截数以后口径改过；没有改过而数不同的，是数被改动过 */
  definitionChanged: boolean;
}
export class RecomputationView extends SubjectTakenView {
  /** 冻结的行重新数出来，与冻结的数字、摘要一致 */
  equal: boolean;
  /** 冻结的数字和行与截数时留下的摘要一致，没有被改动过 */
  intact: boolean;
  differences: FigureDifferenceView[];
  /** 截数以后的更正 */
  corrections: number;
}
