/** @no-db */
import { describe, expect, it } from '@jest/globals';
import type { Lifecycle } from '@onecounter/contracts';
import { hashOf, type StepRow } from '../timeline';
import { examineSubject, type SealedHead, type SubjectOnRecord } from './examine-subject';

const LIFECYCLE: Lifecycle = {
  kind: 'loan', statuses: { open: { zh: '', en: '' }, lent: { zh: '', en: '' }, back: { zh: '', en: '', ends: true } },
  steps: {
    begin: { from: [], to: 'open', fact: 'begun', zh: '', en: '' }, note: { from: ['open', 'lent'], to: 'same', fact: 'noted', zh: '', en: '' },
    lend: { from: ['open'], to: 'lent', fact: 'lentOut', zh: '', en: '' }, takeBack: { from: ['lent'], to: 'back', fact: 'takenBack', zh: '', en: '' },
  },
};
const VERBS = ['begin', 'note', 'lend', 'note', 'note', 'takeBack'];
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 20, 2, minute));

function taken(seq: number, prev: StepRow | undefined, facts: object = { n: seq }): StepRow {
  const step: StepRow = {
    subject_kind: 'loan', subject_id: 7, seq, verb: VERBS[seq - 1] ?? 'note', by_person: 3, post: 'windowClerk', unit_id: 2, legal_at: at(seq), machine_at: at(seq), facts, prev_hash: prev?.hash ?? null, hash: Buffer.alloc(32),
  };
  return { ...step, hash: hashOf(step) };
}
function chain(length = VERBS.length, facts: Record<number, object> = {}): StepRow[] {
  const steps: StepRow[] = [];
  for (let seq = 1; seq <= length; seq += 1) steps.push(taken(seq, steps.at(-1), facts[seq]));
  return steps;
}
/** As if each of these steps had been the head when a checkpoint was written. */
const sealed = (...seqs: number[]): SealedHead[] => seqs.map((seq, index) => ({ seq, hash: (chain()[seq - 1] as StepRow).hash, no: index + 1 }));
const whole = (): SubjectOnRecord => ({ lifecycle: LIFECYCLE, id: 7, row: { id: 7, status: 'back', version: 6, head: (chain()[5] as StepRow).hash }, steps: chain(), sealed: sealed(2, 6), sealedUpTo: null });
const judged = (change: Partial<SubjectOnRecord>): [string, number | undefined] | 'intact' => {
  const finding = examineSubject({ ...whole(), ...change });
  return finding ? [finding.code, finding.seq] : 'intact';
};
const numbered = (steps: StepRow[]): StepRow[] => steps.map((step, index) => ({ ...step, seq: index + 1 }));
const replaced = (seq: number, change: Partial<StepRow>): StepRow[] => chain().map((step) => (step.seq === seq ? { ...step, ...change } : step));

describe('a subject that is as it was taken', () => {
  it('is intact, whether checkpoints hold all, some or none of its steps', () => {
    expect([judged({}), judged({ sealed: [] }), judged({ sealed: sealed(1, 2, 3, 4, 5, 6) })]).toEqual(['intact', 'intact', 'intact']);
  });
});

describe('an altered step is named', () => {
  it.each<[string, Partial<StepRow>]>([
    ['facts', { facts: { n: 99 } }], ['person', { by_person: 4 }], ['post', { post: 'sectionReviewer' }], ['unit', { unit_id: null }], ['legal time', { legal_at: at(40) }], ['machine time', { machine_at: at(40) }],
    ['verb', { verb: 'lend' }], ['hash', { hash: Buffer.alloc(32, 7) }], ['link', { prev_hash: Buffer.alloc(32, 7) }], ['link cut', { prev_hash: null }],
  ])('%s', (_, change) => {
    expect(judged({ steps: replaced(4, change) })).toEqual(['stepAltered', 4]);
  });

  it('also when its own hash was made to fit', () => {
    const steps = chain();
    steps[2] = taken(3, steps[1], { n: 'forged' });
    expect(judged({ steps })).toEqual(['stepAltered', 3]);
  });

  it('and the first of two', () => {
    expect(judged({ steps: replaced(5, { facts: {} }).map((step) => (step.seq === 2 ? { ...step, facts: {} } : step)) })).toEqual(['stepAltered', 2]);
  });
});

describe('a removed, added or moved step is named', () => {
  it('removed from the middle, the count left with a gap or closed up', () => {
    const left = chain().filter((step) => step.seq !== 3);
    expect([judged({ steps: left }), judged({ steps: numbered(left) })]).toEqual([['stepMissing', 3], ['stepMissing', 3]]);
  });

  it('removed at the beginning', () => {
    expect([judged({ steps: chain().slice(1) }), judged({ steps: numbered(chain().slice(2)) })]).toEqual([['stepMissing', 1], ['stepMissing', 1]]);
  });

  it('put in, with a hash that fits or a made-up one', () => {
    const steps = chain();
    const between = (step: StepRow): StepRow[] => numbered([...steps.slice(0, 3), step, ...steps.slice(3)]);
    expect(judged({ steps: between(taken(4, steps[2], { n: 'forged' })) })).toEqual(['stepInserted', 4]);
    expect(judged({ steps: between({ ...taken(4, steps[2]), hash: Buffer.alloc(32, 9) }) })).toEqual(['stepInserted', 4]);
  });

  it('put in behind the end', () => {
    const steps = [...chain(), taken(7, chain()[5])];
    expect([judged({ steps }), judged({ steps: [...chain(), { ...taken(7, chain()[5]), seq: 9 }] })]).toEqual([['stepInserted', 7], ['stepInserted', 9]]);
  });

  it('two changed places, with their hashes or without', () => {
    const steps = chain();
    const [third, fourth] = [steps[2] as StepRow, steps[3] as StepRow];
    expect(judged({ steps: [...steps.slice(0, 2), { ...fourth, seq: 3 }, { ...third, seq: 4 }, ...steps.slice(4)] })).toEqual(['stepsReordered', 3]);
    const swapped = [{ ...fourth, seq: 3, prev_hash: third.prev_hash, hash: third.hash }, { ...third, seq: 4, prev_hash: fourth.prev_hash, hash: fourth.hash }];
    expect(judged({ steps: [...steps.slice(0, 2), ...swapped, ...steps.slice(4)] })).toEqual(['stepsReordered', 3]);
  });
});

describe('what the chain alone cannot tell, checkpoints and the own row do', () => {
  it('a cut tail, whether or not the row was set back', () => {
    const row = { id: 7, status: 'lent', version: 5, head: (chain()[4] as StepRow).hash };
    expect([judged({ steps: chain(5), row }), judged({ steps: chain(5) })]).toEqual([['tailCut', 6], ['tailCut', 6]]);
  });

  it('a chain made anew, from the last step that a checkpoint vouches for', () => {
    const steps = chain(6, { 4: { n: 'forged' } });
    const row = { id: 7, status: 'back', version: 6, head: (steps[5] as StepRow).hash };
    expect([judged({ steps, row }), judged({ steps, row, sealed: sealed(1, 2, 3, 4, 5, 6) }), judged({ steps, row, sealed: [] })]).toEqual([['chainRecomputed', 3], ['chainRecomputed', 4], 'intact']);
  });

  it('a row that was set back or forward', () => {
    const row = whole().row as NonNullable<SubjectOnRecord['row']>;
    const fifth = { ...row, version: 5, head: (chain()[4] as StepRow).hash, status: 'lent' };
    expect([judged({ row: { ...row, status: 'open' } }), judged({ row: { ...row, head: Buffer.alloc(32) } }), judged({ row: fifth })]).toEqual([['headReset', 6], ['headReset', 6], ['headReset', 6]]);
  });

  it('a subject without row, without steps, without either', () => {
    expect([judged({ row: null }), judged({ steps: [] }), judged({ row: null, steps: [] })]).toEqual([['subjectVanished', undefined], ['stepMissing', 1], ['subjectVanished', undefined]]);
  });

  it('a step that claims to be older than a complete checkpoint which does not hold it', () => {
    expect([judged({ sealed: sealed(2, 4), sealedUpTo: at(6) }), judged({ sealed: sealed(2, 4), sealedUpTo: at(5) })]).toEqual([['stepInserted', 5], 'intact']);
  });
});
