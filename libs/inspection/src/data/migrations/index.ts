import { FoundInspection1700000008000 } from './8000-found-inspection';
import { KeepInspections1700000008001 } from './8001-keep-inspections';

export const INSPECTION_MIGRATIONS = [FoundInspection1700000008000, KeepInspections1700000008001];
