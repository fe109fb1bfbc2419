import { FoundInspection1700000008000 } from './8000-found-inspection';

export const INSPECTION_MIGRATIONS = [FoundInspection1700000008000];
