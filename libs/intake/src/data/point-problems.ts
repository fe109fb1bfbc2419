import { Injectable } from '@nestjs/common';
import { caseScope, requireStep, type CaseScope } from '@onecounter/casework';
import { POINT_PROBLEM, refuse, type PointAnswer, type PointProblemStatus, type PointProblemVerb } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const POINT_PROBLEM_SUBJECT = { lifecycle: POINT_PROBLEM, table: 'intake.point_problem' } as const satisfies SubjectKind;
export interface PointProblemRow {
  readonly id: number; readonly status: PointProblemStatus; readonly version: number; readonly head: Buffer; readonly item_code: string; readonly item_name: string; readonly item_version_id: number; readonly version_no: number; readonly material_code: string; readonly material_name: string;
  readonly point_code: string; readonly point_text: string; readonly unit_id: number; readonly unit_name: string; readonly assigned_unit_id: number | null; readonly assigned_unit_name: string | null; readonly jurisdiction_path: string; readonly occurrences: number; readonly outcome: PointAnswer | null; readonly revised_no: number | null;
  readonly words: readonly { readonly seq: number; readonly verb: PointProblemVerb; readonly words: string | null; readonly said_by: number; readonly name: string; readonly said_at: string }[];
}
export interface PointOfItem { readonly jurisdictionPath: string; readonly itemCode: string; readonly materialCode: string; readonly pointCode: string }
export interface PointProblemFilter { readonly month: string | null; readonly status: PointProblemStatus | null; readonly open: boolean | null; readonly itemCode: string | null; readonly listId?: number | null; readonly before: number | null; readonly limit: number }
export interface Said { readonly problemId: number; readonly seq: number; readonly verb: PointProblemVerb; readonly words: string | null; readonly salt: Buffer | null; readonly by: number | null; readonly at: Date }

const ROW = `select c.id, c.status, c.version, c.head, c.item_code, c.item_name, c.item_version_id, c.version_no, c.material_code, c.material_name, c.point_code, c.point_text, c.unit_id, (select u.name from organisation.unit u where u.id = c.unit_id) unit_name,
  c.assigned_unit_id, (select u.name from organisation.unit u where u.id = c.assigned_unit_id) assigned_unit_name, c.jurisdiction_path, c.occurrences, c.outcome, c.revised_no,
  coalesce((select json_agg(json_build_object('seq', w.seq, 'verb', w.verb, 'words', w.words, 'said_by', w.said_by, 'name', n.name, 'said_at', w.said_at) order by w.seq) from intake.point_problem_word w join organisation.person n on n.id = w.said_by where w.problem_id = c.id), '[]') words
  from intake.point_problem c`;
/** Raised in that month, first or again; the month is a first day. */
const IN_MONTH = `exists (select 1 from intake.point_problem_word w where w.problem_id = c.id and w.verb in ('raisePointProblem', 'repeatPointProblem') and w.said_on >= $1::date and w.said_on < $1::date + interval '1 month')`;

/** A section sees what concerns its items, and what it was given of others'. */
export function problemScope(actor: Actor, first: number): CaseScope {
  return actor.reach === 'section' ? { where: `$${first} in (c.unit_id, c.assigned_unit_id)`, values: [actor.unitId] } : caseScope(actor, first);
}
const firstDay = (month: string | null): string | null => (month === null ? null : `${month}-01`);

/** 要点问题 */
@Injectable()
export class PointProblems {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor, filter: PointProblemFilter): Promise<PointProblemRow[]> {
    const scope = problemScope(actor, 8);
    return this.sql.rows<PointProblemRow>(
      `${ROW} where ($1::date is null or ${IN_MONTH}) and ($2::text is null or c.status = $2) and ($3::boolean is null or (c.status <> 'closed') = $3) and ($4::text is null or c.item_code = $4) and ($5::bigint is null or c.id < $5)
         and ($7::bigint is null or exists (select 1 from intake.problem_list_line x where x.list_id = $7 and x.problem_id = c.id)) and ${scope.where} order by c.id desc limit $6`,
      [firstDay(filter.month), filter.status, filter.open, filter.itemCode, filter.before, filter.limit, filter.listId ?? null, ...scope.values]);
  }

  /** How many of the month stand where, whatever the page shows. */
  counts(actor: Actor, { month, itemCode, listId }: Pick<PointProblemFilter, 'month' | 'itemCode' | 'listId'>): Promise<{ status: PointProblemStatus; count: number }[]> {
    const scope = problemScope(actor, 4);
    return this.sql.rows(`select c.status, count(*)::int count from intake.point_problem c where ($1::date is null or ${IN_MONTH}) and ($2::text is null or c.item_code = $2)
      and ($3::bigint is null or exists (select 1 from intake.problem_list_line x where x.list_id = $3 and x.problem_id = c.id)) and ${scope.where} group by c.status`, [firstDay(month), itemCode, listId ?? null, ...scope.values]);
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: PointProblemVerb, actor: Actor): Promise<PointProblemRow> {
    await this.sql.rows('select id from intake.point_problem where id = $1 for update', [id]);
    const scope = problemScope(actor, 2);
    const row = (await this.sql.row<PointProblemRow>(`${ROW} where c.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
    requireStep(POINT_PROBLEM, verb, row, version);
    return row;
  }

  /** Until the transaction ends nobody else raises or reopens a problem of that point. @returns the open one */
  async openOf({ jurisdictionPath, itemCode, materialCode, pointCode }: PointOfItem): Promise<PointProblemRow | undefined> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 5701))', [JSON.stringify([jurisdictionPath, itemCode, materialCode, pointCode])]);
    const open = await this.sql.row<{ id: number }>(
      `select id from intake.point_problem where jurisdiction_path = $1 and item_code = $2 and material_code = $3 and point_code = $4 and status <> 'closed' for update`, [jurisdictionPath, itemCode, materialCode, pointCode]);
    return open ? this.sql.row<PointProblemRow>(`${ROW} where c.id = $1`, [open.id]) : undefined;
  }

  async say({ problemId, seq, verb, words, salt, by, at }: Said): Promise<void> {
    await this.sql.rows('insert into intake.point_problem_word (problem_id, seq, verb, words, salt, said_by, said_at, said_on) values ($1, $2, $3, $4, $5, $6, $7, $8)', [problemId, seq, verb, words, salt, by, at, legalDateOf(at)]);
  }

  /** Whether the item has that version, as a draft or published, and it came after another. */
  async hasLaterVersion(itemCode: string, versionNo: number, than: number): Promise<boolean> {
    return (await this.sql.rows(
      `select 1 from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id where i.code = $1 and v.version_no = $2 and v.version_no > $3 and v.status in ('draft', 'published')`, [itemCode, versionNo, than])).length > 0;
  }
}
