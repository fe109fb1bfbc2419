export * from './intake.module';
export * from './data/migrations';
