import { SubjectTakenView, SubjectTraceView } from '@onecounter/casework';
import type { AttemptOutcome, DeliveryState, PushSubscriptionStatus, PushSubscriptionVerb, ReceiverState } from '@onecounter/contracts';

export class LiaisonView {
  name: string;
  phoneMasked: string;
}
/** 接收方怎么样 */
export class ReceiverView {
  state: ReceiverState;
  stateLabel: string;
  /** 连续失败几次 */
  failures: number;
  lastOutcomeLabel: string | null;
  /** HTTP status */
  lastStatus: number | null;
  /** Machine time (UTC), like those below */
  lastReceivedAt: string | null;
  lastFailedAt: string | null;
  /** 不通的，什么时候再试 */
  probedAt: string | null;
}
/** 推送订阅 */
export class SubscriptionRowView {
  id: number;
  version: number;
  status: PushSubscriptionStatus;
  statusLabel: string;
  unitId: number;
  unitName: string;
  url: string;
  itemCodes: string[];
  eventTypes: string[];
  openedOn: string;
  ours: LiaisonView;
  theirs: LiaisonView;
  /** 待推送; counted up to 10000 */
  waiting: number;
  /** 推送失败; counted up to 10000 */
  dead: number;
  receiver: ReceiverView;
}
export class SubscriptionView extends SubscriptionRowView {
  /** 旧签名密钥还有效到什么时候; machine time (UTC) */
  overlapUntil: string | null;
  trace: SubjectTraceView;
  verbs: PushSubscriptionVerb[];
}
/** 签名密钥 is shown this once. */
export class SubscriptionSecretView extends SubjectTakenView {
  secret: string;
}
export class LiaisonPhonesView {
  ours: string;
  theirs: string;
}
export class TestEventView {
  eventId: string;
  outcome: AttemptOutcome;
  outcomeLabel: string;
  status: number | null;
  ms: number;
  /** What came back, its first 200 characters */
  answer: string;
}
/** 推送记录 */
export class DeliveryRowView {
  id: number;
  subscriptionId: number;
  unitName: string;
  /** Also the webhook-id */
  eventId: string;
  /** true: 测试推送；没有办件 */
  test: boolean;
  caseId: number | null;
  caseNumber: string | null;
  itemName: string | null;
  type: string;
  label: string;
  /** Legal time (UTC) */
  occurredAt: string;
  state: DeliveryState;
  stateLabel: string;
  /** 这一轮试了几次 */
  attempts: number;
  /** 重新推送过几次 */
  replays: number;
  /** Machine time (UTC), like those below */
  nextAttemptAt: string | null;
  endedAt: string | null;
  lastOutcomeLabel: string | null;
  lastStatus: number | null;
  lastAt: string | null;
}
export class DeliveryPageView {
  rows: DeliveryRowView[];
  next: number | null;
}
export class AttemptView {
  id: number;
  /** Machine time (UTC) */
  at: string;
  ms: number;
  outcome: AttemptOutcome;
  outcomeLabel: string;
  status: number | null;
  /** What came back, its first 200 characters */
  answer: string;
}
export class DeliveryView extends DeliveryRowView {
  tried: AttemptView[];
}
