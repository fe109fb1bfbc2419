import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { PATROL_RECORD, refuse, type PatrolKind, type PatrolRecordStatus, type PatrolRecordVerb, type PatrolSource } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import { HEAD_POSTS } from '../rules/card-answerer';

export const PATROL_RECORD_SUBJECT = { lifecycle: PATROL_RECORD, table: 'compliance.patrol_record' } as const satisfies SubjectKind;
export interface PatrolRow {
  readonly id: number; readonly status: PatrolRecordStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly kind: PatrolKind; readonly source: PatrolSource; readonly unit_id: number; readonly unit_name: string; readonly window_id: number | null; readonly window_number: string | null;
  readonly jurisdiction_path: string; readonly person_id: number | null; readonly person_name: string | null; readonly rostered: boolean; readonly seen_on: string; readonly seen_time: string; readonly photo_id: string | null; readonly recorded_by: number; readonly recorded_by_name: string; readonly recorded_on: string;
  readonly answer_due_on: string; readonly provisional: boolean; readonly answered_on: string | null; readonly ended_on: string | null; readonly place: number;
}
export interface PatrolFilter {
  readonly statuses: readonly PatrolRecordStatus[] | null; readonly kind: PatrolKind | null; readonly unitId: number | null; readonly windowId: number | null; readonly personId: number | null; readonly mine: boolean; readonly from: string | null; readonly to: string | null;
  readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number;
}
export type PatrolCountBy = 'window' | 'unit' | 'person' | 'kind';
export interface PatrolCountRow { readonly key: string | null; readonly name: string | null; readonly open: number; readonly answered: number; readonly closed: number; readonly breaches: number; readonly rejected: number }
interface Scope { readonly where: string; readonly values: readonly unknown[] }

const ROW = `select r.id, r.status, r.version, r.head, r.number, r.kind, r.source, r.unit_id, (select u.name from organisation.unit u where u.id = r.unit_id) unit_name, r.window_id, r.window_number, r.jurisdiction_path, r.person_id, (select p.name from organisation.person p where p.id = r.person_id) person_name,
  r.rostered, r.seen_on, r.seen_time, r.photo_id, r.recorded_by, (select p.name from organisation.person p where p.id = r.recorded_by) recorded_by_name, r.recorded_on, r.answer_due_on, r.provisional, r.answered_on, r.ended_on, r.place from compliance.patrol_record r`;

/** One predicate over `r`: whom it names, who recorded it, the head of the unit; the bureau in its jurisdiction, a leader in charge for the sections they answer for. Colleagues read nothing about each other. */
function scopeOf(actor: Actor, first: number): Scope {
  const [person, unit, bureau, path, units] = [0, 1, 2, 3, 4].map((at) => `$${first + at}`);
  return {
    where: `(${person}::bigint in (r.person_id, r.recorded_by) or r.unit_id = ${unit}::bigint or ${bureau}::boolean and r.jurisdiction_path like ${path} and (${units}::bigint[] is null or r.unit_id = any(${units})))`,
    values: [actor.personId, HEAD_POSTS.includes(actor.post) ? actor.unitId : null, actor.reach === 'bureau', `${actor.jurisdictionPath}%`, actor.inChargeOf],
  };
}

/** 巡查记录 */
@Injectable()
export class PatrolRecords {
  constructor(private readonly sql: Sql) {}

  /** Owed an answer by its date; then to be judged; then ended, the latest first. Days inclusive, of what was seen. */
  list(actor: Actor, filter: PatrolFilter): Promise<PatrolRow[]> {
    const scope = scopeOf(actor, 15);
    return this.sql.rows<PatrolRow>(
      `${ROW} where ($1::text[] is null or r.status = any($1)) and ($2::text is null or r.kind = $2) and ($3::bigint is null or r.unit_id = $3) and ($4::bigint is null or r.window_id = $4) and ($5::bigint is null or r.person_id = $5)
         and (not $6::boolean or r.status = 'recorded' and r.recorded_by <> $7 and (r.person_id = $7 or r.unit_id = $8::bigint) or $9::boolean and r.status = 'answered')
         and ($10::date is null or r.seen_on >= $10) and ($11::date is null or r.seen_on <= $11) and ($12::int is null or (r.place, r.id) > ($12, $13)) and ${scope.where} order by r.place, r.id limit $14`,
      [filter.statuses, filter.kind, filter.unitId, filter.windowId, filter.personId, filter.mine, actor.personId, HEAD_POSTS.includes(actor.post) ? actor.unitId : null, actor.permissions.has('closePatrol'), filter.from, filter.to, filter.after?.place ?? null, filter.after?.id ?? null, filter.limit, ...scope.values],
    );
  }

  /** Of those seen in the days (inclusive), by window, section, person or kind; what was rejected counts for nobody and stands apart. */
  counts(actor: Actor, by: PatrolCountBy, from: string, to: string): Promise<PatrolCountRow[]> {
    const scope = scopeOf(actor, 4);
    return this.sql.rows<PatrolCountRow>(
      `with k as (select case $3::text when 'window' then r.window_id::text when 'unit' then r.unit_id::text when 'person' then r.person_id::text else r.kind end key, r.kind, r.status from compliance.patrol_record r where r.seen_on between $1::date and $2::date and ${scope.where})
       select k.key, case $3::text when 'window' then (select u.name || ' ' || w.number || ' 号窗口' from organisation.service_window w join organisation.unit u on u.id = w.unit_id where w.id::text = k.key) when 'unit' then (select u.name from organisation.unit u where u.id::text = k.key)
           when 'person' then (select p.name from organisation.person p where p.id::text = k.key) end "name",
         (count(*) filter (where k.status = 'recorded'))::int "open", (count(*) filter (where k.status = 'answered'))::int answered, (count(*) filter (where k.status = 'closed'))::int closed, (count(*) filter (where k.status = 'closed' and k.kind in ('noNotice', 'noFirstContact')))::int breaches,
         (count(*) filter (where k.status = 'rejected'))::int rejected from k group by k.key order by closed desc, 3 desc, k.key limit 500`, [from, to, by, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<PatrolRow> {
    const scope = scopeOf(actor, 2);
    return (await this.sql.row<PatrolRow>(`${ROW} where r.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: PatrolRecordVerb, actor: Actor): Promise<PatrolRow> {
    await this.sql.rows('select id from compliance.patrol_record where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(PATROL_RECORD, verb, row, version);
    return row;
  }
}
