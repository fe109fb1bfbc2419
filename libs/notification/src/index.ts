export * from './notification.module';
export * from './data/migrations';
export { Courier } from './jobs/courier';
