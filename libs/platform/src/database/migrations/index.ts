import { FoundPlatform1700000001000 } from './1-found-platform';
import { GuardLogs1700000001100 } from './2-guard-logs';
import { SecondSealOfDocuments1700000004101 } from './3-second-seal';

/** In the order of their time stamps; every module brings its own list, `cli prepare` runs them together. */
export const PLATFORM_MIGRATIONS = [FoundPlatform1700000001000, GuardLogs1700000001100, SecondSealOfDocuments1700000004101];
