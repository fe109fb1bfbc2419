import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

export interface UnpackedEntry { readonly name: string; readonly bytes: Buffer }

/** A zip as it lies in memory, in its order. */
export async function entriesOf(zip: Buffer): Promise<UnpackedEntry[]> {
  const file = await fromBufferPromise(zip, { lazyEntries: true });
  const entries: UnpackedEntry[] = [];
  for await (const entry of file.eachEntry()) entries.push({ name: entry.fileName, bytes: await buffer(await file.openReadStreamPromise(entry)) });
  return entries;
}

export const textOf = (entries: readonly UnpackedEntry[], name: string): string => entries.find((entry) => entry.name === name)?.bytes.toString('utf8') ?? '';
