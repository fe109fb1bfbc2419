import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { PROBLEM_LIST, refuse, type ProblemListStatus, type ProblemListVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind, type WriteStatement } from '@onecounter/platform';
import { problemScope } from './point-problems';

export const PROBLEM_LIST_SUBJECT = { lifecycle: PROBLEM_LIST, table: 'intake.problem_list' } as const satisfies SubjectKind;
/** A list with how many of its problems that one sees stand where now. */
export interface ProblemListRow {
  readonly id: number; readonly status: ProblemListStatus; readonly version: number; readonly head: Buffer; readonly jurisdiction_path: string; readonly month: string; readonly drawn_on: string; readonly answer_due_on: string; readonly provisional: boolean; readonly closed_on: string | null;
  readonly raised: number; readonly assigned: number; readonly answered: number; readonly closed: number; readonly revised: number; readonly unit_names: readonly string[];
}
export interface LineToList { readonly problemId: number; readonly unitId: number }

const ROW = `select l.id, l.status, l.version, l.head, l.jurisdiction_path, to_char(l.month, 'YYYY-MM') "month", l.drawn_on, l.answer_due_on, l.provisional, l.closed_on,
  (count(*) filter (where c.status = 'raised'))::int raised, (count(*) filter (where c.status = 'assigned'))::int assigned, (count(*) filter (where c.status = 'answered'))::int answered, (count(*) filter (where c.status = 'closed'))::int closed,
  (count(*) filter (where c.outcome = 'revised'))::int revised, array_agg(distinct u.name) unit_names
  from intake.problem_list l join intake.problem_list_line x on x.list_id = l.id join intake.point_problem c on c.id = x.problem_id join organisation.unit u on u.id = coalesce(c.assigned_unit_id, c.unit_id)`;

/** 要点问题月清单 */
@Injectable()
export class ProblemLists {
  constructor(private readonly sql: Sql) {}

  /** Until the transaction ends nobody else draws lists up. */
  async alone(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(9705)');
  }

  /** Places that have problems, each with the month of its last list, e.g. 2026-10. */
  places(): Promise<{ readonly place: string; readonly last: string | null }[]> {
    return this.sql.rows(`select p.jurisdiction_path place, (select to_char(max(l.month), 'YYYY-MM') from intake.problem_list l where l.jurisdiction_path = p.jurisdiction_path) "last" from intake.point_problem p group by p.jurisdiction_path order by 1`);
  }

  /** Raised in the month, first or again, or raised before its end and still open; with the section each is given to, or that of its item. */
  toList(place: string, from: string, until: string): Promise<LineToList[]> {
    return this.sql.rows<LineToList>(
      `select p.id "problemId", coalesce(p.assigned_unit_id, p.unit_id) "unitId" from intake.point_problem p where p.jurisdiction_path = $1
         and exists (select 1 from intake.point_problem_word w where w.problem_id = p.id and w.verb in ('raisePointProblem', 'repeatPointProblem') and w.said_on < $3::date and (w.said_on >= $2::date or p.status <> 'closed')) order by p.id`, [place, from, until]);
  }

  /** The latest month first; only lists with something that one sees. */
  list(actor: Actor, page: { readonly before: number | null; readonly limit: number }): Promise<ProblemListRow[]> {
    const scope = problemScope(actor, 3);
    return this.sql.rows<ProblemListRow>(`${ROW} where ($1::bigint is null or l.month < (select b.month from intake.problem_list b where b.id = $1)) and ${scope.where} group by l.id order by l.month desc, l.id desc limit $2`, [page.before, page.limit, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<ProblemListRow> {
    const scope = problemScope(actor, 2);
    return (await this.sql.row<ProblemListRow>(`${ROW} where l.id = $1 and ${scope.where} group by l.id`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: ProblemListVerb, actor: Actor): Promise<ProblemListRow> {
    await this.sql.rows('select id from intake.problem_list where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(PROBLEM_LIST, verb, row, version);
    return row;
  }
}

/** Adds the lines to the step that draws the list up. */
export function recordProblemLines(w: WriteStatement, lines: readonly LineToList[]): void {
  w.part('pl', `insert into intake.problem_list_line (list_id, problem_id, unit_id) select s.id, x.problem_id, x.unit_id from unnest(${w.param(lines.map(({ problemId }) => problemId), 'bigint[]')}, ${w.param(lines.map(({ unitId }) => unitId), 'bigint[]')}) x(problem_id, unit_id), s`);
}
