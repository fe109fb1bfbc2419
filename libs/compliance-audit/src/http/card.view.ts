import { LightView, SubjectTraceView } from '@onecounter/casework';
import type { CardColour, CardRule, MonitoringCardStatus, MonitoringCardVerb } from '@onecounter/contracts';

/** 红黄牌 */
export class CardRowView {
  id: number;
  version: number;
  status: MonitoringCardStatus;
  statusLabel: string;
  colour: CardColour;
  colourLabel: string;
  rule: CardRule;
  ruleLabel: string;
  caseId: number;
  caseNumber: string;
  itemCode: string;
  itemName: string;
  /** 责任科室 */
  unitId: number;
  unitName: string;
  /** 责任人；没有经办人的为空，由科室负责人答复 */
  personId: number | null;
  personName: string | null;
  /** 依据的日期：期限，或者事情发生的那一天 */
  dueOn: string;
  issuedOn: string;
  /** 答复期限 */
  answerDueOn: string;
  /** 年度放假安排没有公布，期限暂定 */
  provisional: boolean;
  answeredOn: string | null;
  endedOn: string | null;
  /** 已答复的为空 */
  light: LightView | null;
}
export class CardPageView {
  rows: CardRowView[];
  /** 下一页的位置 */
  next: string | null;
}
export class CardView extends CardRowView {
  basis: string;
  trace: SubjectTraceView;
  verbs: MonitoringCardVerb[];
}
export class CardCountView {
  /** 科室、责任人的编号，规则代码；没有责任人的为空 */
  key: string | null;
  label: string;
  yellow: number;
  red: number;
  /** 其中待答复 */
  unanswered: number;
  /** 另有已撤牌，不计入黄牌、红牌 */
  withdrawn: number;
}
export class CardCountsView {
  from: string;
  to: string;
  by: string;
  rows: CardCountView[];
}
