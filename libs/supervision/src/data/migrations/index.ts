import { FoundSupervision1700000009300 } from './1-found-supervision';

export const SUPERVISION_MIGRATIONS = [FoundSupervision1700000009300];
