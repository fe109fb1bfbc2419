import type { ActValues } from '../subjects/act.schema';

/** A registration that was being filled in and was not sent. */
export interface TypedRegistration { readonly values: ActValues; readonly theme: string; readonly yes: readonly string[] }

/** By person and what it belongs to, for as long as the tab is open. Never on the disk of a window that many use: it names a contact and a telephone number. */
export const typedRegistrations = new Map<string, TypedRegistration>();
