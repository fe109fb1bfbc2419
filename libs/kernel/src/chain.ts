import { createHash, hash } from 'node:crypto';

/** One step of a subject's trace, as it is hashed. */
export interface ChainedStep {
  subjectKind: string;
  subjectId: number;
  /** 1 for the subject's first step. */
  seq: number;
  verb: string;
  /** Account that took it; null when the system did. */
  by: number | null;
  post: string;
  unit: number | null;
  /** Legal time, ISO 8601 with milliseconds and Z. */
  legalAt: string;
  /** Machine time, same spelling. */
  machineAt: string;
  facts: unknown;
}

const HASH_BYTES = 32;
const NO_PREVIOUS = Buffer.alloc(HASH_BYTES);
/** RFC 6962: leaves and inner nodes are told apart, so that a node cannot pose as a leaf. */
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** Text that stands in JSON as it is: no quote, backslash, control character or surrogate. Nearly all of a trace is such text. */
const PLAIN_TEXT = /^[ !#-[\]-\uD7FF]*$/;

function quoted(text: string): string {
  return PLAIN_TEXT.test(text) ? `"${text}"` : JSON.stringify(text);
}

function numeral(value: number | null): string {
  if (value !== null && !Number.isFinite(value)) throw new TypeError(`not a finite number: ${value}`);
  return String(value);
}

function canonicalArray(values: readonly unknown[]): string {
  let text = '';
  for (let index = 0; index < values.length; index += 1) text += (index === 0 ? '' : ',') + canonicalJson(values[index]);
  return '[' + text + ']';
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  // a Date, Map or Buffer would come back from the database as something else and break the chain
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('not a plain object');
  const entries = value as Record<string, unknown>;
  let text = '';
  for (const key of inOrder(Object.keys(entries))) {
    const entry = entries[key];
    if (entry === undefined) continue;
    if (text !== '') text += ',';
    text += quoted(key) + ':' + canonicalJson(entry);
  }
  return '{' + text + '}';
}

/** Sorts by UTF-16 unit; keys written in order, as a loader can write them, are spared the sorting, which is half the cost. */
function inOrder(keys: string[]): string[] {
  let before = '';
  for (const key of keys) {
    if (key < before) return keys.sort();
    before = key;
  }
  return keys;
}

/**
 * The one spelling of a value (RFC 8785): keys sorted by UTF-16 unit, no blanks. Members that are undefined are left out, as
 * JSON leaves them out.
 * @throws TypeError for what JSON does not hold: non-finite numbers, undefined elsewhere, bigint, functions, class instances
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      return numeral(value);
    case 'object':
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value);
    default:
      throw new TypeError(`no JSON value: ${typeof value}`);
  }
}

/** Longest UTF-8 form of one UTF-16 unit. */
const UTF8_BYTES_PER_UNIT = 3;
let scratch = Buffer.allocUnsafe(4096);

/** SHA-256 over a hash and a text. One buffer and the one-shot call: measured less than half the time of a Hash object. */
function digestOf(prev: Buffer, text: string): Buffer {
  const room = HASH_BYTES + text.length * UTF8_BYTES_PER_UNIT;
  if (room > scratch.length) scratch = Buffer.allocUnsafe(room * 2);
  scratch.set(prev, 0);
  const end = HASH_BYTES + scratch.write(text, HASH_BYTES, 'utf8');
  return Buffer.from(hash('sha256', scratch.subarray(0, end), 'hex'), 'hex');
}

/**
 * The hash of a step: SHA-256 over the previous hash (32 zero bytes before the first step) and the canonical array
 * [subjectKind, subjectId, seq, verb, by, post, unit, legalAt, machineAt, facts].
 * @throws TypeError when a fact is no JSON value
 * @throws RangeError when `prev` is not 32 bytes long
 */
export function linkHash(prev: Buffer | null, step: ChainedStep): Buffer {
  if (prev !== null && prev.length !== HASH_BYTES) throw new RangeError(`not a SHA-256 hash: ${prev.length} bytes`);
  // spelled out instead of one canonicalJson([...]): a loader hashes millions of steps
  const text = `[${quoted(step.subjectKind)},${numeral(step.subjectId)},${numeral(step.seq)},${quoted(step.verb)},${numeral(step.by)},${quoted(step.post)},`
    + `${numeral(step.unit)},${quoted(step.legalAt)},${quoted(step.machineAt)},${canonicalJson(step.facts)}]`;
  return digestOf(prev ?? NO_PREVIOUS, text);
}

/** The Merkle root of the leaves in their order (RFC 6962, section 2.1); of none, the hash of nothing. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest();
  let level: Buffer[] = leaves.map((leaf) => createHash('sha256').update(LEAF).update(leaf).digest());
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = level.slice(index, index + 2);
      // an odd last node rises unchanged
      if (left) above.push(right ? createHash('sha256').update(NODE).update(left).update(right).digest() : left);
    }
    level = above;
  }
  return level[0] ?? createHash('sha256').digest();
}
