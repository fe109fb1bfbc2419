import { createPublicKey, type KeyObject } from 'node:crypto';
import { endOf } from './end-of-file';
import { readCheckpointLine } from './verify/checkpoint-line';
import { linesOf } from './verify/checkpoint-lines';
import { handoversIn, pemOf } from './verify/handover';

/** Whose the last sound line is: ours, that of the key before ours, or nobody's whom we know; `replaced`: ours has handed over to another one. */
export type Signer = 'own' | 'former' | 'unknown' | 'replaced';

const publicOf = (signingKey: string): KeyObject => createPublicKey(Buffer.from(signingKey, 'base64').toString('utf8'));

/** The last line tells in all but rare cases; only then the file is read as a whole. Keys are PEM in base64; `former` may be empty. */
export async function signerOf(file: string, own: string, former: string): Promise<Signer> {
  const { line } = await endOf(file);
  const ours = publicOf(own);
  const isOf = (text: string, key: KeyObject): boolean => readCheckpointLine(text, () => key).ok;
  if (line === '' || isOf(line, ours)) return 'own';
  if ((await handoversIn(file)).some(({ formerKey }) => formerKey === pemOf(ours))) return 'replaced';
  const theirs = former === '' ? null : publicOf(former);
  let signer: Signer = 'unknown';
  for await (const { text } of linesOf(file)) {
    if (isOf(text, ours)) signer = 'own';
    else if (theirs && isOf(text, theirs)) signer = 'former';
  }
  return signer;
}
