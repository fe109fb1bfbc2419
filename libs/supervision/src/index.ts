export * from './supervision.module';
export * from './data/migrations';
