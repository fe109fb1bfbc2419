export * from './intake.module';
export * from './data/migrations';
export { FORMAL_REVIEW_CALL_SUBJECT } from './data/formal-review-calls';
export { POINT_PROBLEM_SUBJECT } from './data/point-problems';
export { REUSE_CONSENT_SUBJECT } from './data/reuse-consents';
export { PAPER_SLIP_SUBJECT } from './data/paper-slips';
export { LOOK_UP_SUBJECT } from './data/look-ups';
export { OUTSIDE_NETWORK_SUBJECT } from './data/outside-networks';
export { CREDIT_MARK_SUBJECT } from './data/credit-marks';
