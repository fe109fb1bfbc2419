import { Injectable } from '@nestjs/common';
import type { AdministeredKind } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

/** Where a page of the list ended. */
export interface StepPlace { readonly machineAt: Date; readonly kind: string; readonly id: number; readonly seq: number }
export interface AdministrativeStep extends StepPlace {
  readonly verb: string; readonly post: string; readonly legalAt: Date; readonly facts: object;
  /** Null: the system. */
  readonly byName: string | null;
  /** Name of today of the person, unit, window or program, of the department that a subscription pushes to; of roles and settings the name in the program. */
  readonly subjectName: string | null;
}
export interface StepsAsked {
  /** Part of the name of whoever did it or of whom it was done to; empty: everybody. */
  readonly words: string;
  readonly kind: AdministeredKind | null;
  /** Machine time, from … until before. */
  readonly from: Date | null;
  readonly until: Date | null;
}

/** What administrators did, newest first; the filter on kinds is spelt like that of the partial index, so that it serves. */
@Injectable()
export class AdministrativeSteps {
  constructor(private readonly sql: Sql) {}

  list({ words, kind, from, until }: StepsAsked, after: StepPlace | null, limit: number): Promise<AdministrativeStep[]> {
    return this.sql.rows<AdministrativeStep>(LIST, [limit, words, kind, from, until, after?.machineAt ?? null, after?.kind ?? '', after?.id ?? 0, after?.seq ?? 0]);
  }
}

const LIST = `
  select s.machine_at "machineAt", s.subject_kind kind, s.subject_id id, s.seq, s.verb, s.post, s.legal_at "legalAt", s.facts, p.name "byName",
    coalesce(whom.name, u.name, w.number || ' 号 ' || w.name, r.name, t.name, y.year || ' 年' || y.region, j.name, q.name, k.name, pu.name) "subjectName"
  from platform.step s
  left join organisation.person p on p.id = s.by_person
  left join organisation.person whom on s.subject_kind = 'person' and whom.id = s.subject_id
  left join organisation.unit u on s.subject_kind = 'unit' and u.id = s.subject_id
  left join organisation.service_window w on s.subject_kind = 'serviceWindow' and w.id = s.subject_id
  left join organisation.role r on s.subject_kind = 'role' and r.id = s.subject_id
  left join organisation.setting t on s.subject_kind = 'setting' and t.id = s.subject_id
  left join platform.calendar_year y on s.subject_kind = 'calendarNotice' and y.id = s.subject_id
  left join platform.job_schedule j on s.subject_kind = 'schedule' and j.id = s.subject_id
  left join platform.job_queue q on s.subject_kind = 'jobQueue' and q.id = s.subject_id
  left join organisation.api_client k on s.subject_kind = 'apiClient' and k.id = s.subject_id
  left join organisation.unit pu on s.subject_kind = 'pushSubscription' and pu.id = (select (o.facts->>'unitId')::bigint from platform.step o where o.subject_kind = 'pushSubscription' and o.subject_id = s.subject_id and o.seq = 1)
  where s.subject_kind in ('unit', 'person', 'serviceWindow', 'role', 'setting', 'calendarNotice', 'schedule', 'jobQueue', 'apiClient', 'pushSubscription')
    and ($6::timestamptz is null or (s.machine_at, s.subject_kind, s.subject_id, s.seq) < ($6::timestamptz, $7::text, $8::bigint, $9::int))
    and ($2 = '' or strpos(coalesce(p.name, ''), $2) > 0 or strpos(coalesce(whom.name, u.name, w.name, k.name, pu.name, ''), $2) > 0) and ($3::text is null or s.subject_kind = $3)
    and ($4::timestamptz is null or s.machine_at >= $4) and ($5::timestamptz is null or s.machine_at < $5)
  order by s.machine_at desc, s.subject_kind desc, s.subject_id desc, s.seq desc limit $1`;
