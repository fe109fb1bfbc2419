import { SubjectTraceView } from '@onecounter/casework';
import type { AgencyPlanVerb } from '@onecounter/contracts';

export class PlanTaskView {
  key: string;
  name: string;
  stage: string | null;
  days: number;
  notBefore: string | null;
  holder: string;
  caseId: number | null;
}
export class PlanLinkView {
  before: string;
  after: string;
  lagDays: number;
}
export class PlanMaterialView {
  key: string;
  name: string;
  producedBy: string | null;
  readyOn: string | null;
  usedBy: string[];
}
export class PlanStageView {
  code: string;
  name: string;
}
export class PlanContentView {
  startOn: string;
  targetOn: string | null;
  stagesInOrder: boolean;
  stages: PlanStageView[];
  tasks: PlanTaskView[];
  links: PlanLinkView[];
  materials: PlanMaterialView[];
}
/** 一个事项排出来的日子 */
export class LaidTaskView {
  key: string;
  startsOn: string;
  endsOn: string;
  /** 最晚开始，再晚就误了目标日 */
  latestStartOn: string | null;
  latestEndOn: string | null;
  /** 总时差，工作日；办结的没有 */
  floatDays: number | null;
  /** 时差用完是哪天，再晚全部就推后 */
  floatUntilOn: string | null;
  /** 关键 */
  critical: boolean;
  /** 等哪个事项 */
  heldBy: string | null;
  /** 跨到还没有放假通知的年份 */
  provisional: boolean;
  state: 'waiting' | 'running' | 'ended';
  /** 实际开始、办结 */
  startedOn: string | null;
  endedOn: string | null;
  /** 这一版计划原定的日子 */
  plannedStartOn: string | null;
  plannedEndOn: string | null;
  /** 办结比原定晚几个工作日，早为负 */
  endSlip: number;
  /** 进度是谁在哪天登记的，依据 */
  note: string | null;
}
export class PlanBlameView {
  key: string;
  /** 拖累：不花时间的话全部提前几个工作日 */
  dragDays: number;
}
export class PlanTargetView {
  targetOn: string;
  reachable: boolean;
  /** 工作日，负的是差几天 */
  spareDays: number;
  because: PlanBlameView[];
}
export class LaidPlanView {
  startsOn: string;
  endsOn: string;
  /** 最长的一条路有几个工作日 */
  workingDays: number;
  tasks: LaidTaskView[];
  criticalPath: string[];
  target: PlanTargetView | null;
  provisional: boolean;
}
export class PlanChangeView {
  /** 哪个事项；没有：整个计划 */
  key: string | null;
  text: string;
}
export class PlanEditionView {
  no: number;
  madeOn: string;
  madeByName: string;
  reason: string | null;
  targetOn: string | null;
  endsOn: string;
}
/** 手续计划 */
export class AgencyPlanView {
  version: number;
  edition: number;
  content: PlanContentView;
  laid: LaidPlanView;
  /** 目标日赶不上：为什么 */
  warning: string | null;
  editions: PlanEditionView[];
  trace: SubjectTraceView;
}
export class AgencyPlanOfProjectView {
  projectNumber: string;
  projectName: string;
  today: string;
  /** 还没有编计划的为空 */
  plan: AgencyPlanView | null;
  verbs: AgencyPlanVerb[];
}
/** 建议的计划，还没有存 */
export class SuggestedPlanView {
  plan: PlanContentView;
  /** 要人看一看的 */
  notes: string[];
}
/** 试排，不存 */
export class PlanPreviewView {
  laid: LaidPlanView;
  warning: string | null;
  /** 和现行一版的不同 */
  changes: PlanChangeView[];
}
export class PlanDifferencesView {
  from: number;
  to: number;
  changes: PlanChangeView[];
}
