import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { Refusal } from '../place';

/** Where a backup is written. It has its name only when it is whole: until `finish` it is called `….unfinished-<process>`. */
export interface BackupSink {
  /** Takes an entry to its end. */
  add(entry: string, bytes: Readable): Promise<void>;
  finish(): Promise<void>;
  /** Takes away what was begun. */
  abandon(): Promise<void>;
}

class FolderSink implements BackupSink {
  private readonly made = new Set<string>();
  private constructor(private readonly place: string, private readonly unfinished: string) {}

  static async open(place: string, unfinished: string): Promise<FolderSink> {
    await mkdir(unfinished, { mode: 0o700 });
    return new FolderSink(place, unfinished);
  }

  async add(entry: string, bytes: Readable): Promise<void> {
    const file = path.join(this.unfinished, entry);
    const folder = path.dirname(file);
    if (!this.made.has(folder)) await mkdir(folder, { recursive: true });
    this.made.add(folder);
    await pipeline(bytes, createWriteStream(file, { flush: true, mode: 0o600 }));
  }

  async finish(): Promise<void> {
    for (const folder of [...this.made, this.unfinished]) await syncFolder(folder);
    await rename(this.unfinished, this.place);
    await syncFolder(path.dirname(this.place));
  }

  abandon(): Promise<void> {
    return rm(this.unfinished, { recursive: true, force: true });
  }
}

class ZipSink implements BackupSink {
  private readonly zip = new ZipFile();
  private readonly written: Promise<void>;
  private failed: Promise<never>;

  constructor(private readonly place: string, private readonly unfinished: string) {
    this.written = pipeline(this.zip.outputStream, createWriteStream(unfinished, { flush: true, mode: 0o600 }));
    this.failed = this.written.then(() => new Promise<never>(() => undefined));
    this.failed.catch(() => undefined); // told by whoever adds or finishes
  }

  async add(entry: string, bytes: Readable): Promise<void> {
    // what is stored is mostly compressed already; the tables are not
    this.zip.addReadStream(bytes, entry, entry.startsWith('files/') ? { compress: false } : { compress: true, compressionLevel: 1 });
    await Promise.race([finished(bytes), this.failed]);
  }

  async finish(): Promise<void> {
    this.zip.end();
    await this.written;
    await rename(this.unfinished, this.place);
    await syncFolder(path.dirname(this.place));
  }

  abandon(): Promise<void> {
    return rm(this.unfinished, { force: true });
  }
}

/** A folder, or one file when the name ends in .zip. @throws Refusal when there is something already */
export async function openSink(target: string): Promise<BackupSink> {
  const place = path.resolve(target);
  if (existsSync(place)) throw new Refusal(`${target} is there already; a backup overwrites nothing`);
  await mkdir(path.dirname(place), { recursive: true });
  await removeLeftovers(place);
  const unfinished = `${place}.unfinished-${process.pid}`;
  return place.endsWith('.zip') ? new ZipSink(place, unfinished) : FolderSink.open(place, unfinished);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** What an earlier, killed backup to the same place left lying; that of a living process stays. */
async function removeLeftovers(place: string): Promise<void> {
  const start = `${path.basename(place)}.unfinished-`;
  for (const name of await readdir(path.dirname(place))) {
    if (name.startsWith(start) && !lives(Number(name.slice(start.length)))) await rm(path.join(path.dirname(place), name), { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
