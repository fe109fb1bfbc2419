import { refuse } from '@onecounter/contracts';
import type { CaseRow } from '@onecounter/casework';

/** Whoever stands at the window. */
export interface Collector { readonly name: string; readonly residentId: string; readonly isAgent: boolean }
export type CollectorRole = 'applicant' | 'legalRepresentative' | 'agent' | 'addressee';
export const COLLECTOR_ROLES: Readonly<Record<CollectorRole, string>> = { applicant: '本人', legalRepresentative: '法定代表人', agent: '代理人', addressee: '收件人' };

/**
 * A result goes to the applicant, the legal representative or the agent with the power to collect, and to nobody else.
 * Identities are compared by look-up; of a legal representative only the name is on record, the ID is recorded now.
 * @throws collectorMismatch, collectorNotAuthorised
 */
export function judgeCollector(collector: Collector, lookup: string, row: Pick<CaseRow, 'applicant' | 'applicant_name' | 'agent'>, applicantLookup: string | null): CollectorRole {
  if (collector.isAgent) {
    const { agent } = row;
    if (!agent || agent.residentIdLookup !== lookup || !sameName(agent.name, collector.name)) return refuse('collectorMismatch', {}, 'collector.residentId');
    return agent.powers.includes('collect') ? 'agent' : refuse('collectorNotAuthorised', {}, 'collector.isAgent');
  }
  if (row.applicant.kind === 'person') {
    return applicantLookup === lookup && sameName(row.applicant_name, collector.name) ? 'applicant' : refuse('collectorMismatch', {}, 'collector.residentId');
  }
  const { legalRepresentative } = row.applicant;
  return legalRepresentative !== null && sameName(legalRepresentative, collector.name) ? 'legalRepresentative' : refuse('collectorMismatch', {}, 'collector.name');
}

/** Spaces and the width of signs do not part two names. */
const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '').replace(/[•‧・･]/gu, '·');
