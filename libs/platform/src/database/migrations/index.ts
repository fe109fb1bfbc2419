import { FoundPlatform1700000001000 } from './1-found-platform';

/** In the order of their time stamps; every module brings its own list, `cli prepare` runs them together. */
export const PLATFORM_MIGRATIONS = [FoundPlatform1700000001000];
