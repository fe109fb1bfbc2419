export * from './issuance.module';
export * from './data/migrations';
export { PRINTER_SUBJECT, STOCK_RANGE_SUBJECT, TEMPLATE_SUBJECT } from './data/subjects';
export { seedIssuance } from './seed/seed-issuance';
