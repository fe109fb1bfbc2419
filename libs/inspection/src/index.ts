export * from './inspection.module';
export * from './data/migrations';
