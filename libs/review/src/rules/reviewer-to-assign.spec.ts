/** @no-db */
import { reviewerToAssign } from './reviewer-to-assign';

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
