import { THEME_VERSION } from '@onecounter/contracts';
import type { SubjectKind } from '@onecounter/platform';

/** 主题版本 as a subject of the trace. */
export const THEME_VERSION_SUBJECT = { lifecycle: THEME_VERSION, table: 'catalogue.theme_version' } as const satisfies SubjectKind;
