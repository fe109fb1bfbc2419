import { Injectable } from '@nestjs/common';
import type { Happening } from '@onecounter/contracts';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';
import { Sql, SWIFTLY } from '../database/sql';
import { JobQueue, type JobToAdd } from '../queue/job-queue';
import { Listeners } from './listeners';
import { UrgentLane } from './urgent-lane';

const RELAY_LOCK = 4_210_300;
const BATCH = 500;
interface OutboxRow { id: number; subject_kind: string; subject_id: number; seq: number; fact: string }

/** Hands committed facts to the queue, one job for all who hear it; one relay at a time, whatever the number of workers. */
@Injectable()
export class Relay {
  constructor(private readonly sql: Sql, private readonly queue: JobQueue, private readonly listeners: Listeners, private readonly lane: UrgentLane, private readonly clock: MachineClock, private readonly settings: Settings) {}

  /** New rows; returns how many there were, so that a full batch is followed at once. */
  relayNew(): Promise<number> {
    return this.alone(async () => {
      const rows = await this.sql.rows<OutboxRow>('select id, subject_kind, subject_id, seq, fact from platform.outbox where relayed_at is null order by id limit $1', [BATCH]);
      this.lane.take(rows.map(happeningOf));
      await this.queue.add(this.jobsOf(rows));
      const silent = rows.filter((row) => this.listeners.of(row.fact).length === 0).map((row) => row.id);
      if (rows.length > 0) await this.sql.rows('update platform.outbox set relayed_at = $1::timestamptz, done_at = case when id = any($3::bigint[]) then $1::timestamptz end where id = any($2)', [this.clock.now(), rows.map((row) => row.id), silent]);
      return rows.length;
    });
  }

  /** Marks what every listener has done; adds again what a wiped queue has lost. */
  sweep(): Promise<number> {
    return this.alone(async () => {
      const now = this.clock.now();
      const counts = JSON.stringify(this.listeners.counts());
      await this.sql.rows(
        `update platform.outbox o set done_at = $1 where done_at is null and relayed_at is not null
          and (select count(*) from platform.event_receipt r where r.event_id = o.id) >= coalesce(($2::jsonb ->> o.fact)::int, 0)`,
        [now, counts],
      );
      const lost = await this.sql.rows<OutboxRow>(
        'select id, subject_kind, subject_id, seq, fact from platform.outbox where done_at is null and relayed_at < $1 order by relayed_at limit $2',
        [new Date(now.getTime() - this.settings.reAddAfterMs), BATCH],
      );
      await this.queue.add(this.jobsOf(lost));
      if (lost.length > 0) await this.sql.rows('update platform.outbox set relayed_at = $1 where id = any($2)', [now, lost.map((row) => row.id)]);
      return lost.length;
    });
  }

  private jobsOf(rows: readonly OutboxRow[]): JobToAdd[] {
    return rows.filter((row) => this.listeners.of(row.fact).length > 0).map((row) => ({ id: `e-${row.id}`, name: `fact.${row.fact}`, data: happeningOf(row) }));
  }

  /** Nothing waits for the disk: rows that a crash shows as new again are handed over again. */
  private alone(work: () => Promise<number>): Promise<number> {
    return this.sql.transaction(async () => {
      const lock = await this.sql.row<{ got: boolean }>(`select pg_try_advisory_xact_lock($1) got, ${SWIFTLY}`, [RELAY_LOCK]);
      return lock?.got ? work() : 0;
    });
  }
}

const happeningOf = (row: OutboxRow): Happening => ({ id: row.id, subjectKind: row.subject_kind, subjectId: row.subject_id, seq: row.seq, fact: row.fact });
