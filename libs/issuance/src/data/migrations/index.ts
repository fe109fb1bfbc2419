import { FoundIssuance1700000007000 } from './7-found-issuance';

export const ISSUANCE_MIGRATIONS = [FoundIssuance1700000007000];
