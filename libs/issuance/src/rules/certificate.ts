import type { ItemDefinition } from '@onecounter/contracts';
import type { CaseRow } from '@onecounter/casework';
import type { CertificateValues } from './overlay-of';
import type { Validity } from './validity';

/** Title of the certificate: the result's name without what the catalogue notes beside it. */
export function certificateName({ name }: Pick<ItemDefinition['result'], 'name'>): string {
  return name.replace(/【[^】]*】|（[^）]*）/g, '').trim() || name;
}

type Holder = Pick<CaseRow, 'item_name' | 'number' | 'applicant'>;

/** What stands on the certificate below its holder. A person's ID number does not: the certificate hangs on a wall. */
export function certificateFields({ item_name, number, applicant }: Holder, validity: Validity): { label: string; value: string }[] {
  const { kind, creditCode, legalRepresentative, address } = applicant;
  const all: [string, string | null][] = [
    ['统一社会信用代码', creditCode], ['法定代表人（负责人）', kind === 'enterprise' ? legalRepresentative : null], [kind === 'enterprise' ? '住所（经营场所）' : '住址', address],
    ['许可事项', item_name], ['有效期', validity.text], ['办件编号', number],
  ];
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

interface Circumstances { readonly name: string; readonly validity: Validity; readonly issuer: string; readonly today: string; readonly stockNumber: string; readonly scope: string | null }

/** What a template may ask for; the number comes with the step. A person's ID number is not among it. */
export function certificateValues(row: Holder & Pick<CaseRow, 'applicant_name' | 'decided_on'>, { name, validity, issuer, today, stockNumber, scope }: Circumstances): CertificateValues {
  const { kind, creditCode, legalRepresentative, address } = row.applicant;
  return {
    title: name, holder: row.applicant_name, holderCode: creditCode, legalRepresentative: kind === 'enterprise' ? legalRepresentative : null, address, item: row.item_name, scope,
    grantedOn: row.decided_on ?? today, issuedOn: today, validFrom: validity.from, validUntil: validity.until, validity: validity.text, issuer, caseNumber: row.number, stockNumber, qr: 'qr', seal: 'seal', number: 'number',
  };
}
