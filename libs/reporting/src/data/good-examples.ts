import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { GOOD_EXAMPLE, refuse, type GoodExampleStatus, type GoodExampleVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const GOOD_EXAMPLE_SUBJECT = { lifecycle: GOOD_EXAMPLE, table: 'reporting.good_example' } as const satisfies SubjectKind;
export interface ExampleRow {
  readonly id: number; readonly status: GoodExampleStatus; readonly version: number; readonly head: Buffer; readonly title: string; readonly story: string; readonly feedback: string | null; readonly unit_id: number; readonly unit_name: string; readonly case_id: number | null; readonly case_number: string | null;
  readonly days_saved: number | null; readonly days_computed: boolean; readonly photo_id: string | null; readonly period_name: string; readonly jurisdiction_path: string; readonly submitted_by_name: string; readonly submitted_on: string; readonly judged_on: string | null;
}
export interface ExampleFilter { readonly status: GoodExampleStatus | null; readonly periodName: string | null; readonly search: string | null; readonly before: number | null; readonly limit: number }

const ROW = `select e.id, e.status, e.version, e.head, e.title, e.story, e.feedback, e.unit_id, (select u.name from organisation.unit u where u.id = e.unit_id) unit_name, e.case_id, (select c.number from casework.permit_case c where c.id = e.case_id) case_number,
  e.days_saved, e.days_computed, e.photo_id, e.period_name, e.jurisdiction_path, coalesce((select p.name from organisation.person p where p.id = e.submitted_by), '') submitted_by_name, e.submitted_on, e.judged_on from reporting.good_example e`;
/** Whoever chooses and whoever composes sees all, a leader those of the bureau, everybody else those of the own unit. */
const SCOPE = (unit: string, whole: string, path: string): string => `(e.unit_id = ${unit} or ${whole}::boolean and e.jurisdiction_path like ${path} || '%')`;

/** 优化营商环境事例 */
@Injectable()
export class GoodExamples {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor, filter: ExampleFilter): Promise<ExampleRow[]> {
    return this.sql.rows<ExampleRow>(`${ROW} where ${SCOPE('$1', '$2', '$3')} and ($4::text is null or e.status = $4) and ($5::text is null or e.period_name = $5) and ($6::text is null or e.title ilike $6 or e.story ilike $6) and ($7::bigint is null or e.id < $7) order by e.id desc limit $8`,
      [actor.unitId, seesAll(actor), actor.jurisdictionPath, filter.status, filter.periodName, filter.search, filter.before, filter.limit]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<ExampleRow> {
    return (await this.sql.row<ExampleRow>(`${ROW} where e.id = $4 and ${SCOPE('$1', '$2', '$3')}`, [actor.unitId, seesAll(actor), actor.jurisdictionPath, id])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: GoodExampleVerb, actor: Actor): Promise<ExampleRow> {
    await this.sql.rows('select id from reporting.good_example where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(GOOD_EXAMPLE, verb, row, version);
    return row;
  }

  chosen(periodName: string, jurisdictionPath: string): Promise<ExampleRow[]> {
    return this.sql.rows<ExampleRow>(`${ROW} where e.period_name = $1 and e.status = 'chosen' and e.jurisdiction_path like $2 || '%' order by e.id limit 30`, [periodName, jurisdictionPath]);
  }
}
const seesAll = ({ reach, permissions }: Actor): boolean => reach === 'bureau' || permissions.has('chooseExample');
