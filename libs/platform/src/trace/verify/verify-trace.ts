import type { SubjectKind } from '../subject';
import type { Checkpoint } from '../checkpoints';
import { linesOf, sizeOf } from './checkpoint-lines';
import { CheckpointExaminer } from './examine-checkpoints';
import { handoversIn, SigningKeys } from './handover';
import { Findings, type Finding } from './finding';
import { SealedHeads } from './sealed-heads';
import type { TraceReader } from './trace-reader';
import { verifySubjects, type FileOnRecord } from './verify-subjects';

export interface TraceToVerify {
  readonly reader: TraceReader;
  /** Lifecycles and tables of the subjects that there may be. */
  readonly kinds: readonly SubjectKind[];
  readonly checkpointFile: string;
  /** PEM of an Ed25519 public key that signed some of the lines; those before and after it are known by their handovers. */
  readonly publicKey: string;
  readonly progress?: (verified: { subjects: number; steps: number }) => void;
}
export interface Verdict {
  readonly intact: boolean;
  readonly findings: readonly Finding[];
  /** All of them; `findings` holds the first thousand. */
  readonly findingCount: number;
  readonly subjects: number;
  readonly steps: number;
  readonly checkpoints: number;
  /** Steps newer than the last checkpoint of their subject: nothing outside the database speaks for them yet. */
  readonly unsealedSteps: number;
  readonly lastCheckpoint: { readonly no: number; readonly machineAt: string } | null;
  /** Lines that a crash left behind; harmless. */
  readonly unfinishedLines: number;
}

/** A transaction that took its machine time and then waited; far more than the statement timeout allows. */
const SLOWEST_STEP_MS = 10 * 60_000;

/**
 * Verifies the whole trace against itself, the subjects' own rows and the checkpoint file.
 *
 * What it proves: nothing that the last complete checkpoint holds has been altered, removed, added, reordered or cut off since.
 * What it cannot prove: a step newer than the last checkpoint (`unsealedSteps`; a minute's worth by default) can be rewritten by somebody who owns the
 * database and knows the format; and whoever can change both the database and the checkpoint file, and cuts both back to the same checkpoint, leaves
 * nothing to compare with. Keep copies of the file where the database's owner cannot write.
 */
export async function verifyTrace(trace: TraceToVerify): Promise<Verdict> {
  const findings = new Findings();
  // the size before the snapshot: every step that these bytes name was committed by then
  const sureSize = await sizeOf(trace.checkpointFile);
  await trace.reader.begin();
  const kinds = trace.kinds.map((kind) => kind.lifecycle.kind).sort();
  const heads = new SealedHeads([...kinds]);
  try {
    const file = await readCheckpoints(trace, sureSize, heads, findings);
    const counts = await verifySubjects(trace, kinds, heads, file, findings);
    return {
      intact: findings.count === 0, findings: findings.kept, findingCount: findings.count, ...counts, checkpoints: file.lines, unfinishedLines: file.unfinished,
      lastCheckpoint: file.last && { no: file.last.no, machineAt: file.last.machineAt },
    };
  } finally {
    heads.close();
    await trace.reader.end().catch(() => undefined); // the connection may be what failed
  }
}

async function readCheckpoints({ reader, checkpointFile, publicKey }: TraceToVerify, sureSize: number, heads: SealedHeads, findings: Findings): Promise<FileOnRecord> {
  const lastMirrored = await reader.lastMirrorNo();
  const keys = new SigningKeys(publicKey, await handoversIn(checkpointFile));
  const examiner = new CheckpointExaminer({ keyOf: (no) => keys.keyOf(no), mirror: reader.mirror(), report: (finding) => findings.add(finding), isUnfinished: (line) => reader.isUnfinished(line) });
  const seen: { lines: number; last: Checkpoint | null; daily: Checkpoint | null; complete: Checkpoint | null } = { lines: 0, last: null, daily: null, complete: null };
  for await (const { text, offset } of linesOf(checkpointFile)) {
    // lines written after the snapshot are of no concern; those of them that the snapshot mirrors are compared, but their steps may not be in it
    if (offset >= sureSize && examiner.lastNo >= lastMirrored) break;
    const line = await examiner.take(text);
    if (!line) continue;
    seen.lines += 1;
    seen.last = line;
    if (offset >= sureSize) continue;
    for (const [kind, id, seq, hash] of line.heads) heads.add(kind, id, { seq, no: line.no, hash: Buffer.from(hash, 'hex') });
    if (line.merkle) seen.daily = line;
    if (line.complete) seen.complete = line;
  }
  await examiner.end();
  return { ...seen, unfinished: examiner.unfinished, sealedUpTo: seen.complete && new Date(Date.parse(seen.complete.machineAt) - SLOWEST_STEP_MS) };
}
