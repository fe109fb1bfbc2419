import type { AgencyStage } from '@onecounter/contracts';

export class AgencyBoardCardView {
  id: number;
  number: string;
  name: string;
  ownerName: string;
  modeLabel: string;
  /** 万元 */
  investmentWan: number;
  agentName: string | null;
  targetOn: string | null;
  registeredOn: string;
  /** 委托有效；协办不用签 */
  authorised: boolean;
  /** late 过了目标日期, soon 十天以内到, calm 还早, none 没有目标或者结果已经反馈 */
  light: 'late' | 'soon' | 'calm' | 'none';
  /** 到目标日期还有几天（自然日），负数是过了几天 */
  daysToTarget: number | null;
}
export class AgencyBoardColumnView {
  stage: AgencyStage;
  stageLabel: string;
  /** 在办项目 */
  running: number;
  /** 万元 */
  investmentWan: number;
  /** 过了目标日期的 */
  late: number;
  /** 十天以内到目标日期的 */
  soon: number;
  /** 没有代办员的 */
  unassigned: number;
  /** 最急的在前，至多 20 个 */
  cards: AgencyBoardCardView[];
}
export class AgencyPlaceView {
  /** 市或者县区 */
  place: string;
  running: number;
  /** 万元 */
  investmentWan: number;
  late: number;
  /** 今年反馈结果的 */
  returned: number;
  /** 今年反馈结果的，从登记到反馈平均多少天（自然日） */
  meanDays: number | null;
}
export class AgencyBoardView {
  today: string;
  running: number;
  /** 万元 */
  investmentWan: number;
  late: number;
  soon: number;
  unassigned: number;
  columns: AgencyBoardColumnView[];
  places: AgencyPlaceView[];
}
