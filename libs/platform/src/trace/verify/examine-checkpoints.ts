import type { KeyObject } from 'node:crypto';
import { lineHash, type Checkpoint } from '../checkpoints';
import { readCheckpointLine } from './checkpoint-line';
import type { Finding, FindingCode } from './finding';
import { Mirror, type MirrorRow } from './mirror';

interface GoodLine { readonly line: Checkpoint; readonly hash: string }
interface DamagedLine { readonly hash: string; readonly why: string }

/** What examining needs from outside. */
export interface CheckpointWitness {
  /** Which key must have signed the line of this number. */
  readonly keyOf: (no: number) => KeyObject;
  /** Mirror rows in the order of their numbers. */
  readonly mirror: AsyncIterator<MirrorRow>;
  readonly report: (finding: Finding) => void;
  /** Whether the database never finished the checkpoint: the steps it names still wait for one. Asked for the last line only. */
  readonly isUnfinished: (line: Checkpoint) => Promise<boolean>;
}

/**
 * Reads the checkpoint file from its first line to its last: signatures, the chain of lines, their numbers, and the mirror in the database.
 * A line is written before its transaction commits. After a crash its number comes again in the next line, which continues it and is the one that is
 * mirrored; a line torn by a crash is vouched for in the same way, as the next one names its hash.
 */
export class CheckpointExaminer {
  /** Lines that a crash left behind. */
  unfinished = 0;
  private last: GoodLine | null = null;
  private damaged: DamagedLine[] = [];
  private readonly mirror: Mirror;

  constructor(private readonly witness: CheckpointWitness) {
    this.mirror = new Mirror(witness.mirror);
  }

  get lastNo(): number {
    return this.last?.line.no ?? 0;
  }

  /** The line when it is sound. */
  async take(text: string): Promise<Checkpoint | null> {
    const [read, hash] = [readCheckpointLine(text, this.witness.keyOf), lineHash(text)];
    if (!read.ok) {
      this.damaged.push({ hash, why: read.why });
      return null;
    }
    this.judgePlace(read.line, this.settleDamaged(read.line));
    if (this.last && read.line.no !== this.lastNo) await this.compareMirror(this.last, false);
    this.last = { line: read.line, hash };
    return read.line;
  }

  /** After the last line. */
  async end(): Promise<void> {
    if (this.last) await this.compareMirror(this.last, this.damaged.length === 0);
    let next = this.lastNo + 1;
    for (const { why } of this.damaged) {
      if (!(await this.mirror.rowOf(next))) this.unfinished += 1;
      else this.report('checkpointAltered', next, `checkpoint ${next}: ${why}`);
      next += 1;
    }
    const end = await this.mirror.lastNo();
    if (end >= next) this.reportRemoved(next, end);
  }

  /** What follows from damaged lines before this one: the number it must have, and whether its link says anything. */
  private settleDamaged(line: Checkpoint): { expected: number; linked: boolean } {
    const torn = this.damaged.at(-1)?.hash === line.prev && line.no === this.lastNo + this.damaged.length;
    const altered = torn ? this.damaged.slice(0, -1) : this.damaged;
    const first = this.lastNo + 1;
    for (const [index, { why }] of altered.entries()) this.report('checkpointAltered', first + index, `checkpoint ${first + index}: ${why}`);
    if (torn) this.unfinished += 1;
    const settled = { expected: first + altered.length, linked: this.damaged.length > 0 || line.prev === (this.last?.hash ?? '') };
    this.damaged = [];
    return settled;
  }

  private judgePlace({ no }: Checkpoint, { expected, linked }: { expected: number; linked: boolean }): void {
    if (no > expected) this.reportRemoved(expected, no - 1);
    else if (no < expected - 1 || no < 1) this.report('checkpointAltered', no, `checkpoint ${no} stands behind checkpoint ${this.lastNo}`);
    else if (!linked) this.report('checkpointAltered', this.lastNo, `checkpoint ${this.lastNo} is not the line that checkpoint ${no} continues`);
    else if (no === expected - 1) this.unfinished += 1;
  }

  private async compareMirror({ line, hash }: GoodLine, isLast: boolean): Promise<void> {
    const row = await this.mirror.rowOf(line.no);
    if (row && row.line_hash.toString('hex') !== hash) this.report('checkpointMirrorAltered', line.no, `the mirror of checkpoint ${line.no} holds another hash`);
    if (row) return;
    if (isLast && (await this.witness.isUnfinished(line))) this.unfinished += 1;
    else this.report('checkpointMirrorMissing', line.no, `the database has no mirror of checkpoint ${line.no}`);
  }

  private reportRemoved(from: number, to: number): void {
    this.report('checkpointRemoved', from, from === to ? `checkpoint ${from} is not in the file` : `checkpoints ${from} to ${to} are not in the file`);
  }

  private report(code: FindingCode, checkpoint: number, words: string): void {
    this.witness.report({ code, subjectKind: null, subjectId: null, checkpoint, words });
  }
}
