import { FORCE_MEMBER } from '@onecounter/contracts';
import type { SubjectKind } from '@onecounter/platform';

export const FORCE_MEMBER_SUBJECT = { lifecycle: FORCE_MEMBER, table: 'agency_service.force_member' } as const satisfies SubjectKind;
