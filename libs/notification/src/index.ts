export * from './notification.module';
export * from './data/migrations';
