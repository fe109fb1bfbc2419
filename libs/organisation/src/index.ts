export * from './organisation.module';
export * from './data/migrations';
export * from './data/units';
export * from './data/people';
export * from './data/windows';
export { seedOrganisation, DEMO_ACCOUNTS, type DemoAccount, type SeedOptions } from './data/seed/seed-organisation';
export { createAdministrator, type AdministratorRole } from './data/seed/create-administrator';
export type { Statements } from './data/seed/statements';
