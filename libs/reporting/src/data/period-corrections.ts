import { Injectable } from '@nestjs/common';
import type { CorrectionKind } from '@onecounter/contracts';
import { caseScope } from '@onecounter/casework';
import { Sql, type Actor } from '@onecounter/platform';
import { ACCEPTED_ROWS, CENTRAL_ROWS, DECIDED_ROWS, FROZEN_ACCEPTED_ROWS, FROZEN_DECIDED_ROWS } from './case-rows';
import type { RowSource } from './figure-rows';
import { FROZEN_WORK_ROWS, WORK_ROWS } from './work-rows';

export interface CorrectedCase { readonly case_id: number; readonly number: string; readonly item_name: string; readonly unit_name: string; readonly kind: CorrectionKind; readonly decided: boolean; readonly was_on: string | null; readonly is_on: string | null; readonly steps: readonly { readonly verb: string; readonly at: string }[] }
export interface CorrectedWork { readonly code: string; readonly name: string; readonly unit_name: string | null; readonly kind: CorrectionKind }
export interface CorrectionCount { readonly cases: number; readonly work: number }
/** A closed period; `id` is that under which its rows are kept. */
export type ClosedSource = RowSource & { readonly id: number };

const CORRECTION_KIND = `case when f.case_id is null then 'added' when l.case_id is null then 'removed' else 'changed' end kind`;
const CORRECTED_PAIR = `coalesce(f.case_id, l.case_id) case_id, coalesce(f.unit_id, l.unit_id) unit_id, f.on_date was_on, l.on_date is_on`;
/** $1, $2: period; $3: first day of $4, the working days; $5: the period's id. */
const CORRECTED_CASES = `
  select ${CORRECTED_PAIR}, ${CORRECTION_KIND}, false decided
  from (select z.* from (${FROZEN_ACCEPTED_ROWS}) z where z.period_id = $5) f full join (select a.*, k.case_id is not null central from (${ACCEPTED_ROWS}) a left join (${CENTRAL_ROWS}) k on k.case_id = a.case_id) l on l.case_id = f.case_id
  where (f.case_id, f.unit_id, f.on_date, f.instant, f.deemed, f.centre, f.central) is distinct from (l.case_id, l.unit_id, l.on_date, l.instant, l.deemed, l.centre, l.central)
  union all select ${CORRECTED_PAIR}, ${CORRECTION_KIND}, true from (select z.* from (${FROZEN_DECIDED_ROWS}) z where z.period_id = $5) f full join (${DECIDED_ROWS}) l on l.case_id = f.case_id
  where (f.case_id, f.unit_id, f.on_date, f.refused, f.early, f.compressed) is distinct from (l.case_id, l.unit_id, l.on_date, l.refused, l.early, l.compressed)`;
/** As above. */
const CORRECTED_WORK = `select coalesce(f.code, l.code) code, coalesce(f.subject_id, l.subject_id) subject_id, coalesce(l.name, f.name) as name, coalesce(f.unit_id, l.unit_id) unit_id, case when f.code is null then 'added' when l.code is null then 'removed' else 'changed' end kind
  from (select z.* from (${FROZEN_WORK_ROWS}) z where z.period_id = $5) f full join (${WORK_ROWS}) l on l.code = f.code and l.subject_kind = f.subject_kind and l.subject_id = f.subject_id where (f.code, f.unit_id, f.on_date, f.amount) is distinct from (l.code, l.unit_id, l.on_date, l.amount)`;

/** 截数后的更正: what a closed period would count otherwise now. */
@Injectable()
export class PeriodCorrections {
  constructor(private readonly sql: Sql) {}

  async count(source: ClosedSource): Promise<CorrectionCount> {
    const cases = await this.sql.row<{ n: number }>(`select count(*)::int n from (${CORRECTED_CASES}) x`, valuesOf(source));
    const work = await this.sql.row<{ n: number }>(`select count(*)::int n from (${CORRECTED_WORK}) x`, valuesOf(source));
    return { cases: cases?.n ?? 0, work: work?.n ?? 0 };
  }

  /** In the scope of whoever looks, each with the steps that were taken since. @param since legal time of the closing */
  cases(source: ClosedSource, since: Date, limit: number, actor: Actor): Promise<CorrectedCase[]> {
    const scope = caseScope(actor, 8);
    return this.sql.rows<CorrectedCase>(
      `select x.case_id, c.number, c.item_name, u.name unit_name, x.kind, x.decided, x.was_on, x.is_on,
         coalesce((select json_agg(json_build_object('verb', s.verb, 'at', s.legal_at) order by s.seq) from platform.step s where s.subject_kind = 'permitCase' and s.subject_id = x.case_id and s.legal_at >= $6), '[]') steps
       from (${CORRECTED_CASES}) x join casework.permit_case c on c.id = x.case_id join organisation.unit u on u.id = x.unit_id where ${scope.where} order by x.case_id, x.decided limit $7`, [...valuesOf(source), since, limit, ...scope.values]);
  }

  work(source: ClosedSource, units: readonly number[], limit: number): Promise<CorrectedWork[]> {
    return this.sql.rows<CorrectedWork>(`select x.code, x.name, u.name unit_name, x.kind from (${CORRECTED_WORK}) x left join organisation.unit u on u.id = x.unit_id where x.unit_id is null or x.unit_id = any($6::bigint[]) order by x.code, x.subject_id limit $7`, [...valuesOf(source), units, limit]);
  }
}

const valuesOf = ({ from, to, days, id }: ClosedSource): unknown[] => [from, to, days.since, days.numbers, id];
