import { FoundCompliance1700000009400 } from './9400-found-compliance';

export const COMPLIANCE_MIGRATIONS = [FoundCompliance1700000009400];
