import type { DeliveryState, SentChannel } from '../data/deliveries';

/** 每次发送：对方的答复 */
export class MessageAttemptView {
  no: number;
  /** 机器时间 */
  at: string;
  outcome: string;
  outcomeLabel: string;
  answer: string;
}

export class MessageDeliveryView {
  id: number;
  channel: SentChannel;
  channelLabel: string;
  event: string;
  label: string;
  /** 同事的姓名，或者申请人 */
  to: string;
  /** 遮住中间的号码、邮箱；没有发过的为空 */
  addresseeMasked: string | null;
  caseNumber: string | null;
  toldAt: string;
  state: DeliveryState;
  stateLabel: string;
  attempts: number;
  /** 机器时间 */
  nextAttemptAt: string | null;
  lastAnswer: string | null;
  tries: MessageAttemptView[];
  /** 可以重新发送 */
  retryable: boolean;
}

export class MessageDeliveryCountView {
  state: DeliveryState;
  stateLabel: string;
  /** 数到 1000 为止 */
  count: number;
}

export class MessageDeliveriesPageView {
  rows: MessageDeliveryView[];
  next: string | null;
  counts: MessageDeliveryCountView[];
  /** 邮件为什么用不了；空：能用 */
  emailOff: string | null;
}

export class MessageDeliveryRetriedView {
  id: number;
  state: DeliveryState;
  stateLabel: string;
}
