import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { ASSESSMENT_NOTICE, refuse, type AssessmentCode, type AssessmentKind, type AssessmentNoticeStatus, type AssessmentNoticeVerb } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { Sql, type Actor, type SubjectKind, type WriteStatement } from '@onecounter/platform';
import type { FigureToKeep } from '../rules/assessment/assessment-figures';

export const ASSESSMENT_NOTICE_SUBJECT = { lifecycle: ASSESSMENT_NOTICE, table: 'compliance.assessment_notice' } as const satisfies SubjectKind;
export interface NoticeRow {
  readonly id: number; readonly status: AssessmentNoticeStatus; readonly version: number; readonly head: Buffer; readonly jurisdiction_path: string; readonly kind: AssessmentKind; readonly period: string; readonly from_on: PlainDate; readonly until_on: PlainDate; readonly drawing: number; readonly drawn_on: string;
  readonly confirmed_by: number | null; readonly confirmed_by_name: string | null; readonly confirmed_unit_id: number | null; readonly confirmed_on: string | null; readonly issued_by_name: string | null; readonly issued_on: string | null; readonly document_id: string | null;
}
export interface NoticeFilter { readonly kind: AssessmentKind | null; readonly status: AssessmentNoticeStatus | null; readonly before: number | null; readonly limit: number }
export interface TrendRow { readonly month: string; readonly code: AssessmentCode; readonly value: number }

const NAME = (column: string): string => `(select p.name from organisation.person p where p.id = ${column})`;
const ROW = `select n.id, n.status, n.version, n.head, n.jurisdiction_path, n.kind, n.period, n.from_on, n.until_on, n.drawing, n.drawn_on, n.confirmed_by, ${NAME('n.confirmed_by')} confirmed_by_name, n.confirmed_unit_id, n.confirmed_on, ${NAME('n.issued_by')} issued_by_name, n.issued_on, n.document_id from compliance.assessment_notice n`;

/** Whoever prepares or issues notices sees them from the beginning, everybody else once they are issued; of their place. */
const seesDrafts = ({ permissions }: Actor): boolean => permissions.has('confirmNotice') || permissions.has('issueNotice');

/** 考核通报 */
@Injectable()
export class AssessmentNotices {
  constructor(private readonly sql: Sql) {}

  /** Until the transaction ends nobody else draws up a notice or moves one. */
  async alone(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(9680)');
  }

  async ofPeriod(place: string, period: string): Promise<boolean> {
    return (await this.sql.rows('select 1 from compliance.assessment_notice n where n.jurisdiction_path = $1 and n.period = $2', [place, period])).length > 0;
  }

  /** The latest period first. */
  list(actor: Actor, { kind, status, before, limit }: NoticeFilter): Promise<NoticeRow[]> {
    return this.sql.rows<NoticeRow>(
      `${ROW} where n.jurisdiction_path = $1 and ($2::boolean or n.status = 'issued') and ($3::text is null or n.kind = $3) and ($4::text is null or n.status = $4)
         and ($5::bigint is null or (n.until_on, n.id) < (select b.until_on, b.id from compliance.assessment_notice b where b.id = $5)) order by n.until_on desc, n.id desc limit $6`, [actor.jurisdictionPath, seesDrafts(actor), kind, status, before, limit]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<NoticeRow> {
    return (await this.sql.row<NoticeRow>(`${ROW} where n.id = $1 and n.jurisdiction_path = $2 and ($3::boolean or n.status = 'issued')`, [id, actor.jurisdictionPath, seesDrafts(actor)])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: AssessmentNoticeVerb, actor: Actor): Promise<NoticeRow> {
    await this.alone();
    const row = await this.get(id, actor);
    requireStep(ASSESSMENT_NOTICE, verb, row, version);
    return row;
  }

  /** As they were drawn up last. */
  figures({ id, drawing }: Pick<NoticeRow, 'id' | 'drawing'>): Promise<FigureToKeep[]> {
    return this.sql.rows<FigureToKeep>(`select g.unit_id "unitId", g.person_id "personId", g.code, g.value, to_json(g.evidence) evidence from compliance.assessment_figure g where g.notice_id = $1 and g.drawing = $2 order by g.unit_id, g.person_id nulls first`, [id, drawing]);
  }

  /** Of a person in the sections, or of one section, as the monthly notices of the place hold them. */
  trend(place: string, months: readonly string[], of: { readonly unitIds: readonly number[] | null; readonly personId: number | null }): Promise<TrendRow[]> {
    return this.sql.rows<TrendRow>(
      `select n.period "month", g.code, sum(g.value)::float8 "value" from compliance.assessment_notice n join compliance.assessment_figure g on g.notice_id = n.id and g.drawing = n.drawing
       where n.kind = 'month' and n.jurisdiction_path like $1 and n.period = any($2::text[]) and ($3::bigint[] is null or g.unit_id = any($3)) and g.person_id is not distinct from $4::bigint group by 1, 2`, [place, months, of.unitIds, of.personId]);
  }

  /** Months of the place that have a notice. */
  async drawnMonths(place: string, months: readonly string[]): Promise<Set<string>> {
    const rows = await this.sql.rows<{ period: string }>(`select distinct n.period from compliance.assessment_notice n where n.kind = 'month' and n.jurisdiction_path like $1 and n.period = any($2::text[])`, [place, months]);
    return new Set(rows.map(({ period }) => period));
  }
}

/** Adds the figures to the step that draws the notice up. */
export function recordFigures(w: WriteStatement, figures: readonly FigureToKeep[]): void {
  const rows = figures.map(({ unitId, personId, code, value, evidence }) => ({ unit_id: unitId, person_id: personId, code, value, evidence }));
  w.part('fg', `insert into compliance.assessment_figure (notice_id, drawing, unit_id, person_id, code, value, evidence) select s.id, s.version, x.unit_id, x.person_id, x.code, x.value, x.evidence
    from jsonb_to_recordset(${w.param(JSON.stringify(rows), 'jsonb')}) x(unit_id bigint, person_id bigint, code text, value float8, evidence bigint[]), s`);
}
