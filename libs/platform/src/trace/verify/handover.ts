import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson } from '@onecounter/kernel/chain';
import { linesOf } from './checkpoint-lines';

/** A line of the checkpoint file with which one signing key hands over to the next: signed by both, so that whoever trusts either trusts the other for its time. */
export interface Handover {
  readonly no: number;
  /** PEM of the public halves. */
  readonly formerKey: string;
  readonly publicKey: string;
}

export const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const privateOf = (signingKey: string): KeyObject => createPrivateKey(Buffer.from(signingKey, 'base64').toString('utf8'));

/** Signs what a line says. @param signingKey PEM of the private key in base64 */
export const signBody = (body: object, signingKey: string): string => sign(null, Buffer.from(canonicalJson(body)), privateOf(signingKey)).toString('base64');
const isSignedBy = (body: object, signature: string, key: string): boolean => verify(null, Buffer.from(canonicalJson(body)), createPublicKey(key), Buffer.from(signature, 'base64'));

/** The line, from what every line says. */
export function handoverLine(body: object, former: string, next: string): string {
  const said = { ...body, formerKey: pemOf(createPublicKey(privateOf(former))), publicKey: pemOf(createPublicKey(privateOf(next))) };
  const vouched = { ...said, formerSignature: signBody(said, former) };
  return canonicalJson({ ...vouched, signature: signBody(vouched, next) });
}

/** The handover that the line holds; null when it is none, or not signed by both keys. */
export function readHandover(text: string): Handover | null {
  if (!text.includes('"formerSignature"')) return null;
  try {
    const { signature, ...vouched } = JSON.parse(text) as Handover & { signature: string; formerSignature: string };
    const { formerSignature, ...said } = vouched;
    const sound = Number.isSafeInteger(said.no) && isSignedBy(vouched, signature, said.publicKey) && isSignedBy(said, formerSignature, said.formerKey);
    return sound ? { no: said.no, formerKey: pemOf(createPublicKey(said.formerKey)), publicKey: pemOf(createPublicKey(said.publicKey)) } : null;
  } catch {
    return null; // no JSON, or no key: a damaged line, which the examiner names
  }
}

export async function handoversIn(file: string): Promise<Handover[]> {
  const found: Handover[] = [];
  for await (const { text } of linesOf(file)) {
    const handover = readHandover(text);
    if (handover) found.push(handover);
  }
  return found;
}

/** Which key must have signed which line: those that one known key was handed over to, and those that handed over to it. */
export class SigningKeys {
  /** By the number of their first line. */
  private readonly spans: { from: number; key: KeyObject }[];

  /** @param anchor PEM of the public key that is trusted */
  constructor(anchor: string, handovers: readonly Handover[]) {
    const known = pemOf(createPublicKey(anchor));
    const before = chainBefore(known, handovers);
    const first = before[0]?.formerKey ?? known;
    this.spans = [{ from: 0, key: createPublicKey(first) }, ...[...before, ...chainAfter(known, handovers)].map(({ no, publicKey }) => ({ from: no, key: createPublicKey(publicKey) }))];
  }

  keyOf(no: number): KeyObject {
    return (this.spans.findLast(({ from }) => from <= no) ?? this.spans[0] as { key: KeyObject }).key;
  }
}

/** Handovers that lead to the key, oldest first. */
function chainBefore(known: string, handovers: readonly Handover[]): Handover[] {
  const chain: Handover[] = [];
  for (let key = known, no = Infinity; ;) {
    const found = handovers.find((one) => one.publicKey === key && one.no < no);
    if (!found) return chain;
    chain.unshift(found);
    [key, no] = [found.formerKey, found.no];
  }
}

/** Handovers that lead on from the key, oldest first. */
function chainAfter(known: string, handovers: readonly Handover[]): Handover[] {
  const chain: Handover[] = [];
  for (let key = known, no = -Infinity; ;) {
    const found = handovers.find((one) => one.formerKey === key && one.no > no);
    if (!found) return chain;
    chain.push(found);
    [key, no] = [found.publicKey, found.no];
  }
}
