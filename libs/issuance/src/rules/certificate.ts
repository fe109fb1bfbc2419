import type { ItemDefinition } from '@onecounter/contracts';
import type { CaseRow } from '@onecounter/casework';
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
