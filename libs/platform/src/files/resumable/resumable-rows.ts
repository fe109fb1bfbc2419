import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../clocks/machine-clock';
import { Sql } from '../../database/sql';

export interface ResumableRow { readonly id: string; readonly person_id: number; readonly draft_id: string | null; readonly name: string; readonly size_bytes: number; readonly machine_at: Date }

/** So long one may go on with an upload, and be told again what became of it. */
export const UPLOAD_KEPT_MS = 24 * 3_600_000;
/** Renewed while a gateway writes; what a killed one held is free after this. */
const LEASE_MS = 5000;
const COLUMNS = 'id, person_id, draft_id, name, size_bytes, machine_at';

/** 断点续传: who sends what, and which gateway is writing just now. Machine time throughout. */
@Injectable()
export class ResumableRows {
  constructor(private readonly sql: Sql, private readonly clock: MachineClock) {}

  /** One whose time is over is none, also before its row is removed. */
  find(id: string): Promise<ResumableRow | undefined> {
    return this.sql.row<ResumableRow>(`select ${COLUMNS} from platform.resumable_upload where id = $1 and machine_at >= $2`, [id, new Date(this.clock.now().getTime() - UPLOAD_KEPT_MS)]);
  }

  /** @returns false when it was begun before */
  async begin(row: Omit<ResumableRow, 'machine_at'>): Promise<boolean> {
    const begun = await this.sql.rows(
      'insert into platform.resumable_upload (id, person_id, draft_id, name, size_bytes, machine_at) values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing returning id',
      [row.id, row.person_id, row.draft_id, row.name, row.size_bytes, this.clock.now()],
    );
    return begun.length === 1;
  }

  async remove(id: string): Promise<void> {
    await this.sql.rows('delete from platform.resumable_upload where id = $1', [id]);
  }

  /** @returns the ids, whose bytes may now go */
  async removeOlderThan(before: Date): Promise<string[]> {
    const gone = await this.sql.rows<{ id: string }>('delete from platform.resumable_upload where machine_at < $1 and (held_until is null or held_until < $2) returning id', [before, this.clock.now()]);
    return gone.map(({ id }) => id);
  }

  /** 'gone' when there is no such upload any more; 'taken' when another writes: it has been asked to let go. */
  async hold(id: string, holder: string): Promise<'held' | 'taken' | 'gone'> {
    const now = this.clock.now();
    const got = await this.sql.rows(
      'update platform.resumable_upload set held_by = $2, held_until = $3, wanted = false where id = $1 and (held_by is null or held_until < $4) returning id',
      [id, holder, new Date(now.getTime() + LEASE_MS), now],
    );
    if (got.length === 1) return 'held';
    const asked = await this.sql.rows('update platform.resumable_upload set wanted = true where id = $1 returning id', [id]);
    return asked.length === 1 ? 'taken' : 'gone';
  }

  /** @returns whether the holder may go on: it still holds, and nobody else waits */
  async renew(id: string, holder: string): Promise<boolean> {
    const row = await this.sql.row<{ wanted: boolean }>('update platform.resumable_upload set held_until = $3 where id = $1 and held_by = $2 returning wanted', [id, holder, new Date(this.clock.now().getTime() + LEASE_MS)]);
    return row !== undefined && !row.wanted;
  }

  async release(id: string, holder: string): Promise<void> {
    await this.sql.rows('update platform.resumable_upload set held_by = null, held_until = null where id = $1 and held_by = $2', [id, holder]);
  }
}
