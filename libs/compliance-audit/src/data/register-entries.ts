import { Injectable } from '@nestjs/common';
import { refuse, type SealEntrySource, type SealRegisterKind } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import type { SealLine } from '../rules/seals/seal-line';
import { unitScope } from './unit-scope';

export interface RegisterEntryRow {
  readonly id: number; readonly register: SealRegisterKind; readonly register_id: number | null; readonly unit_id: number; readonly unit_name: string; readonly line_no: number; readonly used_on: string; readonly used_at: Date | null; readonly matter: string; readonly item_code: string | null;
  readonly applicant_name: string | null; readonly case_number: string | null; readonly case_id: number | null; readonly copies: number; readonly approver_name: string | null; readonly used_by_name: string; readonly keeper_name: string | null;
  readonly source: SealEntrySource; readonly application_id: number | null; readonly entered_at: Date; readonly struck_on: string | null;
}
export interface EntryFilter {
  readonly register: SealRegisterKind | null; readonly registerId: number | null; readonly unitId: number | null; readonly source: SealEntrySource | null; readonly struck: boolean | null; readonly from: string | null; readonly to: string | null; readonly words: string | null;
  readonly before: { readonly on: string; readonly id: number } | null; readonly limit: number;
}
/** Lines that are to be written, and what is the same for all of them. */
export interface EntriesToWrite {
  readonly register: SealRegisterKind; readonly registerId: number | null; readonly source: SealEntrySource; readonly importId: number | null; readonly applicationId: number | null; readonly enteredBy: number | null; readonly enteredAt: Date; readonly salt: Buffer | null;
  readonly lines: readonly (SealLine & { readonly unitId: number; readonly jurisdictionPath: string; readonly usedBy?: number | null })[];
}

const ROW = `select e.id, e.register, e.register_id, e.unit_id, (select u.name from organisation.unit u where u.id = e.unit_id) unit_name, e.line_no, e.used_on, e.used_at, e.matter, e.item_code, e.applicant_name, e.case_number,
  (select c.id from casework.permit_case c where c.number = e.case_number) case_id, e.copies, e.approver_name, e.used_by_name, e.keeper_name, e.source, e.application_id, e.entered_at, e.struck_on from compliance.register_entry e`;

/** 登记簿的行: what was sealed on paper, and what an application granted. */
@Injectable()
export class RegisterEntries {
  constructor(private readonly sql: Sql) {}

  /** Latest use first, keyset by day and id. */
  list(actor: Actor, filter: EntryFilter): Promise<RegisterEntryRow[]> {
    const scope = unitScope(actor, 'e', 12);
    return this.sql.rows<RegisterEntryRow>(
      `${ROW} where ($1::text is null or e.register = $1) and ($2::bigint is null or e.register_id = $2) and ($3::bigint is null or e.unit_id = $3) and ($4::text is null or e.source = $4) and ($5::boolean is null or (e.struck_on is not null) = $5)
         and ($6::date is null or e.used_on >= $6) and ($7::date is null or e.used_on <= $7) and ($8::text is null or e.matter ilike $8 or e.applicant_name ilike $8 or e.case_number ilike $8 or e.used_by_name ilike $8)
         and ($9::date is null or (e.used_on, e.id) < ($9, $10)) and ${scope.where} order by e.used_on desc, e.id desc limit $11`,
      [filter.register, filter.registerId, filter.unitId, filter.source, filter.struck, filter.from, filter.to, filter.words, filter.before?.on ?? null, filter.before?.id ?? null, filter.limit, ...scope.values]);
  }

  /** A line of the register, for striking. @throws notFound */
  async lock(registerId: number, id: number): Promise<RegisterEntryRow> {
    await this.sql.rows('select id from compliance.register_entry where id = $1 for update', [id]);
    return (await this.sql.row<RegisterEntryRow>(`${ROW} where e.id = $2 and e.register_id = $1`, [registerId, id])) ?? refuse('notFound', {}, 'entryId');
  }

  async strike(id: number, on: string, by: number | null): Promise<void> {
    await this.sql.rows('update compliance.register_entry set struck_on = $2, struck_by = $3 where id = $1', [id, on, by]);
  }

  /** What tells one line of a register from another: section, line, day and matter; those that were struck do not count. */
  async keys(registerId: number, from: string, to: string): Promise<Set<string>> {
    const rows = await this.sql.rows<{ key: string }>(`select e.unit_id || '|' || e.line_no || '|' || to_char(e.used_on, 'YYYY-MM-DD') || '|' || e.matter as key from compliance.register_entry e where e.register_id = $1 and e.used_on between $2 and $3 and e.struck_on is null`, [registerId, from, to]);
    return new Set(rows.map(({ key }) => key));
  }

  async nextLine(registerId: number): Promise<number> {
    return (await this.sql.row<{ n: number }>('select coalesce(max(e.line_no), 0)::int + 1 n from compliance.register_entry e where e.register_id = $1', [registerId]))?.n ?? 1;
  }

  /** Many lines in one statement. */
  async write(entries: EntriesToWrite): Promise<void> {
    await this.sql.rows(INSERT, valuesOf(entries));
  }
}

const INSERT = `insert into compliance.register_entry (register, register_id, source, import_id, application_id, entered_by, entered_at, salt, unit_id, jurisdiction_path, line_no, used_on, used_at, matter, item_code, applicant_name, case_number, copies, approver_name, used_by_name, used_by, keeper_name)
  select $1::text, $2::bigint, $3::text, $4::bigint, $5::bigint, $6::bigint, $7::timestamptz, $8::bytea, x.*
  from unnest($9::bigint[], $10::text[], $11::int[], $12::date[], $13::timestamptz[], $14::text[], $15::text[], $16::text[], $17::text[], $18::int[], $19::text[], $20::text[], $21::bigint[], $22::text[]) x`;

function valuesOf({ register, registerId, source, importId, applicationId, enteredBy, enteredAt, salt, lines }: EntriesToWrite): unknown[] {
  const column = <T>(of: (line: EntriesToWrite['lines'][number]) => T): T[] => lines.map(of);
  return [
    register, registerId, source, importId, applicationId, enteredBy, enteredAt, salt,
    column((one) => one.unitId), column((one) => one.jurisdictionPath), column((one) => one.lineNo), column((one) => one.usedOn), column((one) => one.usedAt), column((one) => one.matter), column((one) => one.itemCode), column((one) => one.applicantName),
    column((one) => one.caseNumber), column((one) => one.copies), column((one) => one.approverName), column((one) => one.usedByName), column((one) => one.usedBy ?? null), column((one) => one.keeperName),
  ];
}
