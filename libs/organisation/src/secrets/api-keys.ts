import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { KEY_PREFIXES } from '@onecounter/contracts';

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const [SECRET_SIGNS, SUM_SIGNS, SHOWN_SIGNS] = [40, 6, 4];
const SHAPE = new RegExp(`^(?:${Object.values(KEY_PREFIXES).join('|')})([${SIGNS}]{${SECRET_SIGNS}})([${SIGNS}]{${SUM_SIGNS}})$`);

export interface MintedKey { readonly key: string; readonly digest: Buffer; /** What may be shown of it: where it begins and how it ends. */ readonly shown: string }

/** 40 signs of 62, about 238 bits, and a checksum, so that a key torn off in copying is told from an unknown one without asking the database. */
export function mintKey(sandbox: boolean): MintedKey {
  const prefix = KEY_PREFIXES[sandbox ? 'test' : 'live'];
  const secret = randomSigns();
  const key = `${prefix}${secret}${sumOf(secret)}`;
  return { key, digest: digestOf(key), shown: `${prefix}…${key.slice(-SHOWN_SIGNS)}` };
}

/** What a key is found by; null when it is none of ours by its form. A secret of this length needs no slow hash. */
export function digestOfKey(key: string): Buffer | null {
  const [, secret, sum] = SHAPE.exec(key) ?? [];
  return secret !== undefined && sumOf(secret) === sum ? digestOf(key) : null;
}

const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Bytes from 248 on would favour the first signs. */
function randomSigns(): string {
  let signs = '';
  while (signs.length < SECRET_SIGNS) for (const byte of randomBytes(SECRET_SIGNS)) if (byte < 248 && signs.length < SECRET_SIGNS) signs += SIGNS.charAt(byte % SIGNS.length);
  return signs;
}

function sumOf(secret: string): string {
  let [rest, sum] = [crc32(secret), ''];
  for (let i = 0; i < SUM_SIGNS; i += 1) {
    sum = SIGNS.charAt(rest % SIGNS.length) + sum;
    rest = Math.floor(rest / SIGNS.length);
  }
  return sum;
}
