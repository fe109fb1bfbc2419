import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { SYSTEM_ACTOR } from '../http/actor';
import { Trace } from '../trace/trace';
import { JOB_QUEUE_SUBJECT, SCHEDULE_SUBJECT } from './job-subjects';

export const QUEUE_NAME = 'onecounter';
export interface BookedSchedule { readonly id: number; readonly name: string; readonly status: string; readonly version: number; readonly doneUpTo: Date | null; /** Null: the program's own. */ readonly cron: string | null }
export interface BookedQueue { readonly id: number; readonly status: string; readonly version: number }

/** Schedules and the queue as an administrator has set them: running or paused. */
@Injectable()
export class JobBook {
  constructor(private readonly sql: Sql, private readonly trace: Trace) {}

  /** Those that are not known yet become subjects; several processes may come at once, the later one finds them there. */
  async found(names: readonly string[]): Promise<void> {
    await this.sql.transaction(async () => {
      await this.sql.row(`select pg_advisory_xact_lock(4210303)`);
      const known = new Set((await this.schedules()).map(({ name }) => name));
      for (const name of names.filter((one) => !known.has(one))) {
        await this.trace.beginSubject(await this.trace.nextId(SCHEDULE_SUBJECT), { kind: SCHEDULE_SUBJECT, verb: 'foundSchedule', actor: SYSTEM_ACTOR, facts: { schedule: name }, set: { name } });
      }
      if (await this.queue()) return;
      await this.trace.beginSubject(await this.trace.nextId(JOB_QUEUE_SUBJECT), { kind: JOB_QUEUE_SUBJECT, verb: 'foundJobQueue', actor: SYSTEM_ACTOR, facts: { queue: QUEUE_NAME }, set: { name: QUEUE_NAME } });
    });
  }

  schedules(): Promise<BookedSchedule[]> {
    return this.sql.rows<BookedSchedule>('select j.id, j.name, j.status, j.version, s.done_up_to "doneUpTo", j.cron from platform.job_schedule j left join platform.schedule s on s.name = j.name order by j.name');
  }

  queue(): Promise<BookedQueue | undefined> {
    return this.sql.row<BookedQueue>('select id, status, version from platform.job_queue where name = $1', [QUEUE_NAME]);
  }
}
