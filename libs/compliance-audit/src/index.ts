export * from './compliance-audit.module';
