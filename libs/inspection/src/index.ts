export * from './inspection.module';
export * from './data/migrations';
export { EXPERT_REVIEW_SUBJECT } from './data/expert-reviews';
export { EXPERT_SUBJECT } from './data/experts';
export { JOINT_REVIEW_SUBJECT } from './data/joint-reviews';
export { INSPECTION_TRIP_SUBJECT } from './data/trips';
