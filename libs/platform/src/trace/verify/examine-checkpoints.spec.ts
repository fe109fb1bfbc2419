/** @no-db */
import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@onecounter/kernel/chain';
import { lineHash } from '../checkpoints';
import { CheckpointExaminer } from './examine-checkpoints';
import type { MirrorRow } from './mirror';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

function line(no: number, prev: string, id = no): string {
  const body = { no, legalAt: '2026-11-20T02:00:00.000Z', machineAt: '2026-11-20T02:00:00.000Z', complete: true, heads: [['loan', id, 1, 'ab'.repeat(32)]], merkle: null, subjects: null, prev };
  return canonicalJson({ ...body, signature: sign(null, Buffer.from(canonicalJson(body)), privateKey).toString('base64') });
}
function file(count = 5): string[] {
  const lines: string[] = [];
  for (let no = 1; no <= count; no += 1) lines.push(line(no, lines.length > 0 ? lineHash(lines.at(-1) ?? '') : ''));
  return lines;
}
const mirrorOf = (lines: readonly string[]): MirrorRow[] => lines.map((text, index) => ({ no: index + 1, line_hash: Buffer.from(lineHash(text), 'hex') }));
async function* each(rows: readonly MirrorRow[]): AsyncGenerator<MirrorRow> {
  yield* rows;
}
async function found(lines: readonly string[], mirror: readonly MirrorRow[] = mirrorOf(file()), crashed = false): Promise<string[]> {
  const findings: string[] = [];
  const examiner = new CheckpointExaminer({
    keyOf: () => createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })), mirror: each(mirror), report: ({ code, checkpoint }) => void findings.push(`${code} ${checkpoint}`), isUnfinished: () => Promise.resolve(crashed),
  });
  for (const text of lines) await examiner.take(text);
  await examiner.end();
  return findings;
}
const without = (no: number): string[] => file().filter((_, index) => index !== no - 1);
const changed = (no: number, change: (text: string) => string): string[] => file().map((text, index) => (index === no - 1 ? change(text) : text));

describe('a checkpoint file', () => {
  it('is sound as it was written, also when it is still empty', async () => {
    expect([await found(file()), await found([], [])]).toEqual([[], []]);
  });

  it('names a line that was taken out: first, middle, last, all', async () => {
    expect([await found(without(1)), await found(without(3)), await found(without(5)), await found([])]).toEqual([['checkpointRemoved 1'], ['checkpointRemoved 3'], ['checkpointRemoved 5'], ['checkpointRemoved 1']]);
  });

  it('names a line that was taken out although its mirror went with it', async () => {
    expect(await found(without(3), mirrorOf(file()).filter((row) => row.no !== 3))).toEqual(['checkpointRemoved 3']);
  });

  it('names a line that was changed: its content, its signature, its form', async () => {
    for (const change of [(text: string) => text.replace('"loan",3', '"loan",4'), (text: string) => text.replace(/"signature":"..../, '"signature":"AAAA'), () => '{}', () => 'no checkpoint at all', (text: string) => text.slice(0, 40)]) {
      expect(await found(changed(3, change))).toEqual(['checkpointAltered 3']);
    }
  });

  it('names the last line when it was changed, and a signed line of the same number that took the place of another', async () => {
    expect(await found(changed(5, (text) => text.slice(0, -9)))).toEqual(['checkpointAltered 5']);
    expect(await found(changed(3, () => line(3, lineHash(file()[1] ?? ''), 77)))).toEqual(['checkpointAltered 3', 'checkpointMirrorAltered 3']);
  });

  it('names a line that was removed before the server wrote the next one behind it', async () => {
    const start = file(3);
    expect(await found([...start, line(5, lineHash(start[2] ?? ''))])).toEqual(expect.arrayContaining(['checkpointRemoved 4']));
  });

  it('names a missing mirror row in the middle and at the end, and one that holds another hash', async () => {
    const rows = mirrorOf(file());
    expect([await found(file(), rows.filter((row) => row.no !== 2)), await found(file(), rows.slice(0, 4))]).toEqual([['checkpointMirrorMissing 2'], ['checkpointMirrorMissing 5']]);
    expect(await found(file(), rows.map((row) => (row.no === 2 ? { ...row, line_hash: Buffer.alloc(32) } : row)))).toEqual(['checkpointMirrorAltered 2']);
  });

  it('takes what a crash leaves for what it is: a line whose number comes again, a torn line, a last line not committed', async () => {
    const start = file(3);
    const lost = line(4, lineHash(start[2] ?? ''), 99);
    const torn = lost.slice(0, 50);
    for (const left of [lost, torn]) {
      const again = line(4, lineHash(left));
      const fifth = line(5, lineHash(again));
      expect(await found([...start, left, again, fifth], mirrorOf([...start, again, fifth]))).toEqual([]);
    }
    expect([await found([...start, lost], mirrorOf(start), true), await found([...start, torn], mirrorOf(start))]).toEqual([[], []]);
  });
});
