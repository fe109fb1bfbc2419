import { Injectable } from '@nestjs/common';
import { LEDGER_WEEK, refuse, type LedgerWeekStatus, type LedgerWeekVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import { requireStep, SEAL_NAME } from '@onecounter/casework';
import { unitScope } from './unit-scope';

export const LEDGER_WEEK_SUBJECT = { lifecycle: LEDGER_WEEK, table: 'compliance.ledger_week' } as const satisfies SubjectKind;
export interface LedgerWeekRow {
  readonly id: number; readonly status: LedgerWeekStatus; readonly version: number; readonly head: Buffer; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string; readonly week: string; readonly due_on: string; readonly provisional: boolean;
  readonly signed_by: number | null; readonly signed_by_name: string | null; readonly signed_on: string | null; readonly uses: number | null;
}
export interface WeekFilter { readonly unsigned: boolean | null; readonly unitId: number | null; readonly from: string | null; readonly to: string | null; readonly before: { readonly week: string; readonly id: number } | null; readonly limit: number }
/** A use in a week: inside the platform (a paper and its case), or a line on paper. */
export interface WeekUse {
  readonly platform: boolean; readonly id: number; readonly on: string; readonly at: Date | null; readonly line_no: number | null; readonly matter: string; readonly document_id: string | null; readonly document_number: string | null; readonly voided: boolean;
  readonly case_id: number | null; readonly case_number: string | null; readonly item_name: string | null; readonly applicant_name: string | null; readonly copies: number; readonly by_name: string | null; readonly approver_name: string | null; readonly keeper: string | null;
}
/** A section and the Monday of a week in which it used the approval seal. */
export interface UsedWeek { readonly unitId: number; readonly jurisdictionPath: string; readonly week: string }

const ROW = `select w.id, w.status, w.version, w.head, w.unit_id, (select u.name from organisation.unit u where u.id = w.unit_id) unit_name, w.jurisdiction_path, w.week, w.due_on, w.provisional, w.signed_by, (select p.name from organisation.person p where p.id = w.signed_by) signed_by_name, w.signed_on, w.uses
  from compliance.ledger_week w`;
/** Beginning and end of the week $2 of section $1 are moments of Asia/Shanghai. */
const IN_WEEK = `u.used_at >= $2::date::timestamp at time zone 'Asia/Shanghai' and u.used_at < ($2::date + 7)::timestamp at time zone 'Asia/Shanghai' and u.seal_name = '${SEAL_NAME}'`;

/** 台账周审 */
@Injectable()
export class LedgerWeeks {
  constructor(private readonly sql: Sql) {}

  /** Until the transaction ends nobody else opens weeks. */
  async alone(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(9530)');
  }

  /** The latest week first. */
  list(actor: Actor, filter: WeekFilter): Promise<LedgerWeekRow[]> {
    const scope = unitScope(actor, 'w', 8);
    return this.sql.rows<LedgerWeekRow>(
      `${ROW} where ($1::boolean is null or (w.status in ('open', 'reopened')) = $1) and ($2::bigint is null or w.unit_id = $2) and ($3::date is null or w.week >= $3) and ($4::date is null or w.week <= $4)
         and ($5::date is null or (w.week, -w.id) < ($5, -$6::bigint)) and ${scope.where} order by w.week desc, w.id limit $7`,
      [filter.unsigned, filter.unitId, filter.from, filter.to, filter.before?.week ?? null, filter.before?.id ?? null, filter.limit, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<LedgerWeekRow> {
    const scope = unitScope(actor, 'w', 2);
    return (await this.sql.row<LedgerWeekRow>(`${ROW} where w.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: LedgerWeekVerb, actor: Actor): Promise<LedgerWeekRow> {
    await this.sql.rows('select id from compliance.ledger_week where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(LEDGER_WEEK, verb, row, version);
    return row;
  }

  /** Weeks of the sections as they stand, held to the end of the transaction. @param weeks Mondays */
  held(unitId: number, weeks: readonly string[]): Promise<{ week: string; status: LedgerWeekStatus }[]> {
    return this.sql.rows('select w.week, w.status from compliance.ledger_week w where w.unit_id = $1 and w.week = any($2::date[]) order by w.id for update', [unitId, weeks]);
  }

  /** Sections that used the approval seal in the week and have no row of it yet. */
  used(week: string): Promise<UsedWeek[]> {
    return this.sql.rows<UsedWeek>(
      `select u.id "unitId", u.jurisdiction_path "jurisdictionPath", to_char($1::date, 'YYYY-MM-DD') week from organisation.unit u where u.id in (
         select u.unit_id from casework.seal_use u where u.used_at >= $1::date::timestamp at time zone 'Asia/Shanghai' and u.used_at < ($1::date + 7)::timestamp at time zone 'Asia/Shanghai' and u.seal_name = '${SEAL_NAME}'
         union select e.unit_id from compliance.register_entry e where e.register = 'approval' and e.used_on between $1::date and $1::date + 6 and e.struck_on is null)
       and not exists (select 1 from compliance.ledger_week w where w.unit_id = u.id and w.week = $1) order by u.id`, [week]);
  }

  /** All uses of the approval seal by the section in the week, in the order of the days; what was struck is left out. */
  uses(unitId: number, week: string): Promise<WeekUse[]> {
    return this.sql.rows<WeekUse>(
      `select * from (
         select true platform, u.id, (u.used_at at time zone 'Asia/Shanghai')::date "on", u.used_at "at", null::int line_no, u.purpose matter, u.document_id, case when d.serial is not null then d.mark || '〔' || d.year || '〕' || d.serial || '号' end document_number, d.state = 'voided' voided,
           u.case_id, c.number case_number, c.item_name, c.applicant_name, u.copies, p.name by_name, null::text approver_name, u.keeper_post keeper
         from casework.seal_use u join casework.permit_case c on c.id = u.case_id join platform.document d on d.id = u.document_id left join organisation.person p on p.id = u.by_person
         where u.unit_id = $1 and ${IN_WEEK}
         union all
         select false, e.id, e.used_on, e.used_at, e.line_no, e.matter, null::uuid, null::text, false, (select c.id from casework.permit_case c where c.number = e.case_number), e.case_number, e.item_code, e.applicant_name, e.copies, e.used_by_name, e.approver_name, e.keeper_name
         from compliance.register_entry e where e.unit_id = $1 and e.register = 'approval' and e.used_on between $2::date and $2::date + 6 and e.struck_on is null) x
       order by x."on", x."at" nulls first, x.platform, x.id`, [unitId, week]);
  }
}
