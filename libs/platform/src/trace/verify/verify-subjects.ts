import type { Checkpoint } from '../checkpoints';
import type { SubjectKind } from '../subject';
import { examineSubject } from './examine-subject';
import type { Finding, Findings } from './finding';
import { MerkleTower } from './merkle-tower';
import type { SealedHeads } from './sealed-heads';
import { Ahead, SealedOfSubject } from './streams';
import type { TraceReader } from './trace-reader';

/** What the checkpoint file told. */
export interface FileOnRecord {
  readonly lines: number;
  readonly unfinished: number;
  readonly last: Checkpoint | null;
  /** The newest line with a root. */
  readonly daily: Checkpoint | null;
  /** Steps older than this by machine time must stand in the file. */
  readonly sealedUpTo: Date | null;
}

interface SubjectsToVerify { readonly reader: TraceReader; readonly kinds: readonly SubjectKind[]; readonly progress?: (verified: { subjects: number; steps: number }) => void }
interface Counts { subjects: number; steps: number; unsealedSteps: number }

/** Steps, rows and sealed heads of each subject come in three sorted streams and meet here. */
export async function verifySubjects(trace: SubjectsToVerify, sortedKinds: readonly string[], heads: SealedHeads, file: FileOnRecord, findings: Findings): Promise<Counts> {
  const counts: Counts = { subjects: 0, steps: 0, unsealedSteps: 0 };
  const tower = new MerkleTower();
  const sealed = new SealedOfSubject(heads.sorted());
  for (const name of sortedKinds) {
    const kind = trace.kinds.find((one) => one.lifecycle.kind === name);
    if (kind) await verifyKind(trace, kind, { sealed, tower, file, findings, counts });
  }
  const known = new Set(sortedKinds);
  const strays = new Set([...(await trace.reader.kinds()), ...sealed.kindsLeft()].filter((kind) => !known.has(kind)));
  for (const kind of strays) findings.add({ code: 'kindUnknown', subjectKind: kind, subjectId: null, words: `this program knows no kind of subject called ${kind}` });
  findings.add(strays.size > 0 ? null : judgeRoot(file.daily, tower));
  return counts;
}

interface Work { sealed: SealedOfSubject; tower: MerkleTower; file: FileOnRecord; findings: Findings; counts: Counts }

async function verifyKind({ reader, progress }: SubjectsToVerify, kind: SubjectKind, { sealed, tower, file, findings, counts }: Work): Promise<void> {
  const name = kind.lifecycle.kind;
  const [steps, rows] = [new Ahead(reader.stepsOf(name)), new Ahead(reader.subjectsOf(kind.table))];
  await Promise.all([steps.next(), rows.next()]);
  for (;;) {
    const id = Math.min(steps.value?.id ?? Infinity, rows.value?.id ?? Infinity, sealed.nextIdOf(name));
    if (id === Infinity) return;
    const [own, row, known] = [steps.value?.id === id ? steps.value.steps : [], rows.value?.id === id ? rows.value : null, sealed.take(name, id)];
    findings.add(examineSubject({ lifecycle: kind.lifecycle, id, row, steps: own, sealed: known, sealedUpTo: file.sealedUpTo }));
    const leaf = file.daily && known.findLast((head) => head.no <= (file.daily?.no ?? 0));
    if (leaf) tower.add(leaf.hash);
    counts.subjects += 1;
    counts.steps += own.length;
    counts.unsealedSteps += Math.max(0, own.length - known.reduce((most, head) => Math.max(most, head.seq), 0));
    if (counts.subjects % 50_000 === 0) progress?.(counts);
    if (own.length > 0) await steps.next();
    if (row) await rows.next();
  }
}

/** The newest daily root must follow from the heads in the file; older ones were checked when they were the newest, and every head is compared one by one anyway. */
function judgeRoot(daily: Checkpoint | null, tower: MerkleTower): Finding | null {
  if (!daily || (daily.merkle === tower.root().toString('hex') && daily.subjects === tower.count)) return null;
  return { code: 'merkleDiffers', subjectKind: null, subjectId: null, checkpoint: daily.no, words: `the root in checkpoint ${daily.no} is over ${daily.subjects ?? 0} subjects, the file holds ${tower.count}` };
}
