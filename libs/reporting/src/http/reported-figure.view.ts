import { SubjectTraceView } from '@onecounter/casework';
import type { FigureChannel, ReportedFigureStatus, ReportedFigureVerb } from '@onecounter/contracts';
import { PeriodView } from './figure.view';

/** 凭证 */
export class FigureEvidenceView {
  id: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
}
/** 填报的一个数 */
export class ReportedFigureRowView {
  id: number;
  version: number;
  status: ReportedFigureStatus;
  statusLabel: string;
  /** 期间: 2026-11 */
  periodName: string;
  code: string;
  label: string;
  /** 件、个、项、万元 */
  unit: string;
  value: number;
  /** 计入的数：最近一次确认的；没有确认过的为空 */
  countedValue: number | null;
  /** 数字截至哪一天 */
  uptoOn: string;
  /** 填报的科室、窗口或者部门 */
  unitId: number;
  unitName: string;
  /** 填报的人，或者程序的名称 */
  reportedByName: string;
  reportedOn: string;
  /** form 页面, excel, rest 接口 */
  channel: FigureChannel;
  channelLabel: string;
  /** 截数以后补报、更正的 */
  late: boolean;
  /** 凭证的文号、出处 */
  reference: string | null;
  note: string | null;
  files: FigureEvidenceView[];
  confirmedByName: string | null;
  confirmedOn: string | null;
}
export class ReportedFigureView extends ReportedFigureRowView {
  trace: SubjectTraceView;
  verbs: ReportedFigureVerb[];
}
/** 一项填报指标，和已经填报的 */
export class FigureDueView {
  code: string;
  label: string;
  unit: string;
  /** 口径 */
  counts: string;
  /** 由谁填报 */
  tellers: string[];
  /** 有才填报 */
  ifAny: boolean;
  /** 要填截止日，印在专报上 */
  asksDate: boolean;
  /** 本人可以填报，而且还没有填报 */
  mayReport: boolean;
  reports: ReportedFigureRowView[];
}
export class FiguresDueView {
  period: PeriodView;
  /** 截数前最后一个工作日 */
  dueOn: string;
  /** 还没有填报的指标 */
  unknown: number;
  /** 等着确认的 */
  waiting: number;
  lines: FigureDueView[];
}
/** 文件里的一行 */
export class FigureSheetLineView {
  row: number;
  periodName: string;
  code: string;
  label: string;
  value: number | null;
  uptoOn: string | null;
  /** report 要填报的, same 与已填报的相同, fault 要改 */
  state: 'report' | 'same' | 'fault';
  faults: string[];
}
export class FigureSheetView {
  fresh: number;
  same: number;
  faulty: number;
  lines: FigureSheetLineView[];
}
export class FigureSheetTakenView {
  /** 填报了几项 */
  reported: number;
  ids: number[];
}
