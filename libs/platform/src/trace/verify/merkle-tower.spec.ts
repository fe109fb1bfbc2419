/** @no-db */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { merkleRoot } from '@onecounter/kernel/chain';
import { MerkleTower } from './merkle-tower';

describe('a Merkle root from leaves that come one by one', () => {
  it('is the root over all of them together, for every number of leaves', () => {
    const leaves: Buffer[] = [];
    const tower = new MerkleTower();
    for (let count = 0; count < 140; count += 1) {
      expect(tower.root().equals(merkleRoot(leaves))).toBe(true);
      const leaf = createHash('sha256').update(String(count)).digest();
      leaves.push(leaf);
      tower.add(leaf);
    }
  });
});
