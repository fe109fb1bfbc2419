import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SealedHead } from './examine-subject';
import { AT, fromFile, fromMemory, ID_BYTES, keyOf, RECORD, Run } from './head-records';

export interface SealedHeadOfSubject extends SealedHead { readonly kind: string; readonly id: number }

/**
 * The heads of all checkpoints in the order of their subjects, and of one subject in the order of the checkpoints. They come by the million and in
 * the order of time: sorted in portions, which wait in a temporary folder and are read back together (merge sort), so that memory stays the same.
 */
export class SealedHeads {
  private readonly portion: Buffer;
  private filled = 0;
  private readonly files: number[] = [];
  private readonly dir: string;
  private all = 0;

  constructor(private readonly kinds: string[], private readonly portionSize = 500_000) {
    this.portion = Buffer.allocUnsafe(portionSize * RECORD);
    this.dir = mkdtempSync(path.join(tmpdir(), 'onecounter-verify-'));
  }

  get count(): number {
    return this.all;
  }

  add(kind: string, id: number, head: SealedHead): void {
    if (this.filled === this.portionSize) this.putAway();
    const at = this.filled * RECORD;
    this.portion.writeUInt8(this.kindNumber(kind), at);
    this.portion.writeUIntBE(id, at + AT.id, ID_BYTES);
    this.portion.writeUInt32BE(head.seq, at + AT.seq);
    this.portion.writeUInt32BE(head.no, at + AT.no);
    head.hash.copy(this.portion, at + AT.hash);
    this.filled += 1;
    this.all += 1;
  }

  /** Once, after the last `add`. */
  *sorted(): Generator<SealedHeadOfSubject> {
    const rest = this.sortedPortion();
    const runs = [...this.files.map((file) => new Run(fromFile(file))), new Run(fromMemory(rest))];
    for (;;) {
      let least: Run | undefined;
      // of equals the first portion, which holds the earlier checkpoints
      for (const run of runs) if (run.record && (!least?.record || run.key < least.key)) least = run;
      if (!least?.record) return;
      yield this.read(least.record);
      least.next();
    }
  }

  close(): void {
    for (const file of this.files) closeSync(file);
    rmSync(this.dir, { recursive: true, force: true });
  }

  private kindNumber(kind: string): number {
    const known = this.kinds.indexOf(kind);
    return known >= 0 ? known : this.kinds.push(kind) - 1;
  }

  private read(record: Buffer): SealedHeadOfSubject {
    return {
      kind: this.kinds[record.readUInt8(0)] ?? '', id: record.readUIntBE(AT.id, ID_BYTES), seq: record.readUInt32BE(AT.seq), no: record.readUInt32BE(AT.no), hash: Buffer.from(record.subarray(AT.hash, RECORD)),
    };
  }

  private sortedPortion(): Buffer {
    const keys = Float64Array.from({ length: this.filled }, (_, index) => keyOf(this.portion, index * RECORD));
    const order = Uint32Array.from({ length: this.filled }, (_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
    const sorted = Buffer.allocUnsafe(this.filled * RECORD);
    order.forEach((from, to) => this.portion.copy(sorted, to * RECORD, from * RECORD, (from + 1) * RECORD));
    return sorted;
  }

  private putAway(): void {
    const file = openSync(path.join(this.dir, String(this.files.length)), 'wx+', 0o600);
    writeSync(file, this.sortedPortion());
    this.files.push(file);
    this.filled = 0;
  }
}
