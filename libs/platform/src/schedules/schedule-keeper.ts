import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CronExpressionParser } from 'cron-parser';
import { LegalClock } from '../clocks/legal-clock';
import { Sql } from '../database/sql';
import { JobQueue, type JobToAdd } from '../queue/job-queue';
import { BusinessSchedule } from './business-schedule';
import { JobBook } from './job-book';
import { RunCancelled, RunProgresses, UNWATCHED, type RunProgress } from './run-progress';
import { ScheduleRuns } from './schedule-runs';

export type SchedulePlan = Pick<BusinessSchedule, 'name' | 'cron' | 'tz' | 'makeUp'>;
const TICK_LOCK = 4_210_302;

/** Claims due occurrences by legal time, oldest first; the row decides when several workers look at once. */
@Injectable()
export class ScheduleKeeper implements OnApplicationBootstrap {
  private readonly byName = new Map<string, BusinessSchedule>();

  constructor(private readonly discovery: DiscoveryService, private readonly sql: Sql, private readonly legal: LegalClock, private readonly queue: JobQueue, private readonly runs: ScheduleRuns, private readonly book: JobBook, private readonly progresses: RunProgresses) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance?: unknown }[]) {
      if (instance instanceof BusinessSchedule) this.byName.set(instance.name, instance);
    }
  }

  names(): string[] {
    return [...this.byName.keys()];
  }

  find(name: string): BusinessSchedule | undefined {
    return this.byName.get(name);
  }

  /** One process at a time: whoever has the lock claims; what is claimed stands in a row before it is a job, so that a crash or a wiped queue loses nothing. */
  async tick(): Promise<number> {
    const jobs = await this.sql.transaction(async () => {
      const lock = await this.sql.row<{ got: boolean }>('select pg_try_advisory_xact_lock($1) got', [TICK_LOCK]);
      return lock?.got ? this.claimAll() : [];
    });
    await this.queue.add(jobs);
    return jobs.length;
  }

  /** Adds again what was claimed and is not done. */
  async sweep(): Promise<number> {
    const jobs = await this.runs.lost();
    await this.queue.add(jobs.filter(({ name }) => this.byName.has(name.slice('schedule.'.length))));
    return jobs.length;
  }

  /** Run by hand: an occurrence of its own, now or as of another moment. */
  async runNow(name: string, byPerson: number | null, asOf: Date = this.legal.now()): Promise<void> {
    const jobs = await this.runs.claim(name, [asOf], byPerson);
    this.sql.afterCommit(() => void this.queue.add(jobs).catch(() => undefined)); // the sweep adds what is not added here
  }

  /** When it is due: as an administrator has set it, else as the program says. */
  planOf(schedule: BusinessSchedule, cron: string | null): SchedulePlan {
    return { name: schedule.name, cron: cron ?? schedule.cron, tz: schedule.tz, makeUp: schedule.makeUp };
  }

  /** A new time counts from now on: what the old one has missed, or the new one would have had before, is not made up. */
  async startFromNow(name: string, cron: string): Promise<void> {
    await this.sql.rows('update platform.schedule set cron = $2, done_up_to = $3 where name = $1', [name, cron, this.legal.now()]);
  }

  /** What waits is not begun, what runs stops at its next safe point. @returns the occurrences meant; none when nothing is under way */
  async cancel(name: string, byPerson: number): Promise<Date[]> {
    const waiting = await this.runs.cancelWaiting(name, byPerson);
    const running = await this.runs.open(name);
    for (const occurrence of running) await this.progresses.askToStop(name, occurrence, byPerson);
    return [...waiting, ...running];
  }

  /** The work itself, in one transaction. @throws Error when there is no such schedule, RunCancelled */
  run(name: string, occurrence: Date, progress: RunProgress = UNWATCHED): Promise<string> {
    const schedule = this.byName.get(name);
    if (!schedule) throw new Error(`No schedule is called ${name}`);
    return this.sql.transaction(() => schedule.run(occurrence, progress));
  }

  /** A claimed occurrence, once: its row is locked for the time of the work and done with it. A failure stands in the row, and who stopped it. */
  async perform(name: string, occurrence: Date): Promise<string> {
    const begun = this.runs.now();
    try {
      return await this.sql.transaction(async () => {
        if (!(await this.runs.take(name, occurrence))) return 'done before, or in hand';
        const startedAt = this.runs.now();
        const summary = await this.run(name, occurrence, this.progresses.of(name, occurrence, startedAt));
        await this.runs.noteDone(name, occurrence, summary, startedAt);
        await this.progresses.forget(name, occurrence);
        return summary;
      });
    } catch (error) {
      await this.progresses.forget(name, occurrence);
      if (error instanceof RunCancelled) {
        await this.runs.noteCancelled(name, occurrence, begun, error);
        return error.message;
      }
      await this.runs.noteFailure(name, occurrence, error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  private async claimAll(): Promise<JobToAdd[]> {
    const booked = new Map((await this.book.schedules()).map((one) => [one.name, one]));
    if (this.names().some((name) => !booked.has(name)) || !(await this.book.queue())) await this.book.found(this.names());
    const jobs: JobToAdd[] = [];
    for (const schedule of this.byName.values()) {
      if (booked.get(schedule.name)?.status !== 'paused') jobs.push(...(await this.claimDue(this.planOf(schedule, booked.get(schedule.name)?.cron ?? null), booked.get(schedule.name)?.doneUpTo ?? null)));
    }
    return jobs;
  }

  private async claimDue(schedule: SchedulePlan, known: Date | null): Promise<JobToAdd[]> {
    const now = this.legal.now();
    const since = known && known <= now ? known : await this.enter(schedule, now);
    const due = dueOccurrences(schedule, since, now);
    const latest = due.at(-1);
    if (!latest) return [];
    await this.sql.rows('update platform.schedule set done_up_to = $1 where name = $2', [latest, schedule.name]);
    return this.runs.claim(schedule.name, due);
  }

  /** A schedule first seen starts now; legal time moved back (development only) lets it start again from there. */
  private async enter({ name, cron, tz }: SchedulePlan, now: Date): Promise<Date> {
    await this.sql.rows(
      `insert into platform.schedule (name, cron, tz, done_up_to) values ($1, $2, $3, $4) on conflict (name) do update set cron = excluded.cron, tz = excluded.tz, done_up_to = excluded.done_up_to`, [name, cron, tz, now]);
    return now;
  }
}

/** Occurrences in (since, now]; only the last one when the schedule makes up for the latest. */
export function dueOccurrences(schedule: Pick<BusinessSchedule, 'cron' | 'tz' | 'makeUp'>, since: Date, now: Date, limit = 1000): Date[] {
  if (schedule.makeUp === 'latest') {
    const last = CronExpressionParser.parse(schedule.cron, { tz: schedule.tz, currentDate: new Date(now.getTime() + 1) }).prev().toDate();
    return last > since ? [last] : [];
  }
  const interval = CronExpressionParser.parse(schedule.cron, { tz: schedule.tz, currentDate: since });
  const due: Date[] = [];
  for (let next = interval.next().toDate(); next <= now && due.length < limit; next = interval.next().toDate()) due.push(next);
  return due;
}
