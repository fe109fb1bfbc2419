export * from './issuance.module';
export * from './data/migrations';
