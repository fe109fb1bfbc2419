import { createHash } from 'node:crypto';
import { AGENCY_ARCHIVE_STEPS, AGENCY_PROJECT, refuse, roleOf } from '@onecounter/contracts';
import type { Dossier, DossierGap, StepRow } from '@onecounter/platform';
import { inShanghai } from './contents';
import type { IndexStep } from './index-page';
import { fileName, ordinal } from './package-layout';

export interface GapReason { readonly code: string; readonly reason: string }
export interface ExplainedGap extends DossierGap { readonly reason: string }

export const gapsIn = ({ headings }: Dossier): DossierGap[] => headings.flatMap(({ gaps }) => [...gaps]);

/** Each gap with its reason; an archive is never closed over one that nobody explained. @throws agencyArchiveMissing, agencyArchiveReasonUnknown */
export function explained(gaps: readonly DossierGap[], said: readonly GapReason[]): ExplainedGap[] {
  const reasons = new Map(said.map(({ code, reason }) => [code, reason.trim()]));
  if (reasons.size !== said.length || said.some(({ code }) => !gaps.some((gap) => gap.code === code))) refuse('agencyArchiveReasonUnknown', {}, 'missing');
  const bare = gaps.filter(({ code }) => !reasons.get(code));
  if (bare.length > 0) refuse('agencyArchiveMissing', { names: bare.map(({ title }) => title) }, 'missing');
  return gaps.map((gap) => ({ ...gap, reason: reasons.get(gap.code) ?? '' }));
}

/** SHA-256 of all that belongs to a dossier: another one means that the archive is no longer what lies in the system. */
export function digestOf({ version, headings }: Dossier): string {
  const pieces = headings.map(({ code, pieces: own, gaps }) => [code, own.map((one) => [one.title, one.number, one.on, one.from === 'file' ? one.hash : one.from === 'document' ? one.documentId : '']), gaps.map((gap) => gap.code)]);
  return createHash('sha256').update(JSON.stringify([version, pieces])).digest('hex');
}

/** Folder of a heading, in the order of document 004: 01-基本资料 … */
export const folderOfHeading = (index: number, label: string): string => `${ordinal(index, 2)}-${fileName(label)}`;

export function agencyStepsOf(steps: readonly StepRow[], names: ReadonlyMap<number, string>): IndexStep[] {
  const labels: Readonly<Record<string, { readonly zh: string }>> = { ...AGENCY_PROJECT.steps, ...AGENCY_ARCHIVE_STEPS };
  return steps.map((step) => ({
    seq: step.seq, at: inShanghai(step.legal_at), label: labels[step.verb]?.zh ?? step.verb, by: step.by_person === null ? '系统' : (names.get(step.by_person) ?? ''), post: roleOf(step.post)?.zh ?? '系统', what: '', hash: step.hash.toString('hex'),
  }));
}
