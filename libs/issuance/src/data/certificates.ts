import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Sql, type WriteStatement } from '@onecounter/platform';
import type { CaseRow } from '@onecounter/casework';
import type { Validity } from '../rules/validity';

export interface CertificateToRecord {
  readonly row: CaseRow;
  readonly certificateName: string;
  readonly stockNumber: string;
  readonly token: string;
  readonly documentId: string;
  readonly validity: Validity;
  readonly grantedOn: string;
  /** Everything of the document number before the serial, which only the counter knows. */
  readonly numberBefore: string;
  readonly at: Date;
  /** The edition it is printed with; null for the fixed layout. */
  readonly templateId: number | null;
  readonly printerId: number | null;
}

/** Adds the sheet and the row of the permit register; a reprint takes the place of the spoilt one. */
export function recordCertificate(w: WriteStatement, certificate: CertificateToRecord): void {
  const { row, validity } = certificate;
  w.part('ck', `insert into issuance.certificate_stock (unit_id, stock_number, case_id, step_seq, document_id, verification_token, template_id, printer_id)
    select ${w.param(row.unit_id, 'bigint')}, ${w.param(certificate.stockNumber, 'text')}, s.id, s.version, ${w.param(certificate.documentId, 'uuid')}, ${w.param(certificate.token, 'text')}, ${w.param(certificate.templateId, 'bigint')}, ${w.param(certificate.printerId, 'bigint')} from s`);
  w.part('pm', `insert into casework.permit (case_id, item_code, number, certificate_name, holder_id, holder_name, holder_code, unit_id, jurisdiction_path, granted_on, valid_from, valid_until, verification_token, document_id, created_at)
    select s.id, ${w.param(row.item_code, 'text')}, ${w.param(certificate.numberBefore, 'text')} || dn.last || '号', ${w.param(certificate.certificateName, 'text')}, ${w.param(row.applicant_id, 'bigint')}, ${w.param(row.applicant_name, 'text')},
      ${w.param(row.applicant.creditCode ?? row.applicant.residentIdMasked, 'text')}, ${w.param(row.unit_id, 'bigint')}, ${w.param(row.jurisdiction_path, 'text')}, ${w.param(certificate.grantedOn, 'date')},
      ${w.param(validity.from, 'date')}, ${w.param(validity.until, 'date')}, ${w.param(certificate.token, 'text')}, ${w.param(certificate.documentId, 'uuid')}, ${w.param(certificate.at, 'timestamptz')} from s, dn
    on conflict (case_id) do update set number = excluded.number, valid_from = excluded.valid_from, valid_until = excluded.valid_until, state = 'valid', verification_token = excluded.verification_token,
      document_id = excluded.document_id, created_at = excluded.created_at`);
}

/** Adds the voiding of sheet and permit. Gives the digest that the trace holds of the reason. */
export function voidCertificate(reason: string): { digest: string; record: (w: WriteStatement) => void } {
  const salt = randomBytes(16);
  const digest = createHash('sha256').update(salt).update(reason).digest('hex');
  return {
    digest,
    record: (w) => {
      w.part('ck', `update issuance.certificate_stock k set state = 'voided', void_seq = s.version, void_reason = ${w.param(reason, 'text')}, void_salt = ${w.param(salt, 'bytea')} from s where k.case_id = s.id and k.state = 'used'`);
      w.part('pm', `update casework.permit p set state = 'voided' from s where p.case_id = s.id`);
    },
  };
}

/** Why a sheet was voided that a reprint took the place of. */
export const SHEET_REPLACED = '更正笔误，换发新证';

/** The unique key decides between two printers; the loser is told in the words of the counter. */
export function stockNumberOnce(stockNumber: string): (error: unknown) => never {
  return (error) => {
    if ((error as { constraint?: string }).constraint === 'stock_number_once') refuse('stockNumberUsed', { stockNumber }, 'stockNumber');
    throw error;
  };
}

export interface SheetRow { case_id: number; stock_number: string; document_id: string; number: string; certificate_name: string; valid_until: string | null }

@Injectable()
export class Certificates {
  constructor(private readonly sql: Sql) {}

  /** The corrected sheet takes its place: the old one stays listed as voided, and its QR code answers so. */
  async replaceSheet(caseId: number, seq: number): Promise<void> {
    await this.sql.rows(`update issuance.certificate_stock set state = 'voided', void_seq = $2, void_reason = $3 where case_id = $1 and state = 'used'`, [caseId, seq, SHEET_REPLACED]);
  }

  /** The sheet in use of each of these cases. */
  async inUse(caseIds: readonly number[]): Promise<Map<number, SheetRow>> {
    const rows = await this.sql.rows<SheetRow>(
      `select k.case_id, k.stock_number, k.document_id, p.number, p.certificate_name, p.valid_until from issuance.certificate_stock k join casework.permit p on p.case_id = k.case_id where k.state = 'used' and k.case_id = any($1::bigint[])`,
      [caseIds],
    );
    return new Map(rows.map((row) => [row.case_id, row]));
  }
}
