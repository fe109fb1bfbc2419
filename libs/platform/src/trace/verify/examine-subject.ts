import { statusAfter, type Lifecycle } from '@onecounter/contracts';
import type { StepRow } from '../timeline';
import { brokenStep } from './broken-step';
import type { Finding, FindingCode } from './finding';

/** The head of a subject as a checkpoint holds it. */
export interface SealedHead {
  readonly seq: number;
  readonly hash: Buffer;
  /** Number of the checkpoint. */
  readonly no: number;
}
/** The subject's own row. */
export interface SubjectRow { readonly id: number; readonly status: string; readonly version: number; readonly head: Buffer }

export interface SubjectOnRecord {
  readonly lifecycle: Lifecycle;
  readonly id: number;
  readonly row: SubjectRow | null;
  /** In the order of seq. */
  readonly steps: readonly StepRow[];
  /** In the order of the checkpoints. */
  readonly sealed: readonly SealedHead[];
  /** Machine time up to which every step must stand in a checkpoint; null when none is known to be complete. */
  readonly sealedUpTo: Date | null;
}
interface Found { readonly code: FindingCode; readonly seq?: number; readonly words: string }

/** Judges one subject by its chain, its checkpoints and its own row; the first thing that is wrong, or null. */
export function examineSubject(subject: SubjectOnRecord): Finding | null {
  const found = vanished(subject) ?? chain(subject) ?? ownRow(subject) ?? afterwards(subject);
  return found && { subjectKind: subject.lifecycle.kind, subjectId: subject.id, ...found };
}

function vanished({ row, steps, sealed }: SubjectOnRecord): Found | null {
  const last = sealed.at(-1);
  if (!row && steps.length === 0) return { code: 'subjectVanished', words: `gone with its steps; checkpoint ${last?.no ?? 0} holds step ${last?.seq ?? 0} of it` };
  if (!row) return { code: 'subjectVanished', words: `its row is gone, ${steps.length} steps are left` };
  if (steps.length === 0) return { code: 'stepMissing', seq: 1, words: 'it has no step at all' };
  return null;
}

/** The first break of the chain itself, unless a checkpoint contradicts a step before it. */
function chain({ steps, sealed, row }: SubjectOnRecord): Found | null {
  const broken = brokenStep(steps, { isSealed: (seq, hash) => sealed.some((head) => head.seq === seq && head.hash.equals(hash)), head: row });
  return checkpoints(broken ? steps.slice(0, broken.seq - 1) : steps, broken ? sealed.filter((head) => head.seq < broken.seq) : sealed) ?? broken;
}

/** The chain is whole: is it the one that was sealed? */
function checkpoints(steps: readonly StepRow[], sealed: readonly SealedHead[]): Found | null {
  let vouched = 0;
  for (const { seq, hash, no } of [...sealed].sort((a, b) => a.seq - b.seq)) {
    const step = steps[seq - 1];
    if (!step) return { code: 'tailCut', seq: steps.length + 1, words: `ends at step ${steps.length}, checkpoint ${no} holds step ${seq}` };
    if (!step.hash.equals(hash)) return { code: 'chainRecomputed', seq: vouched + 1, words: rewritten(vouched + 1, seq, no) };
    vouched = seq;
  }
  return null;
}

const rewritten = (from: number, to: number, no: number): string =>
  (from === to ? `step ${from} was rewritten: checkpoint ${no} holds another hash` : `a step from ${from} to ${to} was rewritten: checkpoint ${no} holds another hash of step ${to}`);

function ownRow({ lifecycle, row, steps, sealed }: SubjectOnRecord): Found | null {
  const last = steps.at(-1);
  if (!row || !last) return null;
  if (row.version > steps.length) return { code: 'tailCut', seq: steps.length + 1, words: `ends at step ${steps.length}, its row counts ${row.version}` };
  if (row.version < steps.length) return shortRow(row, steps, sealed);
  if (!row.head.equals(last.hash)) return { code: 'headReset', seq: last.seq, words: `its row holds another head than step ${last.seq}` };
  const status = statusBy(lifecycle, steps);
  if (status !== null && status !== row.status) return { code: 'headReset', seq: last.seq, words: `its row says ${row.status}, its steps lead to ${status}` };
  return null;
}

/** The row counts fewer steps than there are: was it set back, or was something put in behind it? A checkpoint knows. */
function shortRow(row: SubjectRow, steps: readonly StepRow[], sealed: readonly SealedHead[]): Found {
  const next = row.version + 1;
  const known = sealed.some((head) => head.seq >= next);
  const endsThere = row.version > 0 && steps[row.version - 1]?.hash.equals(row.head);
  if (endsThere && !known) return { code: 'stepInserted', seq: next, words: `step ${next} was put in behind step ${row.version}, where its row ends` };
  return { code: 'headReset', seq: steps.length, words: `its row counts ${row.version} steps, there are ${steps.length}` };
}

/** A step that claims to be older than a checkpoint which does not hold it came afterwards. */
function afterwards({ steps, sealed, sealedUpTo }: SubjectOnRecord): Found | null {
  if (sealedUpTo === null) return null;
  const known = sealed.reduce((most, head) => Math.max(most, head.seq), 0);
  const late = steps.find((step) => step.seq > known && step.machine_at < sealedUpTo);
  return late ? { code: 'stepInserted', seq: late.seq, words: `step ${late.seq} claims to be of ${late.machine_at.toISOString()}, but no later checkpoint holds it` } : null;
}

/** The status that the steps lead to; null when the lifecycle no longer knows one of the verbs. */
function statusBy(lifecycle: Lifecycle, steps: readonly StepRow[]): string | null {
  let status: string | null = null;
  for (const { verb } of steps) {
    const rule = lifecycle.steps[verb];
    if (!rule) return null;
    status = statusAfter(rule, status);
  }
  return status;
}
