import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CronExpressionParser } from 'cron-parser';
import { LegalClock } from '../clocks/legal-clock';
import { Sql } from '../database/sql';
import { JobQueue } from '../queue/job-queue';
import { BusinessSchedule } from './business-schedule';

const TICK_LOCK = 4_210_302;
interface Row { name: string; done_up_to: Date }

/** Claims due occurrences by legal time, oldest first; the row decides when several workers look at once. */
@Injectable()
export class ScheduleKeeper implements OnApplicationBootstrap {
  private readonly byName = new Map<string, BusinessSchedule>();

  constructor(private readonly discovery: DiscoveryService, private readonly sql: Sql, private readonly legal: LegalClock, private readonly queue: JobQueue) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance?: unknown }[]) {
      if (instance instanceof BusinessSchedule) this.byName.set(instance.name, instance);
    }
  }

  names(): string[] {
    return [...this.byName.keys()];
  }

  /** One process at a time: whoever has the lock claims and enqueues; a crash before the commit repeats a job's id and loses nothing. */
  tick(): Promise<number> {
    return this.sql.transaction(async () => {
      const lock = await this.sql.row<{ got: boolean }>('select pg_try_advisory_xact_lock($1) got', [TICK_LOCK]);
      let claimed = 0;
      if (lock?.got) for (const schedule of this.byName.values()) claimed += await this.claimDue(schedule);
      return claimed;
    });
  }

  run(name: string, occurrence: Date): Promise<string> {
    const schedule = this.byName.get(name);
    if (!schedule) throw new Error(`No schedule is called ${name}`);
    return this.sql.transaction(() => schedule.run(occurrence));
  }

  private async claimDue(schedule: BusinessSchedule): Promise<number> {
    const now = this.legal.now();
    const since = await this.doneUpTo(schedule, now);
    const due = dueOccurrences(schedule, since, now);
    const latest = due.at(-1);
    if (!latest) return 0;
    await this.queue.add(due.map((occurrence) => ({ id: jobId(schedule.name, occurrence), name: `schedule.${schedule.name}`, data: { occurrence: occurrence.toISOString() } })));
    await this.sql.rows('update platform.schedule set done_up_to = $1 where name = $2', [latest, schedule.name]);
    return due.length;
  }

  /** A schedule first seen starts now; legal time moved back (development only) lets it start again from there. */
  private async doneUpTo(schedule: BusinessSchedule, now: Date): Promise<Date> {
    const row = await this.sql.row<Row>(
      `insert into platform.schedule (name, cron, tz, done_up_to) values ($1, $2, $3, $4)
       on conflict (name) do update set cron = excluded.cron, tz = excluded.tz, done_up_to = least(schedule.done_up_to, excluded.done_up_to) returning name, done_up_to`,
      [schedule.name, schedule.cron, schedule.tz, now],
    );
    return row?.done_up_to ?? now;
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

const jobId = (name: string, occurrence: Date): string => `s-${name}.${occurrence.toISOString().slice(0, 16).replaceAll(':', '-')}`;
