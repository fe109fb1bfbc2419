import type { HalfDay, LeaveKind, LeaveStatus, LeaveVerb, RoleName } from '@onecounter/contracts';

/** 工作交接的一项 */
export class HandoverView {
  unitId: number;
  unitName: string;
  role: RoleName;
  roleLabel: string;
  /** 只就一个事项；空：全部 */
  itemCode: string | null;
  standInId: number;
  standInName: string;
  /** 没有同岗位的人可以代，交上级 */
  toSuperior: boolean;
}
/** 请假 */
export class LeaveRowView {
  id: number;
  version: number;
  status: LeaveStatus;
  statusLabel: string;
  personId: number;
  personName: string;
  unitName: string;
  postLabel: string;
  /** 事由：本人和批假人看得到，别人为空 */
  kind: LeaveKind | null;
  kindLabel: string | null;
  fromOn: string;
  fromHalf: HalfDay;
  toOn: string;
  toHalf: HalfDay;
  /** 2026-11-23 下午 至 2026-11-25 上午 */
  period: string;
  /** Legal time (UTC) */
  requestedAt: string;
  decidedByName: string | null;
  handovers: HandoverView[];
  /** 本岗位现在能办的 */
  verbs: LeaveVerb[];
}
export class LeavePageView {
  rows: LeaveRowView[];
  /** 下一页的位置 */
  next: number | null;
}
export class LeaveStepView {
  seq: number;
  verb: string;
  label: string;
  byName: string;
  postLabel: string;
  /** Legal time (UTC) */
  legalAt: string;
  /** 交接说明、理由 */
  words: string | null;
}
export class LeaveTraceView {
  steps: LeaveStepView[];
  /** 链条断在第几步；完整的为空 */
  chainBrokenAt: number | null;
}
/** 请假期间排了的现场勘验 */
export class LeaveTripView {
  id: number;
  number: string;
  onDate: string;
}
export class LeaveView extends LeaveRowView {
  trips: LeaveTripView[];
  trace: LeaveTraceView;
}
/** 谁不在岗 */
export class AwayView {
  personId: number;
  name: string;
  unitName: string;
  postLabel: string;
  /** 请假时段，不写事由 */
  period: string;
  /** 现在由谁代；空：没有人能代 */
  standInName: string | null;
}
/** 可以代岗的人 */
export class StandInChoiceView {
  personId: number;
  name: string;
  /** 为什么不能选；空：可以 */
  why: string | null;
}
/** 要交接的一项，和建议 */
export class DutyToHandOverView {
  unitId: number;
  unitName: string;
  role: RoleName;
  roleLabel: string;
  itemCode: string | null;
  itemName: string | null;
  /** 按AB角建议的人；空：没有设，或者不在岗 */
  proposedId: number | null;
  choices: StandInChoiceView[];
  /** 交上级的人；空：没有可以接手的上级 */
  superiorName: string | null;
}
export class LeaveProposalView {
  period: string;
  duties: DutyToHandOverView[];
  /** 由谁批 */
  deciders: string;
}
