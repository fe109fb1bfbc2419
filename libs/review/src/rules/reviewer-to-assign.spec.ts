/** @no-db */
import { responsibleFor, reviewerToAssign } from './reviewer-to-assign';

const reviewers = [{ id: 11 }, { id: 12 }, { id: 13 }];

describe('an accepted case', () => {
  it('goes to the reviewer with the fewest cases in hand', () => {
    expect(reviewerToAssign(reviewers, new Map([[11, 4], [12, 1], [13, 2]]), null)).toBe(12);
    expect(reviewerToAssign(reviewers, new Map([[11, 4], [12, 1]]), null)).toBe(13);
  });

  it('goes to the first on record among equals', () => {
    expect(reviewerToAssign([...reviewers].reverse(), new Map(), null)).toBe(11);
  });

  it('never goes to whoever received it, and to nobody when there is nobody', () => {
    expect(reviewerToAssign(reviewers, new Map(), 11)).toBe(12);
    expect(reviewerToAssign([{ id: 11 }], new Map(), 11)).toBeNull();
    expect(reviewerToAssign([], new Map(), null)).toBeNull();
  });
});

describe('an item with an A and a B', () => {
  const pairs = [{ aId: 1, bId: 2 }];

  it('falls to A, to the stand-in that the leave of A names, else to B', () => {
    expect(responsibleFor(pairs, new Set([1, 2, 3]), new Map())).toEqual([{ id: 1, insteadOf: null }]);
    expect(responsibleFor(pairs, new Set([2, 3]), new Map([[1, 3]]))).toEqual([{ id: 3, insteadOf: 1 }]);
    expect(responsibleFor(pairs, new Set([2, 3]), new Map([[1, null]]))).toEqual([{ id: 2, insteadOf: 1 }]);
  });

  it('falls to B for good when A has left the post, and to nobody of them when neither is there', () => {
    expect(responsibleFor(pairs, new Set([2]), new Map())).toEqual([{ id: 2, insteadOf: null }]);
    expect(responsibleFor(pairs, new Set([3]), new Map([[1, 2]]))).toEqual([]);
  });
});
