import { SERVICE_ITEM_VERSION } from '@onecounter/contracts';
import type { SubjectKind } from '@onecounter/platform';

/** 事项版本 as a subject of the trace. */
export const SERVICE_ITEM_SUBJECT = { lifecycle: SERVICE_ITEM_VERSION, table: 'catalogue.item_version' } as const satisfies SubjectKind;
