import { FoundArchive1700000007590 } from './1-found-archive';

export const ARCHIVE_MIGRATIONS = [FoundArchive1700000007590];
