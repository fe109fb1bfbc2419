/** 一个口径的数 of the running period, with the period before and a year ago. */
export class DashboardFigureView {
  code: string;
  label: string;
  unit: string;
  value: number;
  previous: number | null;
  lastYear: number | null;
  /** Of one section; null: of the bureau, or of several */
  unitId: number | null;
  /** Added up over several sections: each opens by itself */
  ofSeveral: boolean;
}
/** 今天一个窗口 */
export class DashboardWindowView {
  windowId: number | null;
  /** Null: not received at a window. */
  number: string | null;
  received: number;
  accepted: number;
  decided: number;
}
/** 今天的大厅 */
export class DashboardHallView {
  received: number;
  accepted: number;
  decided: number;
  /** 今日发证 */
  issued: number;
  /** 待受理 */
  toAccept: number;
  /** 等申请人补正 */
  awaitingApplicant: number;
  /** 待发证 */
  toIssue: number;
  windows: DashboardWindowView[];
}
/** 一个科室的在办 */
export class DashboardSectionView {
  unitId: number;
  unitName: string;
  running: number;
  soon: number;
  overdue: number;
  dueThisWeek: number;
  /** 本期办结 */
  decided: number;
  /** 本期提前的工作日合计 */
  daysEarly: number;
}
/** 一个事项 */
export class DashboardItemView {
  itemCode: string;
  itemName: string;
  count: number;
  /** 受理到决定的平均工作日，含停表；受理最多的为空 */
  days: number | null;
}
/** 一个主题在办的联办件 */
export class DashboardThemeView {
  themeCode: string;
  themeName: string;
  running: number;
  overdue: number;
}
/** 一天到期的 */
export class DashboardDayView {
  /** YYYY-MM-DD (Asia/Shanghai) */
  on: string;
  workingDay: boolean;
  count: number;
}
/** 填报的一个数，全局的 */
export class DashboardReportedView {
  code: string;
  label: string;
  unit: string;
  /** null: 没有填报或者没有确认 */
  value: number | null;
}
/** 在办的代办项目，一个环节 */
export class DashboardAgencyStageView {
  /** Code of the figure that it opens. */
  code: string;
  label: string;
  count: number;
}
/** 帮办代办 of the running period: of the city with its counties, or of one county. */
export class DashboardAgencyView {
  figures: DashboardFigureView[];
  stages: DashboardAgencyStageView[];
  /** Of one county; null: of the city with its counties. */
  unitId: number | null;
}
/** 统计看板 */
export class DashboardView {
  /** When it was counted; legal time. */
  at: string;
  today: string;
  periodName: string;
  periodFrom: string;
  /** The day after the last. */
  periodTo: string;
  figures: DashboardFigureView[];
  /** 看全局的人才有 */
  reported: DashboardReportedView[];
  /** 没有代办项目的、看一个科室的为空 */
  agency: DashboardAgencyView | null;
  hall: DashboardHallView;
  sections: DashboardSectionView[];
  overdue: number;
  frequent: DashboardItemView[];
  slowest: DashboardItemView[];
  themes: DashboardThemeView[];
  deadlines: DashboardDayView[];
}
