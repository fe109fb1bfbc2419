import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Refusal } from '../place';

/** What gateway and worker need to read what they wrote. Passwords of the database are not among it: they belong to the place. */
export interface KeptSecrets { readonly dataKeys: string; readonly signingKey: string; readonly tokenSecret: string }
interface Sealed { readonly kdf: 'scrypt'; readonly n: number; readonly salt: string; readonly iv: string; readonly tag: string; readonly body: string }

/** 128 MB of memory for each guess. */
const COST = 2 ** 17;
const SHORTEST = 12;

export function sealSecrets(secrets: KeptSecrets, passphrase: string): string {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt, COST), iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
  const sealed: Sealed = { kdf: 'scrypt', n: COST, salt: salt.toString('base64'), iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), body: body.toString('base64') };
  return JSON.stringify(sealed);
}

/** @throws Refusal when the passphrase is another one, or a byte was changed */
export function openSecrets(text: string, passphrase: string): KeptSecrets {
  const sealed = JSON.parse(text) as Sealed;
  const bytes = (part: 'salt' | 'iv' | 'tag' | 'body'): Buffer => Buffer.from(sealed[part], 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, bytes('salt'), sealed.n), bytes('iv'));
  decipher.setAuthTag(bytes('tag'));
  try {
    return JSON.parse(Buffer.concat([decipher.update(bytes('body')), decipher.final()]).toString('utf8')) as KeptSecrets;
  } catch {
    throw new Refusal('the passphrase does not open the secrets of this backup');
  }
}

/** From --passphrase-file or ONECOUNTER_BACKUP_PASSPHRASE: never from the command line, which everybody on the machine can read. */
export async function passphraseOf(file: string | undefined, env: NodeJS.ProcessEnv): Promise<string> {
  const passphrase = (file ? await readFile(file, 'utf8') : (env.ONECOUNTER_BACKUP_PASSPHRASE ?? '')).trim();
  if ([...passphrase].length < SHORTEST) throw new Refusal(`secrets need a passphrase of ${SHORTEST} characters or more, in --passphrase-file or ONECOUNTER_BACKUP_PASSPHRASE`);
  return passphrase;
}

function keyOf(passphrase: string, salt: Buffer, n: number): Buffer {
  return scryptSync(passphrase, salt, 32, { N: n, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });
}
