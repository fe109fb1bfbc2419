import type { FormalReviewCallStatus, FormalReviewCallVerb } from '@onecounter/contracts';

export class CalleeView {
  name: string;
  /** 第几批叫的 */
  tier: number;
  /** Legal time (UTC): from then on the call is shown */
  fromAt: string;
}
export class CallFindingView {
  materialCode: string;
  pointCode: string;
  verdict: 'good' | 'faulty';
  message: string | null;
}
/** 共同形式审查的一次呼叫 */
export class FormalReviewCallView {
  id: number;
  version: number;
  status: FormalReviewCallStatus;
  statusLabel: string;
  itemCode: string;
  itemName: string;
  itemVersionId: number;
  /** 被叫的科室 */
  unitName: string;
  windowNumber: string | null;
  /** 接件以前的为空 */
  caseId: number | null;
  caseNumber: string | null;
  /** 要看什么 */
  note: string | null;
  calledByName: string;
  /** Legal time (UTC) */
  calledAt: string;
  answeredByName: string | null;
  answeredAt: string | null;
  arrivedAt: string | null;
  endedAt: string | null;
  /** 呼叫到应答，秒 */
  secondsToAnswer: number | null;
  /** 呼叫到到窗口，秒 */
  secondsToArrive: number | null;
  verdict: 'good' | 'faulty' | null;
  words: string | null;
  callees: CalleeView[];
  findings: CallFindingView[];
  /** 本人现在可以办的 */
  verbs: FormalReviewCallVerb[];
}
export class FormalReviewCallPageView {
  rows: FormalReviewCallView[];
  next: number | null;
}
