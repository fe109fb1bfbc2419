import { Injectable } from '@nestjs/common';
import { DISPUTE, refuse, type DisputeAbout, type DisputeLevel, type DisputeOutcome, type DisputeResult, type DisputeStatus, type DisputeVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import { requireStep } from '../rules/subject-rules';
import { disputeScope } from '../scope/dispute-scope';

export const DISPUTE_SUBJECT = { lifecycle: DISPUTE, table: 'casework.dispute' } as const satisfies SubjectKind;
export interface DisputeRow {
  readonly id: number; readonly status: DisputeStatus; readonly version: number; readonly head: Buffer; readonly about: DisputeAbout; readonly case_id: number | null; readonly case_number: string | null; readonly item_code: string; readonly item_name: string; readonly item_version_id: number;
  readonly material_code: string | null; readonly material_name: string | null; readonly point_code: string | null; readonly point_text: string | null; readonly raising_unit_id: number; readonly raising_unit_name: string; readonly other_unit_id: number; readonly other_unit_name: string;
  readonly raised_by: number; readonly raised_by_name: string; readonly raised_on: string; readonly jurisdiction_path: string; readonly level: DisputeLevel; readonly level_on: string; readonly level_days: number; readonly due_on: string; readonly provisional: boolean; readonly running: boolean;
  readonly answered_on: string | null; readonly outcome: DisputeOutcome | null; readonly ended_on: string | null; readonly meeting_id: number | null; readonly place: number; readonly words: string;
}
export interface DisputeFilter {
  readonly open: boolean | null; readonly level: DisputeLevel | null; readonly unitId: number | null; readonly mine: boolean; readonly overdueOn: string | null; readonly caseId: number | null;
  readonly from: string | null; readonly to: string | null; readonly result: DisputeResult | null; readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number;
}
export interface DisputeCountRow { readonly level: DisputeLevel; readonly result: DisputeResult; readonly count: number }

const NAMED = (unit: string): string => `(select u.name from organisation.unit u where u.id = d.${unit}_unit_id) ${unit}_unit_name`;
const ROW = `select d.id, d.status, d.version, d.head, d.about, d.case_id, d.case_number, d.item_code, d.item_name, d.item_version_id, d.material_code, d.material_name, d.point_code, d.point_text, d.raising_unit_id, ${NAMED('raising')}, d.other_unit_id, ${NAMED('other')},
  d.raised_by, (select n.name from organisation.person n where n.id = d.raised_by) raised_by_name, d.raised_on, d.jurisdiction_path, d.level, d.level_on, d.level_days, d.due_on, d.provisional, d.running, d.answered_on, d.outcome, d.ended_on, d.meeting_id, d.place,
  coalesce((select w.text from casework.step_word w where w.subject_kind = 'dispute' and w.subject_id = d.id and w.step_seq = 1), '') words from casework.dispute d`;
const RESULT = `case when d.running then 'open' when d.status = 'withdrawn' then 'withdrawn' else d.outcome end`;

/** 分歧 */
@Injectable()
export class Disputes {
  constructor(private readonly sql: Sql) {}

  /** What runs by its due date, so that what is overdue stands first; then what has ended, the latest first. Days inclusive, of the raising. */
  list(actor: Actor, filter: DisputeFilter): Promise<DisputeRow[]> {
    const scope = disputeScope(actor, 15);
    return this.sql.rows<DisputeRow>(
      `${ROW} where ($1::boolean is null or d.running = $1) and ($2::text is null or d.level = $2) and ($3::bigint is null or $3 in (d.raising_unit_id, d.other_unit_id))
         and (not $4::boolean or $5::bigint in (d.raising_unit_id, d.other_unit_id) or $6::boolean and d.level <> 'direct') and ($7::date is null or d.running and d.due_on < $7) and ($8::bigint is null or d.case_id = $8)
         and ($9::date is null or d.raised_on >= $9) and ($10::date is null or d.raised_on <= $10) and ($11::text is null or ${RESULT} = $11) and ($12::int is null or (d.place, d.id) > ($12, $13)) and ${scope.where} order by d.place, d.id limit $14`,
      [filter.open, filter.level, filter.unitId, filter.mine, actor.unitId, actor.permissions.has('escalateDispute'), filter.overdueOn, filter.caseId, filter.from, filter.to, filter.result, filter.after?.place ?? null, filter.after?.id ?? null, filter.limit, ...scope.values],
    );
  }

  /** Those raised in the days (inclusive), by the level they came to and what became of them. */
  counts(actor: Actor, from: string, to: string): Promise<DisputeCountRow[]> {
    const scope = disputeScope(actor, 3);
    return this.sql.rows<DisputeCountRow>(`select d.level, ${RESULT} result, count(*)::int count from casework.dispute d where d.raised_on between $1::date and $2::date and ${scope.where} group by 1, 2`, [from, to, ...scope.values]);
  }

  find(id: number, actor: Actor): Promise<DisputeRow | undefined> {
    const scope = disputeScope(actor, 2);
    return this.sql.row<DisputeRow>(`${ROW} where d.id = $1 and ${scope.where}`, [id, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<DisputeRow> {
    return (await this.find(id, actor)) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: DisputeVerb, actor: Actor): Promise<DisputeRow> {
    await this.sql.rows('select id from casework.dispute where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(DISPUTE, verb, row, version);
    return row;
  }

  /** The open dispute of two units about a thing; until the transaction ends nobody else raises one. */
  async openOf(thing: string, unitIds: readonly [number, number]): Promise<number | null> {
    const units = [...unitIds].sort((one, other) => one - other);
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 5901))', [JSON.stringify([thing, ...units])]);
    const open = await this.sql.row<{ id: number }>('select id from casework.dispute where running and thing = $1 and least(raising_unit_id, other_unit_id) = $2 and greatest(raising_unit_id, other_unit_id) = $3', [thing, ...units]);
    return open?.id ?? null;
  }

  /** What runs, with what its term is counted from. */
  running(): Promise<Pick<DisputeRow, 'id' | 'jurisdiction_path' | 'level' | 'level_on' | 'level_days'>[]> {
    return this.sql.rows('select d.id, d.jurisdiction_path, d.level, d.level_on, d.level_days from casework.dispute d where d.running order by d.id');
  }

  async project(id: number, due: { readonly due_on: string; readonly provisional: boolean }): Promise<void> {
    await this.sql.rows('update casework.dispute set due_on = $2, provisional = $3 where id = $1 and running', [id, due.due_on, due.provisional]);
  }
}
