import type { components, paths } from '@onecounter/api-client';
import { kit } from './kit';

/** Views and bodies as the gateway describes them: `Schemas['CaseView']`. */
export type Schemas = components['schemas'];

export const api = kit.api<paths>();

/** One intended act keeps one key, so that its repetition cannot take effect twice. */
export const underKey = (key: string): { headers: Record<string, string> } => ({ headers: { 'Idempotency-Key': key } });
