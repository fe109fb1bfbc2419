import type { ItemVersion } from '@onecounter/catalogue';
import type { CaseRow, PaperToName } from '@onecounter/casework';
import { plainDate, type PlainDate } from '@onecounter/kernel';
import { certificateFields, certificateName } from '../rules/certificate';
import { validityOf, type Validity } from '../rules/validity';

export interface CertificateDraft { readonly name: string; readonly validity: Validity; readonly paper: PaperToName }

/** What the printer lays over the blank. */
export function certificateOf(row: CaseRow, { definition: { result } }: ItemVersion, today: PlainDate, stockNumber: string, verifyUrl: string): CertificateDraft {
  const validity = validityOf(result, row.decided_on ? plainDate(row.decided_on) : today);
  const name = certificateName(result);
  const certificate = { title: name, holder: row.applicant_name, fields: certificateFields(row, validity), qr: { text: verifyUrl, caption: '扫码核验' }, stockNumber };
  return { name, validity, paper: { kind: 'certificate', certificate } };
}
