import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { refuse, REPORTED_FIGURE, type FigureChannel, type ReportedFigureStatus, type ReportedFigureVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const REPORTED_FIGURE_SUBJECT = { lifecycle: REPORTED_FIGURE, table: 'reporting.reported_figure' } as const satisfies SubjectKind;
export interface EvidenceFile { readonly id: string; readonly name: string; readonly mediaType: string; readonly sizeBytes: number }
export interface ReportedRow {
  readonly id: number; readonly status: ReportedFigureStatus; readonly version: number; readonly head: Buffer; readonly period_name: string; readonly code: string; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string; readonly value: number; readonly upto_on: string;
  readonly reference: string | null; readonly note: string | null; readonly channel: FigureChannel; readonly late: boolean; readonly reported_by: number | null; readonly client_id: number | null; readonly reported_by_name: string; readonly reported_on: string;
  readonly counted_value: number | null; readonly confirmed_by_name: string | null; readonly confirmed_on: string | null; readonly files: readonly EvidenceFile[];
}

const PERSON = (column: string): string => `(select p.name from organisation.person p where p.id = ${column})`;
const ROW = `select f.id, f.status, f.version, f.head, f.period_name, f.code, f.unit_id, (select u.name from organisation.unit u where u.id = f.unit_id) unit_name, f.jurisdiction_path, f.value::float8 "value", f.upto_on, f.reference, f.note, f.channel, f.late, f.reported_by, f.client_id,
  coalesce(${PERSON('f.reported_by')}, (select c.name from organisation.api_client c where c.id = f.client_id), '') reported_by_name, f.reported_on, f.counted_value::float8 counted_value, ${PERSON('f.confirmed_by')} confirmed_by_name, f.confirmed_on,
  (select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'mediaType', x.media_type, 'sizeBytes', x.size_bytes) order by x.machine_at, x.id), '[]') from platform.stored_file x where x.subject_kind = 'reportedFigure' and x.subject_id = f.id) files
  from reporting.reported_figure f`;
/** A unit and a program see what is the unit's own; whoever confirms or leads sees those of the place. */
const SEEN = `(f.unit_id = $1 or $2::boolean and f.jurisdiction_path like $3 || '%')`;
const seenBy = ({ unitId, reach, jurisdictionPath }: Actor): unknown[] => [unitId, reach === 'bureau', jurisdictionPath];

/** 填报指标 */
@Injectable()
export class ReportedFigures {
  constructor(private readonly sql: Sql) {}

  ofPeriod(periodName: string, actor: Actor): Promise<ReportedRow[]> {
    return this.sql.rows<ReportedRow>(`${ROW} where ${SEEN} and f.period_name = $4 and f.status <> 'withdrawn' order by f.code, f.part`, [...seenBy(actor), periodName]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<ReportedRow> {
    return (await this.sql.row<ReportedRow>(`${ROW} where ${SEEN} and f.id = $4`, [...seenBy(actor), id])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: ReportedFigureVerb, actor: Actor): Promise<ReportedRow> {
    await this.sql.rows('select f.id from reporting.reported_figure f where f.id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(REPORTED_FIGURE, verb, row, version);
    return row;
  }

  /** What stands there already, whoever told it; until the transaction ends nobody else tells it. @param part the unit where each tells its own, else 0 */
  async standing(periodName: string, code: string, part: number): Promise<ReportedRow | undefined> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9770))', [`${periodName} ${code} ${part}`]);
    return this.sql.row<ReportedRow>(`${ROW} where f.period_name = $1 and f.code = $2 and f.part = $3 and f.status <> 'withdrawn'`, [periodName, code, part]);
  }
}
