import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface JobStep { readonly name: string; readonly verb: string; readonly byName: string; readonly legalAt: Date; readonly reason: string }

/** What an administrator looks at when work in the background stands still. */
@Injectable()
export class JobFigures {
  constructor(private readonly sql: Sql) {}

  /** Facts that are committed and not handed to the queue, and those that not every listener has done; counted up to 1,000. */
  async outbox(): Promise<{ unrelayed: number; unheard: number }> {
    const row = await this.sql.row<{ unrelayed: number; unheard: number }>(
      `select (select count(*)::int from (select 1 from platform.outbox where relayed_at is null limit 1000) u) unrelayed,
              (select count(*)::int from (select 1 from platform.outbox where done_at is null and relayed_at is not null limit 1000) h) unheard`);
    return row ?? { unrelayed: 0, unheard: 0 };
  }

  async names(ids: readonly number[]): Promise<Map<number, string>> {
    const rows = ids.length === 0 ? [] : await this.sql.rows<{ id: number; name: string }>('select id, name from organisation.person where id = any($1::bigint[])', [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** What administrators did to schedules and the queue, newest first; the kinds are spelt like the partial index. */
  steps(limit: number): Promise<JobStep[]> {
    return this.sql.rows<JobStep>(
      `select coalesce(j.name, '') name, s.verb, coalesce(p.name, '') "byName", s.legal_at "legalAt", coalesce(s.facts ->> 'reason', '') reason
       from platform.step s left join organisation.person p on p.id = s.by_person left join platform.job_schedule j on s.subject_kind = 'schedule' and j.id = s.subject_id
       where s.subject_kind in ('unit', 'person', 'serviceWindow', 'role', 'setting', 'calendarNotice', 'schedule', 'jobQueue') and s.subject_kind in ('schedule', 'jobQueue') and s.by_person is not null
       order by s.machine_at desc, s.subject_kind desc, s.subject_id desc, s.seq desc limit $1`, [limit]);
  }
}
