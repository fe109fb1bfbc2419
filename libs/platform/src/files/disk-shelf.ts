import { createReadStream } from 'node:fs';
import { mkdir, opendir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { HASH, placeOf, type ByteShelf, type ShelvedFile } from './byte-shelf';
import { raiseDiskFailure } from './store-failure';

const PAGE = 1000;
/** Files that have not arrived or are not judged yet: no part of the shelf. */
const WORKING = new Set(['incoming', 'tus']);

/** Bytes in a folder, put in place by rename so that nobody sees a half. */
export class DiskShelf implements ByteShelf {
  constructor(private readonly root: string) {}

  async place(file: string, hash: string): Promise<void> {
    const target = this.pathOf(hash);
    try {
      await mkdir(path.dirname(target), { recursive: true });
      await rename(file, target);
    } catch (error) {
      raiseDiskFailure('place', error);
    }
  }

  async has(hash: string): Promise<boolean> {
    return (await stat(this.pathOf(hash)).catch(orAbsent)) !== null;
  }

  async open(hash: string): Promise<{ stream: Readable; sizeBytes: number } | null> {
    const file = this.pathOf(hash);
    const found = await stat(file).catch(orAbsent);
    return found ? { stream: createReadStream(file), sizeBytes: found.size } : null;
  }

  async* list(): AsyncIterable<ShelvedFile[]> {
    let page: ShelvedFile[] = [];
    for await (const file of filesUnder(this.root)) {
      const found = await stat(file).catch(orAbsent);
      if (!found || !HASH.test(path.basename(file))) continue;
      page.push({ hash: path.basename(file), storedAtMs: found.mtimeMs });
      if (page.length === PAGE) { yield page; page = []; }
    }
    if (page.length > 0) yield page;
  }

  remove(hash: string): Promise<void> {
    return rm(this.pathOf(hash), { force: true });
  }

  private pathOf(hash: string): string {
    return path.join(this.root, ...placeOf(hash));
  }
}

async function* filesUnder(folder: string): AsyncIterable<string> {
  const entries = await opendir(folder).catch(orAbsent);
  if (!entries) return;
  for await (const entry of entries) {
    const place = path.join(folder, entry.name);
    if (entry.isFile()) yield place;
    else if (entry.isDirectory() && !WORKING.has(entry.name)) yield* filesUnder(place);
  }
}

/** Absent is an answer; anything else is a failure of the disk. */
function orAbsent(error: unknown): null {
  return (error as { code?: string }).code === 'ENOENT' ? null : raiseDiskFailure('read', error);
}
