import { Injectable } from '@nestjs/common';
import { MONITORING_CARD, refuse, type CardColour, type CardRule, type MonitoringCardStatus, type MonitoringCardVerb } from '@onecounter/contracts';
import { requireStep } from '@onecounter/casework';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import { HEAD_POSTS } from '../rules/card-answerer';

export const MONITORING_CARD_SUBJECT = { lifecycle: MONITORING_CARD, table: 'compliance.card' } as const satisfies SubjectKind;
export interface CardRow {
  readonly id: number; readonly status: MonitoringCardStatus; readonly version: number; readonly head: Buffer; readonly rule: CardRule; readonly colour: CardColour; readonly basis: string; readonly case_id: number; readonly case_number: string; readonly item_code: string; readonly item_name: string;
  readonly unit_id: number; readonly unit_name: string; readonly person_id: number | null; readonly person_name: string | null; readonly jurisdiction_path: string; readonly due_on: string; readonly issued_on: string; readonly answer_due_on: string; readonly provisional: boolean;
  readonly answered_on: string | null; readonly ended_on: string | null; readonly place: number;
}
export interface CardFilter {
  readonly statuses: readonly MonitoringCardStatus[] | null; readonly colour: CardColour | null; readonly rule: CardRule | null; readonly unitId: number | null; readonly personId: number | null; readonly mine: boolean; readonly caseId: number | null;
  readonly from: string | null; readonly to: string | null; readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number;
}
export type CardCountBy = 'unit' | 'person' | 'rule';
export interface CardCountRow { readonly key: string | null; readonly name: string | null; readonly yellow: number; readonly red: number; readonly unanswered: number; readonly withdrawn: number }

const ROW = `select k.id, k.status, k.version, k.head, k.rule, k.colour, k.basis, k.case_id, k.case_number, k.item_code, k.item_name, k.unit_id, (select u.name from organisation.unit u where u.id = k.unit_id) unit_name, k.person_id, (select p.name from organisation.person p where p.id = k.person_id) person_name,
  k.jurisdiction_path, k.due_on, k.issued_on, k.answer_due_on, k.provisional, k.answered_on, k.ended_on, k.place from compliance.card k`;
interface Scope { readonly where: string; readonly values: readonly unknown[] }

/** One predicate over `k` (compliance.card): the unit and the person it names, and the bureau in its jurisdiction, a leader in charge for the sections they answer for. */
function cardScope(actor: Actor, first: number): Scope {
  const [unit, person, bureau, path, units] = [0, 1, 2, 3, 4].map((at) => `$${first + at}`);
  return {
    where: `(k.unit_id = ${unit} or k.person_id = ${person} or ${bureau}::boolean and k.jurisdiction_path like ${path} and (${units}::bigint[] is null or k.unit_id = any(${units})))`,
    values: [actor.unitId, actor.personId, actor.reach === 'bureau', `${actor.jurisdictionPath}%`, actor.inChargeOf],
  };
}

/** 红黄牌 */
@Injectable()
export class Cards {
  constructor(private readonly sql: Sql) {}

  /** Owed an answer by its date; then to be judged; then ended, the latest first. Days inclusive, of the issue. */
  list(actor: Actor, filter: CardFilter): Promise<CardRow[]> {
    const scope = cardScope(actor, 16);
    return this.sql.rows<CardRow>(
      `${ROW} where ($1::text[] is null or k.status = any($1)) and ($2::text is null or k.colour = $2) and ($3::text is null or k.rule = $3) and ($4::bigint is null or k.unit_id = $4) and ($5::bigint is null or k.person_id = $5)
         and (not $6::boolean or k.status in ('issued', 'returned') and (k.person_id = $7 or $8::boolean and k.unit_id = $9) or $10::boolean and k.status = 'answered')
         and ($11::bigint is null or k.case_id = $11) and ($12::date is null or k.issued_on >= $12) and ($13::date is null or k.issued_on <= $13) and ($14::int is null or (k.place, k.id) > ($14, $15)) and ${scope.where} order by k.place, k.id limit $21`,
      [filter.statuses, filter.colour, filter.rule, filter.unitId, filter.personId, filter.mine, actor.personId, HEAD_POSTS.includes(actor.post), actor.unitId, actor.permissions.has('acceptCardAnswer'), filter.caseId, filter.from, filter.to, filter.after?.place ?? null, filter.after?.id ?? null, ...scope.values, filter.limit],
    );
  }

  /** Of those issued in the days (inclusive), by section, person or rule; what was withdrawn counts for nobody and stands apart. */
  counts(actor: Actor, by: CardCountBy, from: string, to: string): Promise<CardCountRow[]> {
    const scope = cardScope(actor, 4);
    return this.sql.rows<CardCountRow>(
      `with k as (select case $3::text when 'unit' then k.unit_id::text when 'person' then k.person_id::text else k.rule end key, k.colour, k.status from compliance.card k where k.issued_on between $1::date and $2::date and ${scope.where})
       select k.key, case $3::text when 'unit' then (select u.name from organisation.unit u where u.id::text = k.key) when 'person' then (select p.name from organisation.person p where p.id::text = k.key) end "name",
         (count(*) filter (where k.colour = 'yellow' and k.status <> 'withdrawn'))::int yellow, (count(*) filter (where k.colour = 'red' and k.status <> 'withdrawn'))::int red, (count(*) filter (where k.status in ('issued', 'returned')))::int unanswered,
         (count(*) filter (where k.status = 'withdrawn'))::int withdrawn from k group by k.key order by red desc, yellow desc, k.key limit 500`, [from, to, by, ...scope.values]);
  }

  find(id: number, actor: Actor): Promise<CardRow | undefined> {
    const scope = cardScope(actor, 2);
    return this.sql.row<CardRow>(`${ROW} where k.id = $1 and ${scope.where}`, [id, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<CardRow> {
    return (await this.find(id, actor)) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: MonitoringCardVerb, actor: Actor): Promise<CardRow> {
    await this.sql.rows('select id from compliance.card where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(MONITORING_CARD, verb, row, version);
    return row;
  }

  /** Until the transaction ends nobody else issues cards: what one worker has issued the other sees. */
  async alone(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(9400)');
  }

  /** Rules and dates for which the case has a card, as `rule:date`. */
  async known(caseIds: readonly number[]): Promise<Set<string>> {
    const rows = await this.sql.rows<{ case_id: number; rule: string; due_on: string }>('select k.case_id, k.rule, k.due_on from compliance.card k where k.case_id = any($1::bigint[])', [caseIds]);
    return new Set(rows.map((row) => `${row.case_id}:${row.rule}:${row.due_on}`));
  }
}
