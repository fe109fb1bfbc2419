import { AGENCY_ARCHIVE, CASE_ARCHIVE, JOINT_ARCHIVE } from '@onecounter/contracts';
import type { SubjectKind } from '@onecounter/platform';

export const CASE_ARCHIVE_SUBJECT: SubjectKind<typeof CASE_ARCHIVE> = { lifecycle: CASE_ARCHIVE, table: 'archive.case_archive' };
export const JOINT_ARCHIVE_SUBJECT: SubjectKind<typeof JOINT_ARCHIVE> = { lifecycle: JOINT_ARCHIVE, table: 'archive.joint_archive' };
export const AGENCY_ARCHIVE_SUBJECT: SubjectKind<typeof AGENCY_ARCHIVE> = { lifecycle: AGENCY_ARCHIVE, table: 'archive.agency_archive' };
