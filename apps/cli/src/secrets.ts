import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newerRing, readRing, successorOf, type RotatedName } from '@onecounter/platform';

export type Secrets = Readonly<Record<string, string>>;

const fileIn = (dataDir: string): string => path.join(dataDir, 'secrets.json');

/** The secrets of this clone as far as there are any; nothing is made. */
export function knownSecrets(dataDir: string): Secrets {
  const file = fileIn(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : {};
}

export const newSigningKey = (): string => Buffer.from(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })).toString('base64');

/** Secrets live beside the data, readable by their owner only; what is missing is made. */
export function makeSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true });
  const known = knownSecrets(dataDir);
  const random = (bytes: number): string => randomBytes(bytes).toString('base64url');
  const secrets: Secrets = {
    appPassword: random(24), verifierPassword: random(24), tokenSecret: randomBytes(32).toString('base64'),
    dataKeys: Buffer.from(JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64') }, lookup: randomBytes(32).toString('base64') })).toString('base64'),
    signingKey: newSigningKey(), copyKey: newSigningKey(),
    ...known,
  };
  if (Object.keys(secrets).some((name) => !(name in known))) {
    write(dataDir, secrets);
  }
  return secrets;
}

/** Keeps secrets that were brought along or made anew; the others stay. */
export function keepSecrets(dataDir: string, brought: Secrets): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  write(dataDir, { ...knownSecrets(dataDir), ...brought });
}

/** At once or not at all: a file cut in half would take the keys of everything with it. */
function write(dataDir: string, secrets: Secrets): void {
  const [file, fresh] = [fileIn(dataDir), `${fileIn(dataDir)}.new`];
  const handle = openSync(fresh, 'w', 0o600);
  writeFileSync(handle, JSON.stringify(secrets, null, 2));
  fsyncSync(handle);
  closeSync(handle);
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
}

/** What gateway, worker and commands need in their environment, given ones first. `owner` is the URL of the role that migrates. */
export function environmentOf(owner: string, secrets: Secrets, env: NodeJS.ProcessEnv): Record<string, string> {
  const all: Record<string, string | undefined> = {
    DATABASE_APP_URL: env.DATABASE_APP_URL ?? urlOf(owner, 'onecounter_app', secrets.appPassword), DATABASE_VERIFIER_URL: env.DATABASE_VERIFIER_URL ?? urlOf(owner, 'onecounter_verifier', secrets.verifierPassword),
    ONECOUNTER_TOKEN_SECRET: inForce(env.ONECOUNTER_TOKEN_SECRET, 'tokenSecret', secrets), ONECOUNTER_DATA_KEYS: ringInForce(env.ONECOUNTER_DATA_KEYS, secrets.dataKeys), ONECOUNTER_SIGNING_KEY: inForce(env.ONECOUNTER_SIGNING_KEY, 'signingKey', secrets),
    ONECOUNTER_COPY_KEY: env.ONECOUNTER_COPY_KEY ?? secrets.copyKey,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Given ones first, unless the file holds what a rotation has put into their place. */
function inForce(given: string | undefined, name: RotatedName, secrets: Secrets): string | undefined {
  return given ? successorOf(given, name, secrets) ?? given : secrets[name];
}

/** Given ones first here too, unless the file holds the same ring, rotated since. */
function ringInForce(given: string | undefined, kept: string | undefined): string | undefined {
  if (!given || !kept) return given ?? kept;
  const own = readRing(given);
  return newerRing(own, readRing(kept)) === own ? given : kept;
}

function urlOf(owner: string, role: string, password: string | undefined): string | undefined {
  if (password === undefined) return undefined;
  const url = new URL(owner);
  url.username = role;
  url.password = password;
  return url.toString();
}
