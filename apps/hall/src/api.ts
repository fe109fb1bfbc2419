import type { paths } from '@onecounter/api-client';
import { kit } from './kit';

export type { Schemas } from './schemas';

export const api = kit.api<paths>();

/** One intended act keeps one key, so that its repetition cannot take effect twice. */
export const underKey = (key: string): { headers: Record<string, string> } => ({ headers: { 'Idempotency-Key': key } });
