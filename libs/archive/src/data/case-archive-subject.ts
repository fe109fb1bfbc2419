import { CASE_ARCHIVE } from '@onecounter/contracts';
import type { SubjectKind } from '@onecounter/platform';

export const CASE_ARCHIVE_SUBJECT: SubjectKind<typeof CASE_ARCHIVE> = { lifecycle: CASE_ARCHIVE, table: 'archive.case_archive' };
