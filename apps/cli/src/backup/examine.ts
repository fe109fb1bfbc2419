import { createInterface } from 'node:readline/promises';
import { Refusal } from '../place';
import { CHECKPOINTS, FILE_LIST, fileEntry, MANIFEST, readManifest, SECRETS, type BackupManifest, type EntryDigest } from './manifest';
import { Metered } from './metered';
import { textOfEntry, type BackupSource } from './source';

export interface ListedFile { readonly hash: string; readonly bytes: number }
const MOST_NAMED = 20;

/** Manifest and list of entries, before anything is touched. @throws Refusal naming what was changed, is missing or does not belong */
export async function examine(source: BackupSource, trusted: string | null): Promise<BackupManifest> {
  if (!source.entries.has(MANIFEST)) throw new Refusal('there is no manifest.json: the backup was broken off, or this is none');
  const manifest = readManifest(await textOfEntry(source, MANIFEST), trusted);
  const expected = new Set([MANIFEST, FILE_LIST, CHECKPOINTS, ...manifest.tables.map(({ entry }) => entry), ...(manifest.secrets ? [SECRETS] : [])]);
  for await (const { hash } of filesOf(source, manifest)) expected.add(fileEntry(hash));
  // what the store could not give whole was copied as it was
  for (const hash of manifest.damagedFiles) if (source.entries.has(fileEntry(hash))) expected.add(fileEntry(hash));
  const wrongs = [
    ...[...expected].filter((entry) => !source.entries.has(entry)).map((entry) => `${entry} is missing from the backup`),
    ...[...source.entries].filter((entry) => !expected.has(entry)).map((entry) => `${entry} does not belong to the backup`),
  ];
  if (wrongs.length > 0) throw new Refusal([...wrongs.slice(0, MOST_NAMED), ...(wrongs.length > MOST_NAMED ? [`… and ${wrongs.length - MOST_NAMED} more`] : [])].join('; '));
  return manifest;
}

/** The stored files by the list, which is itself proved first to last. @throws Refusal when the list was changed */
export async function* filesOf(source: BackupSource, manifest: BackupManifest): AsyncGenerator<ListedFile> {
  const meter = new Metered();
  const bytes = await source.open(FILE_LIST);
  bytes.once('error', (error) => meter.destroy(error));
  for await (const line of createInterface({ input: bytes.pipe(meter), crlfDelay: Infinity })) {
    const [hash = '', size = ''] = line.split(' ');
    if (/^[0-9a-f]{64}$/.test(hash)) yield { hash, bytes: Number(size) };
  }
  requireSame(FILE_LIST, meter.digest, manifest.fileList);
}

/** @throws Refusal naming the entry */
export function requireSame(entry: string, found: EntryDigest, expected: EntryDigest): void {
  if (found.sha256 !== expected.sha256) throw new Refusal(`${entry} is not what was backed up: ${found.bytes} bytes, SHA-256 ${found.sha256.slice(0, 12)}… instead of ${expected.bytes} bytes, ${expected.sha256.slice(0, 12)}…`);
}
