export * from './review.module';
export * from './data/migrations';
