import type { FeedbackKind } from '@onecounter/contracts';

/** What a program reports; files are evidence that it has sent before. */
export interface FeedbackSaid { readonly reference: string; readonly kind: FeedbackKind; readonly caseNumber?: string; readonly permitNumber?: string; readonly decidedOn: string; readonly content: string; readonly fileIds: readonly string[] }
