import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS } from '@onecounter/contracts';
import type { ItemVersion } from '@onecounter/catalogue';
import { Letterhead, type CaseRow, type PaperToName } from '@onecounter/casework';
import { Units } from '@onecounter/organisation';
import { LegalClock } from '@onecounter/platform';
import { plainDate } from '@onecounter/kernel';
import { certificateFields, certificateName, certificateValues } from '../rules/certificate';
import { validityOf, type Validity } from '../rules/validity';
import { CertificateSheets, filledSheet } from './certificate-sheets';

export interface CertificateDraft { readonly name: string; readonly validity: Validity; readonly paper: PaperToName; readonly numberBefore: string; readonly templateId: number | null }
export interface CertificateAsked { readonly stockNumber: string; readonly verifyUrl: string; readonly printerId: number | null; readonly scope: string | null; readonly test: boolean }

/** More digits than a year has certificates: what fits with them fits with the number to come. */
const NUMBER_AHEAD = '99999号';

/** What the printer lays over the blank: by the template in use, or by the fixed layout where there is none. */
@Injectable()
export class ComposeCertificate {
  constructor(private readonly sheets: CertificateSheets, private readonly letterhead: Letterhead, private readonly units: Units, private readonly legal: LegalClock) {}

  /** @throws certificateOverflow, fieldOutsidePaper, glyphMissing, notFound for a printer that is not the unit's */
  async of(row: CaseRow, { definition: { result } }: ItemVersion, asked: CertificateAsked): Promise<CertificateDraft> {
    const today = this.legal.today();
    const validity = validityOf(result, row.decided_on ? plainDate(row.decided_on) : today);
    const name = certificateName(result);
    const numberBefore = `${(await this.units.byId(row.unit_id))?.documentPrefix ?? ''}${DOCUMENT_KINDS.certificate.mark}〔${today.slice(0, 4)}〕`;
    const sheet = await this.sheets.forCase(row.unit_id, row.item_code, asked.printerId);
    const values = certificateValues(row, { name, validity, issuer: await this.letterhead.organOf(row.unit_id), today, stockNumber: asked.stockNumber, scope: asked.scope });
    const overlay = sheet ? { overlay: filledSheet(sheet, values, asked.test ? '（测试）' : numberBefore + NUMBER_AHEAD, asked.test) } : {};
    const certificate = { title: name, holder: row.applicant_name, fields: certificateFields(row, validity), qr: { text: asked.verifyUrl, caption: '扫码核验' }, stockNumber: asked.stockNumber, ...overlay };
    return { name, validity, numberBefore, templateId: sheet?.template.id ?? null, paper: { kind: 'certificate', certificate } };
  }

  verifyUrl(token: string): string {
    return this.letterhead.verifyUrl(token);
  }
}
