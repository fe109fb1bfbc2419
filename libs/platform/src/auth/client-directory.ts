import { KEY_PREFIXES } from '@onecounter/contracts';
import type { Actor } from '../http/actor';

/** Whether what stands behind `Bearer` is the key of a program rather than the token of a session. */
export const isKey = (token: string): boolean => Object.values(KEY_PREFIXES).some((prefix) => token.startsWith(prefix));

/** Which program stands behind a key; organisation implements it, the guard asks it. */
export abstract class ClientDirectory {
  /** Counts the request. @throws apiKeyUnknown, apiKeyExpired, apiClientPaused, apiAddressRefused, tooManyRequests */
  abstract find(key: string, address: string): Promise<Actor>;
}
