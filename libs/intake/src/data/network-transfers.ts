import { Injectable } from '@nestjs/common';
import { caseScope, requireStep } from '@onecounter/casework';
import { NETWORK_TRANSFER, refuse, type NetworkTransferStatus, type NetworkTransferVerb, type TransferEntry, type TransferParty } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import type { CaseOfTransfer } from '../rules/network-transfer';

export const NETWORK_TRANSFER_SUBJECT = { lifecycle: NETWORK_TRANSFER, table: 'intake.network_transfer' } as const satisfies SubjectKind;
export interface TransferRow {
  readonly id: number; readonly status: NetworkTransferStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string; readonly item_code: string; readonly item_name: string; readonly item_version_id: number;
  readonly network_id: number | null; readonly network_code: string | null; readonly network_name: string | null; readonly finished_on: string; readonly party: TransferParty; readonly applicant_name: string; readonly enterprise_name: string | null; readonly social_organisation: string | null;
  readonly legal_representative: string | null; readonly contact: string | null; readonly credit_code: string | null; readonly resident_id_sealed: string | null; readonly resident_id_lookup: Buffer | null; readonly resident_id_masked: string | null; readonly phone_sealed: string; readonly phone_masked: string;
  readonly remark: string | null; readonly form_on: string; readonly handler_id: number; readonly handler_name: string; readonly signed_at: Date | null; readonly handler_signed_on: string | null; readonly entered_by: number | null; readonly entered_by_name: string | null; readonly clerk_signed_on: string | null;
  readonly entry: TransferEntry | null; readonly case_id: number | null; readonly case_number: string | null; readonly checked_materials: readonly string[] | null; readonly document_id: string | null; readonly place: number;
}
export interface TransferFilter { readonly statuses: readonly NetworkTransferStatus[] | null; readonly entry: TransferEntry | null; readonly month: string | null; readonly unitId: number | null; readonly caseId: number | null; readonly search: string | null; readonly after: number | null; readonly limit: number }
export interface TransferCountRow { readonly month: string; readonly unit_id: number; readonly unit_name: string; readonly all: number; readonly unsigned: number; readonly waiting: number; readonly linked: number; readonly apart: number; readonly withdrawn: number }
export interface Twin { readonly unitId: number; readonly itemCode: string; readonly finishedOn: string; readonly creditCode: string | null; readonly residentIdLookup: Buffer | null; readonly except: number | null }

const ROW = `select c.id, c.status, c.version, c.head, c.number, c.unit_id, (select u.name from organisation.unit u where u.id = c.unit_id) unit_name, c.jurisdiction_path, c.item_code, c.item_name, c.item_version_id, c.network_id, n.code network_code, n.name network_name, c.finished_on, c.party, c.applicant_name,
  c.enterprise_name, c.social_organisation, c.legal_representative, c.contact, c.credit_code, c.resident_id_sealed, c.resident_id_lookup, c.resident_id_masked, c.phone_sealed, c.phone_masked, c.remark, c.form_on, c.handler_id, (select p.name from organisation.person p where p.id = c.handler_id) handler_name,
  c.signed_at, c.handler_signed_on, c.entered_by, (select p.name from organisation.person p where p.id = c.entered_by) entered_by_name, c.clerk_signed_on, c.entry, c.case_id, (select k.number from casework.permit_case k where k.id = c.case_id) case_number, c.checked_materials, c.document_id, c.place
  from intake.network_transfer c left join intake.outside_network n on n.id = c.network_id`;

/** 专网转交表; seen as the cases of its section are: the section its own, hall and leaders those of their jurisdiction. */
@Injectable()
export class NetworkTransfers {
  constructor(private readonly sql: Sql) {}

  /** What is to be entered, the oldest first; what is to be corrected or signed; what has ended. The month is that of the form. */
  list(actor: Actor, filter: TransferFilter): Promise<TransferRow[]> {
    const scope = caseScope(actor, 9);
    return this.sql.rows<TransferRow>(
      `${ROW} where ($1::text[] is null or c.status = any($1)) and ($2::text is null or c.entry = $2) and ($3::date is null or c.form_on >= $3 and c.form_on < $3::date + interval '1 month') and ($4::bigint is null or c.unit_id = $4) and ($5::bigint is null or c.case_id = $5)
         and ($6::text is null or c.number ilike $6 or c.applicant_name ilike $6 or c.item_name ilike $6 or c.credit_code ilike $6) and ($7::bigint is null or c.place > $7) and ${scope.where} order by c.place limit $8`,
      [filter.statuses, filter.entry, filter.month === null ? null : `${filter.month}-01`, filter.unitId, filter.caseId, filter.search, filter.after, filter.limit, ...scope.values]);
  }

  /** By month of the form and section, from the first to the last month; what was withdrawn stands apart. */
  counts(actor: Actor, from: string, to: string): Promise<TransferCountRow[]> {
    const scope = caseScope(actor, 3);
    return this.sql.rows<TransferCountRow>(
      `select to_char(c.form_on, 'YYYY-MM') "month", c.unit_id, (select u.name from organisation.unit u where u.id = c.unit_id) unit_name, (count(*) filter (where c.status <> 'withdrawn'))::int "all", (count(*) filter (where c.status in ('drawnUp', 'returned')))::int unsigned,
         (count(*) filter (where c.status = 'signed'))::int waiting, (count(*) filter (where c.entry = 'linked'))::int linked, (count(*) filter (where c.entry = 'apart'))::int apart, (count(*) filter (where c.status = 'withdrawn'))::int withdrawn
       from intake.network_transfer c where c.form_on >= $1::date and c.form_on < $2::date + interval '1 month' and ${scope.where} group by 1, 2 order by 1 desc, 2 limit 2000`, [`${from}-01`, `${to}-01`, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<TransferRow> {
    const scope = caseScope(actor, 2);
    return (await this.sql.row<TransferRow>(`${ROW} where c.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: NetworkTransferVerb, actor: Actor): Promise<TransferRow> {
    await this.sql.rows('select id from intake.network_transfer where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(NETWORK_TRANSFER, verb, row, version);
    return row;
  }

  /** Number of another transfer of the section for the same item, applicant and day; until the transaction ends nobody else draws one up. */
  async twinOf({ unitId, itemCode, finishedOn, creditCode, residentIdLookup, except }: Twin): Promise<string | null> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9620))', [`${unitId} ${itemCode}`]);
    const twin = await this.sql.row<{ number: string }>(
      `select number from intake.network_transfer where unit_id = $1 and item_code = $2 and finished_on = $3 and status <> 'withdrawn' and (credit_code = $4 or resident_id_lookup = $5) and id is distinct from $6 order by id limit 1`,
      [unitId, itemCode, finishedOn, creditCode, residentIdLookup, except]);
    return twin?.number ?? null;
  }

  /** A case in the actor's sight, and whether its applicant is the one of the transfer. */
  async caseFor(number: string, transfer: Pick<TransferRow, 'credit_code' | 'resident_id_lookup'>, actor: Actor): Promise<(CaseOfTransfer & { readonly id: number }) | undefined> {
    const scope = caseScope(actor, 4);
    return this.sql.row(
      `select c.id, c.item_code, c.unit_id, coalesce(a.credit_code = $2 or a.resident_id_lookup = $3, false) same_applicant from casework.permit_case c join casework.applicant a on a.id = c.applicant_id where c.number = $1 and ${scope.where}`,
      [number, transfer.credit_code, transfer.resident_id_lookup, ...scope.values]);
  }

  /** Number of the transfer that the case is linked to. */
  async linkedTo(caseId: number): Promise<string | null> {
    return (await this.sql.row<{ number: string }>('select number from intake.network_transfer where case_id = $1 for update', [caseId]))?.number ?? null;
  }
}
