import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';
import { ResumableRows, UPLOAD_KEPT_MS } from './resumable/resumable-rows';

/** No request lasts longer: an older half was left by a process that was killed. */
const INCOMING_KEPT_MS = 600_000;

/** What was begun and not brought to an end, on this machine's disk. */
@Injectable()
export class HalfFiles implements OnApplicationBootstrap {
  private readonly root: string;
  constructor(settings: Settings, private readonly clock: MachineClock, private readonly rows: ResumableRows) {
    this.root = path.join(settings.dataDir, 'files');
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.forgetIncoming();
  }

  forgetIncoming(): Promise<number> {
    return this.removeOld('incoming', INCOMING_KEPT_MS);
  }

  /** Uploads in parts that nobody went on with for a day, first what names them, then their bytes. */
  async forgetUploads(): Promise<number> {
    const gone = await this.rows.removeOlderThan(new Date(this.clock.now().getTime() - UPLOAD_KEPT_MS));
    for (const id of gone) await rm(path.join(this.root, 'tus', id), { force: true });
    await this.removeOld('tus', 2 * UPLOAD_KEPT_MS); // bytes whose row went before them
    return gone.length;
  }

  private async removeOld(folder: string, keptMs: number): Promise<number> {
    let removed = 0;
    for (const name of await readdir(path.join(this.root, folder)).catch(() => [])) {
      const half = path.join(this.root, folder, name);
      const found = await stat(half).catch(() => null);
      if (!found || this.clock.now().getTime() - found.mtimeMs <= keptMs) continue;
      await rm(half, { force: true });
      removed += 1;
    }
    return removed;
  }
}
