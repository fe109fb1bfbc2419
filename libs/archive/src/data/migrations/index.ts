import { FoundArchive1700000007590 } from './1-found-archive';
import { ArchiveJointCases1700000009001 } from './2-archive-joint-cases';

export const ARCHIVE_MIGRATIONS = [FoundArchive1700000007590, ArchiveJointCases1700000009001];
