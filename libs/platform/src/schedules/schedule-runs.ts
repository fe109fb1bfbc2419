import { Injectable } from '@nestjs/common';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';
import { Sql } from '../database/sql';
import type { JobToAdd } from '../queue/job-queue';

/** Tries of one occurrence by the sweep; then it stays failed until somebody runs it by hand. */
const MOST_ATTEMPTS = 24;
const KEPT_DAYS = 7;
export interface ScheduleRun {
  readonly name: string; readonly occurrence: Date; readonly claimedAt: Date; readonly doneAt: Date | null; readonly attempts: number; readonly summary: string | null; readonly failure: string | null; /** Whoever stopped it. */ readonly cancelledBy: number | null;
}
/** One run of the history: who ran it by hand, null when it was due; machine time but for the occurrence. */
export interface PastRun extends ScheduleRun { readonly startedAt: Date | null; readonly triedAt: Date | null; readonly byPerson: number | null }

/** Claimed occurrences: the row decides whether one is done, whatever became of its job. */
@Injectable()
export class ScheduleRuns {
  constructor(private readonly sql: Sql, private readonly machine: MachineClock, private readonly settings: Settings) {}

  /** Notes what was claimed, and forgets what was done a week ago. @returns jobs for the queue */
  async claim(name: string, occurrences: readonly Date[], byPerson: number | null = null): Promise<JobToAdd[]> {
    const now = this.machine.now();
    await this.sql.rows(
      `insert into platform.schedule_run (name, occurrence, claimed_at, by_person) select $1, o, $3, $4 from unnest($2::timestamptz[]) o
       on conflict (name, occurrence) do update set claimed_at = excluded.claimed_at, by_person = excluded.by_person, tried_at = null, started_at = null, done_at = null, attempts = 0, failure = null, cancelled_by = null`, [name, occurrences, now, byPerson]);
    await this.sql.rows('delete from platform.schedule_run where name = $1 and done_at < $2', [name, new Date(now.getTime() - KEPT_DAYS * 86_400_000)]);
    return occurrences.map((occurrence) => jobOf(name, occurrence));
  }

  /** Locks an occurrence that is not done and that nobody else has in hand. @returns false when there is nothing to do */
  async take(name: string, occurrence: Date): Promise<boolean> {
    return (await this.sql.row('select 1 from platform.schedule_run where name = $1 and occurrence = $2 and done_at is null for update skip locked', [name, occurrence])) !== undefined;
  }

  /** Machine time. */
  now(): Date {
    return this.machine.now();
  }

  async noteDone(name: string, occurrence: Date, summary: string, startedAt: Date): Promise<void> {
    await this.sql.rows('update platform.schedule_run set done_at = $3, tried_at = $3, summary = $4, started_at = $5, failure = null where name = $1 and occurrence = $2', [name, occurrence, this.machine.now(), summary.slice(0, 500), startedAt]);
  }

  /** Done with, without having been done. */
  async noteCancelled(name: string, occurrence: Date, startedAt: Date | null, { byPerson, message }: { readonly byPerson: number; readonly message: string }): Promise<void> {
    await this.sql.rows('update platform.schedule_run set done_at = $3, tried_at = $3, summary = $4, started_at = $5, cancelled_by = $6, failure = null where name = $1 and occurrence = $2 and done_at is null', [name, occurrence, this.machine.now(), message.slice(0, 500), startedAt, byPerson]);
  }

  /** What nobody has in hand yet is never begun. @returns the occurrences */
  async cancelWaiting(name: string, byPerson: number): Promise<Date[]> {
    const rows = await this.sql.rows<{ occurrence: Date }>(
      `update platform.schedule_run set done_at = $2, tried_at = $2, summary = 'cancelled before it began', cancelled_by = $3, failure = null
       where (name, occurrence) in (select name, occurrence from platform.schedule_run where name = $1 and done_at is null for update skip locked) returning occurrence`, [name, this.machine.now(), byPerson]);
    return rows.map(({ occurrence }) => occurrence);
  }

  /** Claimed and not over. */
  async open(name: string): Promise<Date[]> {
    return (await this.sql.rows<{ occurrence: Date }>('select occurrence from platform.schedule_run where name = $1 and done_at is null order by occurrence', [name])).map(({ occurrence }) => occurrence);
  }

  async noteFailure(name: string, occurrence: Date, failure: string): Promise<void> {
    await this.sql.rows('update platform.schedule_run set tried_at = $3, attempts = attempts + 1, failure = $4 where name = $1 and occurrence = $2 and done_at is null', [name, occurrence, this.machine.now(), failure.slice(0, 500)]);
  }

  /** Jobs of occurrences that nobody did: their queue was wiped, or they failed some time ago. */
  async lost(): Promise<JobToAdd[]> {
    const rows = await this.sql.rows<{ name: string; occurrence: Date }>(
      `select name, occurrence from platform.schedule_run where done_at is null and attempts < ${MOST_ATTEMPTS} and coalesce(tried_at, claimed_at) < $1 order by occurrence limit 200`, [new Date(this.machine.now().getTime() - this.settings.reAddAfterMs)]);
    return rows.map(({ name, occurrence }) => jobOf(name, occurrence));
  }

  /** Of one schedule, the latest first. Those done are forgotten after a week, but for what has come since. */
  of(name: string, limit: number): Promise<PastRun[]> {
    return this.sql.rows<PastRun>(
      `select r.name, r.occurrence, r.claimed_at "claimedAt", r.started_at "startedAt", r.tried_at "triedAt", r.done_at "doneAt", r.attempts, r.summary, r.failure, r.by_person "byPerson", r.cancelled_by "cancelledBy" from platform.schedule_run r where r.name = $1 order by r.occurrence desc limit $2`, [name, limit]);
  }

  /** The latest run of each schedule, and those that failed for good. */
  latest(): Promise<ScheduleRun[]> {
    return this.sql.rows<ScheduleRun>(
      `select distinct on (name) name, occurrence, claimed_at "claimedAt", done_at "doneAt", attempts, summary, failure, cancelled_by "cancelledBy" from platform.schedule_run order by name, occurrence desc`);
  }
}

const jobOf = (name: string, occurrence: Date): JobToAdd => ({ id: `s-${name}.${occurrence.toISOString().replaceAll(/[:.]/g, '-')}`, name: `schedule.${name}`, data: { occurrence: occurrence.toISOString() } });
