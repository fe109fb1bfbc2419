/** What verifying can find. A code names the attack as far as what is left tells it; the words say which step or line. */
export const FINDING_CODES = {
  stepAltered: 'a step is not what was hashed when it was taken',
  stepMissing: 'a step was removed',
  stepInserted: 'a step was put in afterwards',
  stepsReordered: 'steps stand in another order than they were taken',
  tailCut: 'the last steps were cut off',
  headReset: 'the subject does not stand where its last step left it',
  subjectVanished: 'a subject was removed',
  chainRecomputed: 'a step was rewritten and every hash after it made anew',
  kindUnknown: 'steps of a kind of subject that this program does not know',
  checkpointRemoved: 'a line was taken out of the checkpoint file',
  checkpointAltered: 'a line of the checkpoint file was changed',
  checkpointMirrorMissing: 'the database lacks the mirror of a checkpoint',
  checkpointMirrorAltered: 'the database mirrors another line than the checkpoint file holds',
  merkleDiffers: 'the Merkle root of the day does not follow from the heads in the checkpoint file',
} as const;
export type FindingCode = keyof typeof FINDING_CODES;

/** One finding for each subject: its first broken step. Findings about checkpoints carry the number of the line instead. */
export interface Finding {
  readonly code: FindingCode;
  readonly subjectKind: string | null;
  readonly subjectId: number | null;
  /** The first step that is broken, counted from 1. */
  readonly seq?: number;
  readonly checkpoint?: number;
  readonly words: string;
}

/** Keeps the first findings and counts them all, so that a ruined trace does not fill the memory. */
export class Findings {
  readonly kept: Finding[] = [];
  private total = 0;

  constructor(private readonly atMost = 1000) {}

  get count(): number {
    return this.total;
  }

  add(finding: Finding | null): void {
    if (!finding) return;
    this.total += 1;
    if (this.kept.length < this.atMost) this.kept.push(finding);
  }
}
