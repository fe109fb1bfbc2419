import { answer, type KeysetPage } from '@onecounter/web-kit';
import { api } from '../../api';
import type { CaseRow } from '../inbox/inbox.schema';

export interface CertificateFilters extends Record<string, string> { state: 'toCertify' | 'certified'; case: string }

export const CERTIFICATE_DEFAULTS: CertificateFilters = { state: 'toCertify', case: '' };
const PAGE_SIZE = 50;

/** Granted and not yet printed, or printed and not yet handed over. */
export async function askCertificates({ state }: CertificateFilters, after: string | null, signal: AbortSignal): Promise<KeysetPage<CaseRow>> {
  const which = state === 'certified' ? { view: 'section', status: 'certified' } as const : { view: 'toCertify' } as const;
  const page = await answer(api.GET('/api/cases', { params: { query: { ...which, limit: PAGE_SIZE, ...(after && { after }) } }, signal }));
  return { rows: page.rows, next: page.next, ...(after === null && { total: page.countCapped ? `${page.count}+` : page.count }) };
}
