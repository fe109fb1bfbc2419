import { hashOf, type StepRow } from '../timeline';
import type { FindingCode } from './finding';

export interface BrokenStep {
  readonly code: Extract<FindingCode, 'stepAltered' | 'stepMissing' | 'stepInserted' | 'stepsReordered'>;
  readonly seq: number;
  readonly words: string;
}
/** What speaks for a step besides the chain itself. */
export interface Witness {
  /** Whether a checkpoint holds this hash for this step. */
  readonly isSealed: (seq: number, hash: Buffer) => boolean;
  /** Where the subject's own row says that the chain ends. */
  readonly head: { readonly version: number; readonly head: Buffer } | null;
}

/** The first step that breaks the chain of one subject, and what was done to it as far as the rest tells. `steps` come in the order of seq. */
export function brokenStep(steps: readonly StepRow[], witness: Witness): BrokenStep | null {
  let prev: Buffer | null = null;
  for (const [index, step] of steps.entries()) {
    if (step.seq !== index + 1 || !follows(step, prev) || !hashOf(step).equals(step.hash)) return diagnose(steps, index, witness);
    prev = step.hash;
  }
  return null;
}

const follows = (step: StepRow, prev: Buffer | null): boolean => (prev === null ? step.prev_hash === null : step.prev_hash !== null && prev.equals(step.prev_hash));
const hashAt = (steps: readonly StepRow[], index: number): Buffer | null => steps[index]?.hash ?? null;

function diagnose(steps: readonly StepRow[], index: number, witness: Witness): BrokenStep {
  const [step, seq] = [steps[index] as StepRow, index + 1];
  if (step.seq !== seq) return outOfCount(steps, index, witness);
  const place = placeOf(step, steps.length);
  if (place === seq) return wrongLink(steps, index, witness);
  if (place === null) return unknownContent(steps, index);
  if (place === seq - 1 && follows(step, hashAt(steps, index - 2))) return { code: 'stepInserted', seq: place, words: `step ${place} was put in before what had been step ${place}` };
  const hasTakersPlace = steps.some((other) => other !== step && placeOf(other, steps.length) === seq);
  if (place > seq && !hasTakersPlace) return { code: 'stepMissing', seq, words: `what stands as step ${seq} was taken as step ${place}: ${place - seq} before it removed` };
  return { code: 'stepsReordered', seq, words: `what stands as step ${seq} was taken as step ${place}` };
}

/** The count leaps, or begins below 1. */
function outOfCount(steps: readonly StepRow[], index: number, { head }: Witness): BrokenStep {
  const [step, seq] = [steps[index] as StepRow, index + 1];
  const endsBefore = head !== null && head.version === index && hashAt(steps, index - 1)?.equals(head.head);
  if (step.seq < seq || endsBefore) return { code: 'stepInserted', seq: step.seq, words: `step ${step.seq} does not belong to the count` };
  return { code: 'stepMissing', seq, words: step.seq === seq + 1 ? `step ${seq} is missing` : `steps ${seq} to ${step.seq - 1} are missing` };
}

/** The step is whole, but grew on another one than stands before it: either that one was replaced, or this one. */
function wrongLink(steps: readonly StepRow[], index: number, { isSealed }: Witness): BrokenStep {
  const [before, seq] = [steps[index - 1], index + 1];
  if (!before || isSealed(before.seq, before.hash)) return { code: 'stepAltered', seq, words: `step ${seq} does not continue what stands before it` };
  return { code: 'stepAltered', seq: seq - 1, words: `step ${seq - 1} is not the one after which step ${seq} was taken` };
}

/** Nothing gives the hash that stands there: the content of another step, a step put in with a made-up hash, or an altered one. */
function unknownContent(steps: readonly StepRow[], index: number): BrokenStep {
  const [step, next, seq] = [steps[index] as StepRow, steps[index + 1], index + 1];
  const swapped = steps.find((other) => other !== step && hashOf({ ...other, seq, prev_hash: step.prev_hash }).equals(step.hash));
  if (swapped) return { code: 'stepsReordered', seq, words: `steps ${seq} and ${swapped.seq} have changed places` };
  if (next && placeOf(next, steps.length) === seq && follows(next, hashAt(steps, index - 1))) return { code: 'stepInserted', seq, words: `step ${seq} was put in before what had been step ${seq}` };
  return { code: 'stepAltered', seq, words: `step ${seq} (${step.verb}) is not what was hashed when it was taken` };
}

/** The count at which this content had its hash; null when none of those near gives it. */
function placeOf(step: StepRow, steps: number): number | null {
  if (hashOf(step).equals(step.hash)) return step.seq;
  const last = Math.min(steps, MANY) + NEAR;
  for (let seq = 1; seq <= last; seq += 1) if (hashOf({ ...step, seq }).equals(step.hash)) return seq;
  return null;
}
/** Places tried beyond the end: as many steps may have been removed and the rest counted anew. */
const NEAR = 16;
const MANY = 200;
