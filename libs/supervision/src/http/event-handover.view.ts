import { LightView, SubjectTraceView } from '@onecounter/casework';
import type { EventHandoverStatus, EventHandoverVerb } from '@onecounter/contracts';

/** 审管交接的一条 */
export class HandoverRowView {
  id: number;
  version: number;
  status: EventHandoverStatus;
  statusLabel: string;
  /** Also the webhook-id */
  eventId: string;
  type: string;
  label: string;
  caseId: number;
  caseNumber: string;
  itemCode: string;
  itemName: string;
  /** 监管部门；空：待指派 */
  unitId: number | null;
  unitName: string | null;
  decidedOn: string;
  /** 签收期限 */
  dueOn: string;
  endedOn: string | null;
  /** 过了期限才签收 */
  late: boolean;
  /** 已签收的为空 */
  light: LightView | null;
  /** 推送到了，或者监管部门的程序取走了 */
  received: boolean;
  /** 最近一次签收、退回、指派说的 */
  words: string | null;
  /** 本人现在可以办的 */
  verbs: EventHandoverVerb[];
}
export class HandoverPageView {
  rows: HandoverRowView[];
  /** 下一页的位置 */
  next: string | null;
}
export class EventHandoverView extends HandoverRowView {
  trace: SubjectTraceView;
}
/** 一个监管部门的件数 */
export class HandoverCountView {
  unitId: number | null;
  /** 空：待指派 */
  unitName: string | null;
  /** 推送 */
  handed: number;
  /** 推送到了，或者监管部门的程序取走了 */
  received: number;
  /** 签收 */
  signed: number;
  /** 其中过了期限才签收 */
  late: number;
  /** 过了期限没有签收 */
  overdue: number;
}
export class HandoverCountsView {
  from: string;
  to: string;
  rows: HandoverCountView[];
}
