export * from './agency-service.module';
export * from './data/migrations';
export { AGENCY_PAGE_SUBJECT } from './data/agency-pages';
export { AGENCY_PLAN_SUBJECT } from './data/agency-plans';
export { AGENCY_PROJECT_SUBJECT } from './data/agency-projects';
export { AGENCY_REMINDER_SUBJECT } from './data/agency-reminders';
export { AGENCY_REQUEST_SUBJECT } from './data/agency-requests';
export { COUNTY_TRANSFER_SUBJECT } from './data/county-transfers';
export { FORCE_MEMBER_SUBJECT } from './data/force-members';
