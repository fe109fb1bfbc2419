import { Injectable } from '@nestjs/common';
import { MachineClock } from '../clocks/machine-clock';
import { Sql, SWIFTLY } from '../database/sql';

/** How far a run is. Machine time. */
export interface ProgressOfRun { readonly name: string; readonly occurrence: Date; readonly startedAt: Date | null; readonly done: number; readonly total: number | null; readonly notedAt: Date | null; readonly cancelledBy: number | null }

/** What a long run says at each safe point, where it may be stopped. */
export interface RunProgress {
  /** @param total null when nobody can tell @throws RunCancelled when somebody wants it stopped: what the run wrote in its own transaction is undone, what it wrote apart stays */
  at(done: number, total: number | null): Promise<void>;
}
/** Of a run that nobody looks at. */
export const UNWATCHED: RunProgress = { at: () => Promise.resolve() };

/** Stopped at a safe point because an administrator asked for it. */
export class RunCancelled extends Error {
  constructor(readonly byPerson: number, readonly done: number, readonly total: number | null) {
    super(total === null ? `cancelled after ${done}` : `cancelled after ${done} of ${total}`);
  }
}

const WRITE_EVERY_MS = 500;

/** Progress of the runs in hand, written on a connection of its own, so that it is seen while the work is not committed. */
@Injectable()
export class RunProgresses {
  constructor(private readonly sql: Sql, private readonly machine: MachineClock) {}

  /** @param startedAt machine time */
  of(name: string, occurrence: Date, startedAt: Date): RunProgress {
    let writtenMs = -Infinity;
    return {
      at: async (done, total) => {
        const now = this.machine.now();
        if (now.getTime() - writtenMs < WRITE_EVERY_MS) return;
        writtenMs = now.getTime();
        const [row] = await this.sql.apart(() => this.sql.rows<{ cancelledBy: number | null }>(
          `insert into platform.schedule_progress (name, occurrence, started_at, done, total, noted_at) select $1, $2, $3, $4, $5, $6 from ${SWIFTLY}
           on conflict (name, occurrence) do update set started_at = excluded.started_at, done = excluded.done, total = excluded.total, noted_at = excluded.noted_at returning cancelled_by "cancelledBy"`, [name, occurrence, startedAt, done, total, now]));
        if (row && row.cancelledBy !== null) throw new RunCancelled(row.cancelledBy, done, total);
      },
    };
  }

  /** Asks the run to stop; it does so at its next safe point, whichever process it runs in. */
  async askToStop(name: string, occurrence: Date, byPerson: number): Promise<void> {
    await this.sql.rows(`insert into platform.schedule_progress (name, occurrence, cancelled_by) values ($1, $2, $3) on conflict (name, occurrence) do update set cancelled_by = excluded.cancelled_by`, [name, occurrence, byPerson]);
  }

  /** The run is over, however it ended. */
  async forget(name: string, occurrence: Date): Promise<void> {
    await this.sql.rows('delete from platform.schedule_progress where name = $1 and occurrence = $2', [name, occurrence]);
  }

  all(): Promise<ProgressOfRun[]> {
    return this.sql.rows<ProgressOfRun>('select name, occurrence, started_at "startedAt", done, total, noted_at "notedAt", cancelled_by "cancelledBy" from platform.schedule_progress order by name, occurrence');
  }
}
