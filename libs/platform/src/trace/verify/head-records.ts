import { readSync } from 'node:fs';

/** kind 1, id 6, seq 4, no 4, hash 32 bytes. */
export const RECORD = 47;
export const AT = { id: 1, seq: 7, no: 11, hash: 15 } as const;
export const ID_BYTES = 6;
const ID_SPAN = 2 ** 48;

export const keyOf = (records: Buffer, at: number): number => records.readUInt8(at) * ID_SPAN + records.readUIntBE(at + AT.id, ID_BYTES);

/** Records in order, one ahead. */
export class Run {
  record: Buffer | undefined;
  key = 0;

  constructor(private readonly records: Iterator<Buffer>) {
    this.next();
  }

  next(): void {
    const { value, done } = this.records.next();
    this.record = done ? undefined : (value as Buffer);
    if (this.record) this.key = keyOf(this.record, 0);
  }
}

export function* fromMemory(records: Buffer): Generator<Buffer> {
  for (let at = 0; at < records.length; at += RECORD) yield records.subarray(at, at + RECORD);
}

export function* fromFile(file: number): Generator<Buffer> {
  const block = Buffer.allocUnsafe(RECORD * 4096);
  for (let at = 0; ;) {
    const read = readSync(file, block, 0, block.length, at);
    if (read === 0) return;
    yield* fromMemory(block.subarray(0, read));
    at += read;
  }
}
