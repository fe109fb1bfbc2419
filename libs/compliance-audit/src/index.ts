export * from './compliance-audit.module';
export * from './data/migrations';
export { MONITORING_CARD_SUBJECT } from './data/cards';
