import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AccessLog, checkpointFile, FileStore, MachineClock, Settings } from '@onecounter/platform';
import pg from 'pg';
import { inContext } from '../in-context';
import { Refusal } from '../place';
import { migrateAll } from '../prepare';
import { MARK, markUnfinished, requireEmpty } from './empty-place';
import { filesOf, requireSame } from './examine';
import { loadTables } from './load-tables';
import { lostSteps, type LostSteps } from './lost-steps';
import { CHECKPOINTS, fileEntry, type BackupManifest } from './manifest';
import { Metered } from './metered';
import { Progress } from './progress';
import type { BackupSource } from './source';

export interface Restored { readonly rows: number; readonly files: number; readonly lost: LostSteps | null; /** Where a newer checkpoint file was put aside. */ readonly setAside: string | null; readonly seconds: number }
type Tell = (line: string) => void;
/** A backup may hold files that were allowed to be larger then. */
const ANY_SIZE = { FILE_LIMIT_MEGABYTES: '1000000' };

/**
 * Fills an empty place. Files first, rows last and in one transaction; until that is committed the database carries a mark, with which neither `npm start` nor
 * `migrate` goes on, and a second `restore` begins again where nothing is lost.
 */
export class Restore {
  constructor(private readonly env: NodeJS.ProcessEnv, private readonly source: BackupSource, private readonly manifest: BackupManifest, private readonly tell: Tell) {}

  /** @param newerCheckpoints a copy of the checkpoint file that outlived the backup */
  async run(newerCheckpoints: string | null): Promise<Restored> {
    const client = new pg.Client({ connectionString: this.env.DATABASE_URL, application_name: 'onecounter restore' });
    client.on('error', () => undefined); // the statement in hand fails with it
    await client.connect();
    try {
      await requireEmpty(client, this.manifest);
      await markUnfinished(client, this.manifest);
      const ready = { ...this.env, ...(await migrateAll(this.env, this.tell, this.manifest.migrations)) };
      return await inContext({ ...ready, ...ANY_SIZE }, async (app) => {
        const progress = new Progress(app.get(MachineClock), 'restored', this.tell);
        const files = await this.files(app.get(FileStore), progress);
        const setAside = await this.checkpoints(app.get(Settings).checkpointDir);
        const rows = await loadTables(client, this.source, this.manifest, progress, `drop schema ${MARK} cascade`);
        await client.query('analyze');
        await app.get(AccessLog).write({ personId: null, post: 'system', unitId: null }, { action: 'restore', detail: { backupOf: this.manifest.machineAt, lastCheckpoint: this.manifest.checkpoints.lastNo } });
        const newer = newerCheckpoints ?? setAside;
        return { rows, files, setAside, lost: newer ? await lostSteps(client, newer, this.manifest.checkpoints.lastNo) : null, seconds: progress.seconds };
      });
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Every file is hashed on its way into the store. */
  private async files(store: FileStore, progress: Progress): Promise<number> {
    let files = 0;
    for await (const { hash, bytes } of filesOf(this.source, this.manifest)) {
      const stored = await store.take(await this.source.open(fileEntry(hash)), () => Promise.resolve(), (bytes) => Promise.resolve(bytes)); // the rows that name it come last
      if (stored.hash !== hash) throw new Refusal(`${fileEntry(hash)} is not what was backed up: its SHA-256 is ${stored.hash}`);
      progress.tell(fileEntry(hash), bytes);
      files += 1;
    }
    return files;
  }

  /** A file that is there already has outlived the backup: it is kept beside, as it alone knows what came later. */
  private async checkpoints(dir: string): Promise<string | null> {
    const file = checkpointFile(dir);
    await mkdir(dir, { recursive: true });
    const meter = new Metered();
    await pipeline(await this.source.open(CHECKPOINTS), meter, createWriteStream(`${file}.restored`, { flush: true }));
    requireSame(CHECKPOINTS, meter.digest, this.manifest.checkpoints);
    const aside = path.join(dir, `checkpoints.before-restore-to-${this.manifest.checkpoints.lastNo}.jsonl`);
    if (existsSync(file) && !existsSync(aside)) await rename(file, aside);
    await rename(`${file}.restored`, file);
    return existsSync(aside) ? aside : null;
  }
}
