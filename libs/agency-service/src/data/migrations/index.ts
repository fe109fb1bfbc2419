import { FoundAgencyService1700000009800 } from './9800-found-agency-service';

export const AGENCY_MIGRATIONS = [FoundAgencyService1700000009800];
