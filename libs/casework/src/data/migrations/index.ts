import { FoundCasework1700000004000 } from './4-found-casework';
import { SpecialUseOfSeals1700000004102 } from './5-special-use-of-seals';

export const CASEWORK_MIGRATIONS = [FoundCasework1700000004000, SpecialUseOfSeals1700000004102];
