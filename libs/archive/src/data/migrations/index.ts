import { FoundArchive1700000007590 } from './1-found-archive';
import { ArchiveJointCases1700000009001 } from './2-archive-joint-cases';
import { ArchiveAgencyProjects1700000009912 } from './3-archive-agency-projects';

export const ARCHIVE_MIGRATIONS = [FoundArchive1700000007590, ArchiveJointCases1700000009001, ArchiveAgencyProjects1700000009912];
