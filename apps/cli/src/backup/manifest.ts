import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { canonicalJson } from '@onecounter/kernel/chain';
import { publicKeyOf } from '@onecounter/platform';
import { Refusal } from '../place';

export interface EntryDigest { readonly bytes: number; readonly sha256: string }
export interface TableEntry extends EntryDigest { readonly table: string; readonly columns: readonly string[]; readonly rows: number; readonly entry: string }
export interface PartitionNote { readonly parent: string; readonly name: string; readonly bound: string }
/** Says which keys the data needs, without giving them away. */
export interface KeyMarks { readonly publicKey: string; readonly data: string }

/** manifest.json of a backup: what belongs to it, with the SHA-256 of each part, signed with the key of the checkpoints. */
export interface BackupManifest {
  readonly format: 'onecounter-backup';
  readonly formatVersion: 1;
  /** Moments of the snapshot, ISO 8601 UTC. */
  readonly machineAt: string;
  readonly legalAt: string;
  readonly migrations: readonly string[];
  readonly partitions: readonly PartitionNote[];
  readonly tables: readonly TableEntry[];
  /** Highest number that was given; null when none was. */
  readonly sequences: readonly { readonly name: string; readonly last: number | null }[];
  /** files.txt: hash and size of every stored file, one a line. */
  readonly fileList: EntryDigest & { readonly files: number; readonly fileBytes: number };
  /** Files that the store could not give whole when the backup was made; empty when all is well. */
  readonly damagedFiles: readonly string[];
  readonly checkpoints: EntryDigest & { readonly lastNo: number };
  readonly secrets: EntryDigest | null;
  readonly keys: KeyMarks;
  readonly signature: string;
}
export type UnsignedManifest = Omit<BackupManifest, 'signature'>;

export const MANIFEST = 'manifest.json';
export const FILE_LIST = 'files.txt';
export const CHECKPOINTS = 'checkpoints.jsonl';
export const SECRETS = 'secrets.sealed.json';
export const fileEntry = (hash: string): string => `files/${hash.slice(0, 2)}/${hash}`;

export function signManifest(body: UnsignedManifest, signingKey: string): BackupManifest {
  const key = createPrivateKey(Buffer.from(signingKey, 'base64').toString('utf8'));
  return { ...body, signature: sign(null, Buffer.from(canonicalJson(body)), key).toString('base64') };
}

/** @param trusted PEM that is known from elsewhere; without it the manifest is only proved against the key that it brings itself. @throws Refusal */
export function readManifest(text: string, trusted: string | null): BackupManifest {
  const manifest = parsed(text);
  if (manifest.format !== 'onecounter-backup' || manifest.formatVersion !== 1) throw new Refusal('manifest.json is not that of a backup this version can read');
  const { signature, ...body } = manifest;
  const key = createPublicKey(trusted ?? manifest.keys.publicKey);
  if (!verify(null, Buffer.from(canonicalJson(body)), key, Buffer.from(signature, 'base64'))) {
    throw new Refusal(trusted ? 'manifest.json was changed, or was signed with another key than the one given' : 'manifest.json was changed: its signature does not fit');
  }
  return manifest;
}

function parsed(text: string): BackupManifest {
  try {
    return JSON.parse(text) as BackupManifest;
  } catch {
    throw new Refusal('manifest.json is damaged: it is no JSON');
  }
}

/** @param dataKeys as in ONECOUNTER_DATA_KEYS */
export function keyMarks(signingKey: string, dataKeys: string): KeyMarks {
  return { publicKey: publicKeyOf(signingKey), data: dataMark(dataKeys) };
}

/** The look-up key never changes, so it names the ring whatever was rotated since. */
export function dataMark(dataKeys: string): string {
  const { lookup } = JSON.parse(Buffer.from(dataKeys, 'base64').toString('utf8')) as { lookup: string };
  return createHash('sha256').update('onecounter backup').update(Buffer.from(lookup, 'base64')).digest('hex');
}
