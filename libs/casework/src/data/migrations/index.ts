import { FoundCasework1700000004000 } from './4-found-casework';

export const CASEWORK_MIGRATIONS = [FoundCasework1700000004000];
