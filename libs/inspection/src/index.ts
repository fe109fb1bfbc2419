export * from './inspection.module';
export * from './data/migrations';
export { INSPECTION_TRIP_SUBJECT } from './data/trips';
