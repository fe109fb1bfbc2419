import { access, lstat, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '@onecounter/platform';
import type { CoverSheet } from '../rules/distribution/copy-words';

const COVER = 'cover.json';
const LARGEST_RECEIPT = 64 * 1024;
/** A receipt that cannot be read may still be being written. */
const SETTLED_MS = 60_000;
const there = (file: string): Promise<boolean> => access(file).then(() => true, () => false);

/**
 * The folder that is shared with an OA: `out/<id>/` holds the PDF and its cover sheet and appears whole, by one rename; the OA takes it away. `receipts/*.json`
 * come back and go to `receipts/done` or `receipts/bad`. What stands in `.staging` is ours alone: `<id>.ready` remains when the folder was handed over, so
 * that a worker that is killed before it could note so hands nothing over twice.
 */
export class OaFolder {
  constructor(private readonly root: string) {}

  /** Never throws for what the disk does. */
  async drop(cover: CoverSheet, pdf: Buffer): Promise<Outcome> {
    const [staged, ready, out] = [path.join(this.root, '.staging', cover.id), path.join(this.root, '.staging', `${cover.id}.ready`), path.join(this.root, 'out', cover.id)];
    try {
      await Promise.all([mkdir(path.dirname(staged), { recursive: true, mode: 0o700 }), mkdir(path.dirname(out), { recursive: true, mode: 0o770 })]);
      if (!(await there(ready))) await this.stage(staged, ready, cover, pdf);
      if (await there(staged)) await rename(staged, out);
      await flush(path.dirname(out));
      return { kind: 'sent', answer: '已放入 OA 交换目录' };
    } catch (error) {
      return { kind: 'later', answer: `OA 交换目录：${(error as NodeJS.ErrnoException).code ?? (error as Error).message}` };
    }
  }

  /** It is noted that it went out: nothing of it need be kept. */
  async forget(id: string): Promise<void> {
    await rm(path.join(this.root, '.staging', `${id}.ready`), { force: true }).catch(() => undefined);
  }

  /** Receipts that lie there, the oldest name first. */
  async receipts(most: number): Promise<string[]> {
    const names = await readdir(path.join(this.root, 'receipts')).catch((): string[] => []);
    return names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort().slice(0, most);
  }

  /** @returns its text; null for what is no plain file, too large, or gone */
  async read(name: string): Promise<string | null> {
    const file = path.join(this.root, 'receipts', name);
    const kept = await lstat(file).catch(() => null);
    return kept?.isFile() && kept.size <= LARGEST_RECEIPT ? readFile(file, 'utf8').catch(() => null) : null;
  }

  /** @returns whether it lay still for a while by the disk's own clock. @param now machine time */
  async settled(name: string, now: Date): Promise<boolean> {
    const kept = await lstat(path.join(this.root, 'receipts', name)).catch(() => null);
    return kept !== null && now.getTime() - kept.mtimeMs >= SETTLED_MS;
  }

  /** Another worker may have done so already. */
  async putAway(name: string, where: 'done' | 'bad'): Promise<void> {
    const folder = path.join(this.root, 'receipts', where);
    await mkdir(folder, { recursive: true, mode: 0o770 });
    await rename(path.join(this.root, 'receipts', name), path.join(folder, name)).catch((error: NodeJS.ErrnoException) => { if (error.code !== 'ENOENT') throw error; });
  }

  /** Whole on the disk before it is marked ready. */
  private async stage(staged: string, ready: string, cover: CoverSheet, pdf: Buffer): Promise<void> {
    await rm(staged, { recursive: true, force: true });
    await mkdir(staged, { recursive: true, mode: 0o770 });
    await writeFile(path.join(staged, cover.file.name), pdf, { flush: true, mode: 0o640 });
    await writeFile(path.join(staged, COVER), `${JSON.stringify(cover, null, 2)}\n`, { flush: true, mode: 0o640 });
    await flush(staged);
    await writeFile(ready, '', { flush: true });
    await flush(path.dirname(ready));
  }
}

/** A name that a disk was told is kept by it only when the folder is written. */
async function flush(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
