export * from './supervision.module';
export * from './data/migrations';
export { EVENT_HANDOVER_SUBJECT } from './data/handovers';
export { PUSH_SUBSCRIPTION_SUBJECT } from './data/push-subscriptions';
export { Pusher } from './jobs/pusher';
export { FEEDBACK_SUBJECT } from './data/feedback';
export { PUBLICATION_SUBJECT } from './data/publications';
export { SUPERVISION_API } from './http/supervision-api';
