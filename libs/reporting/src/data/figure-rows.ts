import { Injectable } from '@nestjs/common';
import type { CaseStatus } from '@onecounter/contracts';
import { caseScope } from '@onecounter/casework';
import { Sql, type Actor } from '@onecounter/platform';
import { isDecidedFigure } from '../rules/figures';
import type { DayNumbers, Days } from './case-counts';
import { ACCEPTED_ROWS, CENTRAL_ROWS, DECIDED_ROWS, FROZEN_ACCEPTED_ROWS, FROZEN_DECIDED_ROWS } from './case-rows';
import { FROZEN_WORK_ROWS, WORK_ROWS } from './work-rows';

/** Where the rows of a period lie: kept under its id, or counted from what stands now. */
export interface RowSource extends Days { readonly id: number | null; readonly days: DayNumbers }
export interface RowFilter { readonly code: string; /** Of these units alone; null: of all. */ readonly units: readonly number[] | null; readonly after: { readonly on: string; readonly id: number } | null; readonly limit: number }
export interface CaseBehind { readonly case_id: number; readonly on_date: string; readonly amount: number; readonly number: string; readonly item_code: string; readonly item_name: string; readonly unit_name: string; readonly applicant_name: string; readonly natural: boolean; readonly status: CaseStatus }
export interface WorkBehind { readonly subject_kind: string; readonly subject_id: number; readonly on_date: string; readonly amount: number; readonly name: string; readonly unit_name: string | null }
export interface RowsOfUnit { readonly unit_id: number | null; readonly rows: number; readonly amount: number }
interface Source { readonly text: string; readonly values: readonly unknown[] }

/** Which of the rows a figure counts, and how much each of them. */
const PICKS: Readonly<Record<string, readonly [where: string, amount: string]>> = {
  acceptedTotal: ['true', '1'], acceptedInstant: ['r.instant', '1'], acceptedPromised: ['not r.instant', '1'], acceptedDeemed: ['r.deemed', '1'], centreAccepted: ['r.centre', '1'], centralRegistrations: ['r.central', '1'],
  decidedTotal: ['true', '1'], granted: ['r.refused is not true', '1'], refused: ['r.refused', '1'], daysEarly: ['r.early <> 0', 'r.early'], daysCompressed: ['r.compressed <> 0', 'r.compressed'], daysSaved: ['r.early + r.compressed <> 0', 'r.early + r.compressed'],
};

function casesOf(code: string, { id, from, to, days }: RowSource): Source {
  if (isDecidedFigure(code)) return id === null ? { text: DECIDED_ROWS, values: [from, to, days.since, days.numbers] } : { text: `select z.* from (${FROZEN_DECIDED_ROWS}) z where z.period_id = $1`, values: [id] };
  if (id !== null) return { text: `select z.* from (${FROZEN_ACCEPTED_ROWS}) z where z.period_id = $1`, values: [id] };
  return code === 'centralRegistrations' ? { text: `select k.*, true central from (${CENTRAL_ROWS}) k`, values: [from, to] } : { text: ACCEPTED_ROWS, values: [from, to] };
}
const workOf = ({ id, from, to, days }: RowSource): Source => (id === null ? { text: WORK_ROWS, values: [from, to, days.since, days.numbers] } : { text: `select z.* from (${FROZEN_WORK_ROWS}) z where z.period_id = $1`, values: [id] });
/** Placeholders after those of the source. */
const places = ({ values }: Source, count: number): string[] => Array.from({ length: count }, (_, at) => `$${values.length + at + 1}`);

/** The rows behind a number, a page at a time, by day and id; in the scope of whoever looks. */
@Injectable()
export class FigureRows {
  constructor(private readonly sql: Sql) {}

  cases(source: RowSource, { code, units, after, limit }: RowFilter, actor: Actor): Promise<CaseBehind[]> {
    const [rows, [where, amount]] = [casesOf(code, source), PICKS[code] ?? ['false', '0']];
    const [ofUnits, on, id, most] = places(rows, 4);
    const scope = caseScope(actor, rows.values.length + 5);
    return this.sql.rows<CaseBehind>(
      `select r.case_id, r.on_date, (${amount})::int amount, c.number, c.item_code, c.item_name, u.name unit_name, c.applicant_name, c.applicant ->> 'kind' = 'person' as "natural", c.status
       from (${rows.text}) r join casework.permit_case c on c.id = r.case_id join organisation.unit u on u.id = r.unit_id
       where ${where} and (${ofUnits}::bigint[] is null or r.unit_id = any(${ofUnits})) and (${on}::date is null or (r.on_date, r.case_id) > (${on}, ${id}::bigint)) and ${scope.where} order by r.on_date, r.case_id limit ${most}`,
      [...rows.values, units, after?.on ?? null, after?.id ?? null, limit, ...scope.values]);
  }

  /** @param scope units that one may look into; null: all */
  work(source: RowSource, { code, units, after, limit }: RowFilter, scope: readonly number[]): Promise<WorkBehind[]> {
    const rows = workOf(source);
    const [figure, ofUnits, mine, on, id, most] = places(rows, 6);
    return this.sql.rows<WorkBehind>(
      `select r.subject_kind, r.subject_id, r.on_date, r.amount::float8 amount, r.name, u.name unit_name from (${rows.text}) r left join organisation.unit u on u.id = r.unit_id
       where r.code = ${figure} and (${ofUnits}::bigint[] is null or r.unit_id = any(${ofUnits})) and (r.unit_id is null or r.unit_id = any(${mine}::bigint[])) and (${on}::date is null or (r.on_date, r.subject_id) > (${on}, ${id}::bigint)) order by r.on_date, r.subject_id limit ${most}`,
      [...rows.values, code, units, scope, after?.on ?? null, after?.id ?? null, limit]);
  }

  /** All of them by unit, whoever may look into them. */
  countCases(source: RowSource, code: string, units: readonly number[] | null): Promise<RowsOfUnit[]> {
    const [rows, [where, amount]] = [casesOf(code, source), PICKS[code] ?? ['false', '0']];
    const [ofUnits] = places(rows, 1);
    return this.sql.rows<RowsOfUnit>(`select r.unit_id, count(*)::int "rows", coalesce(sum(${amount}), 0)::int amount from (${rows.text}) r where ${where} and (${ofUnits}::bigint[] is null or r.unit_id = any(${ofUnits})) group by r.unit_id`, [...rows.values, units]);
  }

  /** Of those that `countCases` counts, what one may look into today: a case that went to another section since its period was closed is seen where it is now. */
  async countSeen(source: RowSource, code: string, units: readonly number[] | null, actor: Actor): Promise<Pick<RowsOfUnit, 'rows' | 'amount'>> {
    const [rows, [where, amount]] = [casesOf(code, source), PICKS[code] ?? ['false', '0']];
    const [ofUnits] = places(rows, 1);
    const scope = caseScope(actor, rows.values.length + 2);
    const counted = await this.sql.row<Pick<RowsOfUnit, 'rows' | 'amount'>>(
      `select count(*)::int "rows", coalesce(sum(${amount}), 0)::int amount from (${rows.text}) r join casework.permit_case c on c.id = r.case_id where ${where} and (${ofUnits}::bigint[] is null or r.unit_id = any(${ofUnits})) and ${scope.where}`, [...rows.values, units, ...scope.values]);
    return counted ?? { rows: 0, amount: 0 };
  }

  countWork(source: RowSource, code: string, units: readonly number[] | null): Promise<RowsOfUnit[]> {
    const rows = workOf(source);
    const [figure, ofUnits] = places(rows, 2);
    return this.sql.rows<RowsOfUnit>(`select r.unit_id, count(*)::int "rows", coalesce(sum(r.amount), 0)::float8 amount from (${rows.text}) r where r.code = ${figure} and (${ofUnits}::bigint[] is null or r.unit_id = any(${ofUnits})) group by r.unit_id`, [...rows.values, code, units]);
  }
}
