import { Injectable } from '@nestjs/common';
import { caseScope } from '@onecounter/casework';
import type { CaseStatus } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import type { DeferredMaterial } from '../rules/deferral';

export interface DeferredRow extends DeferredMaterial {
  readonly case_id: number; readonly demand: string; readonly basis: string; readonly opened_on: string; readonly first_due_on: string; readonly chased_on: string | null;
  readonly undertaking_form: 'signed' | 'scanned'; readonly undertaking_file_id: string;
  /** The last supplement. */
  readonly arrived_at: Date | null; readonly files: readonly string[] | null; readonly reason: string | null;
}
export interface ListedDeferral extends DeferredRow { readonly case_number: string; readonly applicant_name: string; readonly item_name: string; readonly unit_name: string; readonly status: CaseStatus; readonly case_version: number }
export const DEFERRAL_VIEWS = ['open', 'toCheck', 'dueSoon', 'overdue', 'afterIssue'] as const;
export type DeferralView = (typeof DEFERRAL_VIEWS)[number];
export interface DeferralFilter { readonly view: DeferralView; readonly today: string; readonly soonUntil: string; readonly search: string | null; readonly after: readonly [string, number, string] | null; readonly limit: number }

const ROW = `d.case_id, d.code, d.name, d.kind, d.demand, d.basis, d.opened_on, d.first_due_on, d.due_on, d.state, d.tries, d.chased_on, d.undertaking_form, d.undertaking_file_id, p.arrived_at, p.files, p.reason`;
const WITH_LAST = `intake.deferred_material d left join intake.deferred_supplement p on p.case_id = d.case_id and p.code = d.code and p.no = d.tries`;
/** Still waited for: what ended with its case is not. */
const OPEN = `d.state in ('awaited', 'rejected', 'supplied', 'failed') and exists (select 1 from casework.case_hold h where h.case_id = d.case_id and h.kind = 'deferredMaterial' and h.procedure = d.code and h.cleared_on is null)`;
const LACKING = `d.state in ('awaited', 'rejected')`;
const VIEWS: Readonly<Record<DeferralView, string>> = {
  open: 'true', toCheck: `d.state = 'supplied'`, dueSoon: `${LACKING} and d.due_on between $1::date and $2::date`, overdue: `(${LACKING} and d.due_on < $1::date or d.state = 'failed')`,
  afterIssue: `d.kind = 'atIssue' and c.status in ('certified', 'issued')`,
};

/** 容缺材料: by case, and as lists within scope. */
@Injectable()
export class Deferrals {
  constructor(private readonly sql: Sql) {}

  ofCase(caseId: number): Promise<DeferredRow[]> {
    return this.sql.rows<DeferredRow>(`select ${ROW} from ${WITH_LAST} where d.case_id = $1 order by d.due_on, d.code`, [caseId]);
  }

  /** Of several cases at once. */
  ofCases(caseIds: readonly number[]): Promise<DeferredRow[]> {
    return this.sql.rows<DeferredRow>(`select ${ROW} from ${WITH_LAST} where d.case_id = any($1::bigint[]) order by d.due_on, d.case_id, d.code`, [caseIds]);
  }

  /** Nearest day first, keyset by day, case and material. */
  list(actor: Actor, { view, today, soonUntil, search, after, limit }: DeferralFilter): Promise<ListedDeferral[]> {
    const scope = caseScope(actor, 8);
    return this.sql.rows<ListedDeferral>(
      `select ${ROW}, c.number case_number, c.applicant_name, c.item_name, c.status, c.version case_version, u.name unit_name
       from ${WITH_LAST} join casework.permit_case c on c.id = d.case_id join organisation.unit u on u.id = c.unit_id
       where ${OPEN} and ${VIEWS[view]} and $1::date is not null and $2::date is not null and ($3::text is null or c.number ilike $3 or c.applicant_name ilike $3 or c.item_name ilike $3 or d.name ilike $3)
         and ($4::date is null or (d.due_on, d.case_id, d.code) > ($4::date, $5::bigint, $6::text)) and ${scope.where} order by d.due_on, d.case_id, d.code limit $7`,
      [today, soonUntil, search, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit, ...scope.values],
    );
  }

  /** Cases with something lacking that is due by the day. */
  async lackingBy(day: string): Promise<number[]> {
    const rows = await this.sql.rows<{ case_id: number }>(`select distinct d.case_id from intake.deferred_material d where ${LACKING} and d.due_on <= $1 and ${OPEN} order by 1`, [day]);
    return rows.map((row) => row.case_id);
  }

  /** Cases whose day has passed, or whose supplement was faulty twice, and that may still end by it: nothing ends once the certificate is printed. */
  async broken(today: string): Promise<number[]> {
    const rows = await this.sql.rows<{ case_id: number }>(
      `select distinct d.case_id from intake.deferred_material d join casework.permit_case c on c.id = d.case_id
       where d.kind = 'atAcceptance' and c.status in ('accepted', 'reviewed', 'checked', 'granted') and (${LACKING} and d.due_on < $1 or d.state = 'failed') and ${OPEN} order by 1`, [today]);
    return rows.map((row) => row.case_id);
  }

  /** In a transaction of its own. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.sql.apart(() => this.sql.transaction(work));
  }
}
