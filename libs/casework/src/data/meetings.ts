import { Injectable } from '@nestjs/common';
import { MEETING, refuse, type MeetingKind, type MeetingMatter, type MeetingStatus, type MeetingVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import { requireStep } from '../rules/subject-rules';

export const MEETING_SUBJECT = { lifecycle: MEETING, table: 'casework.meeting' } as const satisfies SubjectKind;
export interface MeetingRow {
  readonly id: number; readonly status: MeetingStatus; readonly version: number; readonly head: Buffer; readonly kind: MeetingKind; readonly title: string; readonly agenda: string; readonly place: string; readonly starts_at: Date; readonly starts_on: string;
  readonly unit_id: number; readonly unit_name: string; readonly organiser_id: number; readonly organiser_name: string; readonly secretary_id: number; readonly secretary_name: string | null; readonly jurisdiction_path: string;
  readonly minutes: string | null; readonly files: readonly string[]; readonly ending_words: string | null; readonly notice_id: string | null; readonly minutes_id: string | null; readonly invited: number; readonly signed: number; readonly open_tasks: number;
}
export interface MeetingFilter { readonly search: string | null; readonly kind: MeetingKind | null; readonly unitId: number | null; readonly status: MeetingStatus | null; readonly took: boolean; readonly from: string | null; readonly to: string | null; readonly matter: MeetingMatter | null; readonly subjectId: number | null; readonly before: number | null; readonly limit: number }
export interface MeetingCountRow { readonly kind: MeetingKind; readonly unit_id: number; readonly unit_name: string; readonly count: number }
export interface MatterRow { readonly matter: MeetingMatter; readonly subject_id: number }

const ROW = `select m.id, m.status, m.version, m.head, m.kind, m.title, m.agenda, m.place, m.starts_at, m.starts_on, m.unit_id, (select u.name from organisation.unit u where u.id = m.unit_id) unit_name, m.organiser_id,
  (select u.name from organisation.unit u where u.id = m.organiser_id) organiser_name, m.secretary_id, (select n.name from organisation.person n where n.id = m.secretary_id) secretary_name, m.jurisdiction_path, m.minutes, m.files, m.ending_words, m.notice_id, m.minutes_id,
  (select count(*)::int from casework.meeting_attendee a where a.meeting_id = m.id) invited, (select count(*)::int from casework.meeting_attendee a where a.meeting_id = m.id and a.signed_at is not null) signed,
  (select count(*)::int from casework.meeting_task t where t.meeting_id = m.id and t.done_on is null) open_tasks from casework.meeting m`;

/** Posts of the whole bureau see the meetings of their jurisdiction (a leader in charge those of the sections), everybody those of the own unit, those one is asked to, and those that gave the unit a task. */
function meetingScope(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  const [path, all, units, person, unit] = [0, 1, 2, 3, 4].map((at) => `$${first + at}`);
  return {
    where: `(m.jurisdiction_path like ${path} || '%' and (${all}::boolean or m.unit_id = any(${units}::bigint[]) or m.organiser_id = any(${units}::bigint[])) or exists (select 1 from casework.meeting_attendee a where a.meeting_id = m.id and a.person_id = ${person})
      or exists (select 1 from casework.meeting_task t where t.meeting_id = m.id and (t.lead_unit_id = ${unit} or ${unit} = any(t.co_unit_ids))))`,
    values: [actor.jurisdictionPath, actor.reach === 'bureau' && actor.inChargeOf === null, [...(actor.inChargeOf ?? []), ...(actor.unitId === null ? [] : [actor.unitId])], actor.personId, actor.unitId ?? 0],
  };
}

/** 会议 */
@Injectable()
export class Meetings {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor, filter: MeetingFilter): Promise<MeetingRow[]> {
    const scope = meetingScope(actor, 12);
    return this.sql.rows<MeetingRow>(
      `${ROW} where ($1::text is null or m.title ilike $1) and ($2::text is null or m.kind = $2) and ($3::bigint is null or m.unit_id = $3) and ($4::text is null or m.status = $4) and (not $5::boolean or m.status in ('held', 'closed'))
         and ($6::date is null or m.starts_on >= $6) and ($7::date is null or m.starts_on <= $7) and ($8::text is null or exists (select 1 from casework.meeting_matter x where x.meeting_id = m.id and x.matter = $8 and x.subject_id = $9))
         and ($10::bigint is null or m.id < $10) and ${scope.where} order by m.id desc limit $11`,
      [filter.search, filter.kind, filter.unitId, filter.status, filter.took, filter.from, filter.to, filter.matter, filter.subjectId, filter.before, filter.limit, ...scope.values],
    );
  }

  /** Those that took place, by kind and asking section; days inclusive. */
  counts(actor: Actor, from: string, to: string): Promise<MeetingCountRow[]> {
    const scope = meetingScope(actor, 3);
    return this.sql.rows<MeetingCountRow>(
      `select m.kind, m.unit_id, (select u.name from organisation.unit u where u.id = m.unit_id) unit_name, count(*)::int count from casework.meeting m
       where m.status in ('held', 'closed') and m.starts_on between $1::date and $2::date and ${scope.where} group by m.kind, m.unit_id order by m.kind, m.unit_id`, [from, to, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<MeetingRow> {
    const scope = meetingScope(actor, 2);
    return (await this.sql.row<MeetingRow>(`${ROW} where m.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step; people who sign in at the same moment wait for each other, so that they need no version. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number | null, verb: MeetingVerb, actor: Actor): Promise<MeetingRow> {
    await this.sql.rows('select id from casework.meeting where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(MEETING, verb, row, version ?? row.version);
    return row;
  }

  async addMatters(id: number, matters: readonly MatterRow[]): Promise<void> {
    for (const { matter, subject_id: subjectId } of matters) await this.sql.rows('insert into casework.meeting_matter (meeting_id, matter, subject_id) values ($1, $2, $3) on conflict do nothing', [id, matter, subjectId]);
  }

  mattersOf(id: number): Promise<MatterRow[]> {
    return this.sql.rows<MatterRow>('select matter, subject_id from casework.meeting_matter where meeting_id = $1 order by matter, subject_id', [id]);
  }
}
