import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../place';

/** A backup that is read. */
export interface BackupSource {
  readonly entries: ReadonlySet<string>;
  /** @throws Refusal naming what is missing */
  open(entry: string): Promise<Readable>;
  close(): Promise<void>;
}

export async function textOfEntry(source: BackupSource, entry: string): Promise<string> {
  return text(await source.open(entry));
}

class FolderSource implements BackupSource {
  private constructor(private readonly place: string, readonly entries: ReadonlySet<string>) {}

  static async open(place: string): Promise<FolderSource> {
    const found = await readdir(place, { recursive: true, withFileTypes: true });
    return new FolderSource(place, new Set(found.filter((one) => !one.isDirectory()).map((one) => path.relative(place, path.join(one.parentPath, one.name)).split(path.sep).join('/'))));
  }

  open(entry: string): Promise<Readable> {
    if (!this.entries.has(entry)) return Promise.reject(new Refusal(`${entry} is missing from the backup`));
    return Promise.resolve(createReadStream(path.join(this.place, entry)));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

class ZipSource implements BackupSource {
  readonly entries: ReadonlySet<string>;
  private constructor(private readonly zip: ZipFile, private readonly byName: ReadonlyMap<string, Entry>) {
    this.entries = new Set(byName.keys());
  }

  static async open(file: string): Promise<ZipSource> {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch((error: Error) => { throw new Refusal(`${file} is no whole backup: ${error.message}`); });
    const byName = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) byName.set(entry.fileName, entry);
    return new ZipSource(zip, byName);
  }

  async open(entry: string): Promise<Readable> {
    const found = this.byName.get(entry);
    if (!found) throw new Refusal(`${entry} is missing from the backup`);
    return this.zip.openReadStreamPromise(found);
  }

  close(): Promise<void> {
    this.zip.close();
    return Promise.resolve();
  }
}

/** @throws Refusal when there is no whole backup */
export async function openSource(from: string): Promise<BackupSource> {
  const place = path.resolve(from);
  const found = await stat(place).catch(() => null);
  if (!found) throw new Refusal(`there is nothing at ${from}`);
  if (path.basename(place).includes('.unfinished-')) throw new Refusal(`${from} is a backup that was broken off`);
  return found.isDirectory() ? FolderSource.open(place) : ZipSource.open(place);
}
