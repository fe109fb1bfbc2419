/** @no-db */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SealedHeads } from './sealed-heads';

const head = fc.record({ kind: fc.constantFrom('alpha', 'beta', 'stranger'), id: fc.integer({ min: 1, max: 2 ** 41 }).map((id) => (id % 3 === 0 ? (id % 7) + 1 : id)), seq: fc.integer({ min: 1, max: 2 ** 31 }) });

describe('the heads of all checkpoints', () => {
  it('come back by kind and id, and of one subject in the order of the checkpoints, however few fit into memory', () => {
    fc.assert(fc.property(fc.array(head, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (given, portion) => {
      const kinds = ['alpha', 'beta'];
      const heads = new SealedHeads([...kinds], portion);
      try {
        const added = given.map((one, index) => ({ ...one, no: index + 1, hash: createHash('sha256').update(String(index)).digest() }));
        for (const { kind, id, ...rest } of added) heads.add(kind, id, rest);
        const rank = (kind: string): number => (kinds.includes(kind) ? kinds.indexOf(kind) : 2);
        const wanted = [...added].sort((a, b) => rank(a.kind) - rank(b.kind) || a.id - b.id || a.no - b.no);
        expect([...heads.sorted()].map(({ kind, id, seq, no, hash }) => ({ kind, id, seq, no, hash }))).toEqual(wanted.map(({ kind, id, seq, no, hash }) => ({ kind, id, seq, no, hash })));
      } finally {
        heads.close();
      }
    }), { numRuns: 60 });
  });
});
