import type { Lifecycle, StepRule } from '../lifecycle';

export const PUSH_SUBSCRIPTION_STEPS = {
  openSubscription: { from: [], to: 'running', fact: 'subscriptionOpened', zh: '开通推送', en: 'Open a push subscription' },
  changeSubscription: { from: ['running', 'paused'], to: 'same', fact: 'subscriptionChanged', zh: '修改推送', en: 'Change a push subscription' },
  rotateSecret: { from: ['running', 'paused'], to: 'same', fact: 'pushSecretRotated', zh: '更换签名密钥', en: 'Rotate the secret of a push subscription', grave: true },
  pauseSubscription: { from: ['running'], to: 'paused', fact: 'subscriptionPaused', zh: '暂停推送', en: 'Pause a push subscription' },
  resumeSubscription: { from: ['paused'], to: 'running', fact: 'subscriptionResumed', zh: '恢复推送', en: 'Resume a push subscription' },
  /** The receiver answered 410: it wants nothing more. What waits goes on waiting until somebody resumes or closes. */
  haltSubscription: { from: ['running'], to: 'paused', fact: 'subscriptionHalted', zh: '对方停收', en: 'Halted by the receiver', bySystem: true },
  resendDeliveries: { from: ['running', 'paused'], to: 'same', fact: 'deliveriesResent', zh: '重新推送', en: 'Send deliveries again' },
  /** Something could not be delivered within three days: somebody has to look. At most once an hour. */
  reportDeadLetter: { from: ['running', 'paused'], to: 'same', fact: 'deadLetterReported', zh: '推送失败告警', en: 'Dead letter reported', bySystem: true },
  closeSubscription: { from: ['running', 'paused'], to: 'closed', fact: 'subscriptionClosed', zh: '停用推送', en: 'Close a push subscription', grave: true },
} as const satisfies Record<string, StepRule>;

/** 推送订阅 (SUP-1): where a supervision department wants to be told, of what, and with whose secret. */
export const PUSH_SUBSCRIPTION = {
  kind: 'pushSubscription',
  statuses: { running: { zh: '推送中', en: 'Running' }, paused: { zh: '已暂停', en: 'Paused' }, closed: { zh: '已停用', en: 'Closed', ends: true } },
  steps: PUSH_SUBSCRIPTION_STEPS,
} as const satisfies Lifecycle;
export type PushSubscriptionVerb = keyof typeof PUSH_SUBSCRIPTION_STEPS;
export type PushSubscriptionStatus = keyof typeof PUSH_SUBSCRIPTION.statuses;

/** What became of one event for one receiver. It moves by machine time and many times: it is no subject, its attempts are its log. */
export const DELIVERY_STATES = {
  waiting: { zh: '待推送', en: 'Waiting' }, received: { zh: '对方已收', en: 'Received' }, dead: { zh: '推送失败', en: 'Dead letter' }, dropped: { zh: '不再推送', en: 'Dropped' },
} as const;
export type DeliveryState = keyof typeof DELIVERY_STATES;
export const DELIVERY_STATE_NAMES = Object.keys(DELIVERY_STATES) as DeliveryState[];

/** How one attempt ended. */
export const ATTEMPT_OUTCOMES = {
  received: { zh: '对方已收', en: 'Received' }, refused: { zh: '对方答复有误', en: 'Answered badly' }, redirected: { zh: '对方转到别的网址，没有跟去', en: 'Redirected, not followed' }, gone: { zh: '对方停收', en: 'Gone' },
  timedOut: { zh: '对方没有按时答复', en: 'Timed out' }, unreachable: { zh: '连接不上', en: 'Unreachable' }, forbidden: { zh: '网址指向内部网络，没有连接', en: 'Address forbidden' },
} as const;
export type AttemptOutcome = keyof typeof ATTEMPT_OUTCOMES;

/** How a receiver is. */
export const RECEIVER_STATES = { unknown: { zh: '还没有推送过', en: 'Not tried yet' }, well: { zh: '正常', en: 'Well' }, ailing: { zh: '有失败', en: 'Ailing' }, down: { zh: '不通', en: 'Down' } } as const;
export type ReceiverState = keyof typeof RECEIVER_STATES;
