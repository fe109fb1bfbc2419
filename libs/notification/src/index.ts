export * from './notification.module';
export * from './data/migrations';
export { Courier } from './jobs/courier';
export { MESSAGE_TEMPLATE_SUBJECT } from './data/message-templates';
