import type { Fact } from '@onecounter/contracts';

/** Who is told of a matter of the compliance audit: the person it names, heads and leaders of its unit, the assessment section, who appealed or applied, who seals. */
export type AuditParty = 'person' | 'heads' | 'leaders' | 'assessors' | 'whoSaid' | 'keepers';

/** 纠错问责: whom each fact concerns. A message bears the name of its fact. */
export const AUDIT_TELLINGS = {
  findingConfirmed: ['person', 'heads'],
  findingRejected: ['person', 'heads'],
  findingAppealed: ['assessors', 'leaders'],
  findingUpheld: ['whoSaid', 'person', 'heads'],
  findingOverturned: ['whoSaid', 'person', 'heads', 'assessors'],
  eligibilityAppealed: ['assessors'],
  eligibilityAppealDecided: ['whoSaid'],
  sealAppliedFor: ['leaders'],
  sealApplicationApproved: ['whoSaid', 'keepers'],
  sealApplicationDeclined: ['whoSaid'],
  interviewArranged: ['person', 'heads', 'leaders', 'assessors'],
  interviewCancelled: ['person', 'heads', 'leaders', 'assessors'],
} as const satisfies Partial<Record<Fact, readonly AuditParty[]>>;
export type AuditFact = keyof typeof AUDIT_TELLINGS;
export const AUDIT_FACTS = Object.keys(AUDIT_TELLINGS) as AuditFact[];
