/** The reviewer with the fewest cases in hand, the first on record among equals; never the one who received it (IAM-3). Null: nobody can. */
export function reviewerToAssign(reviewers: readonly { readonly id: number }[], loads: ReadonlyMap<number, number>, receivedBy: number | null): number | null {
  const free = reviewers.filter((reviewer) => reviewer.id !== receivedBy);
  const loadOf = (id: number): number => loads.get(id) ?? 0;
  return [...free].sort((one, other) => loadOf(one.id) - loadOf(other.id) || one.id - other.id)[0]?.id ?? null;
}

interface Pair { readonly aId: number; readonly bId: number | null }
/** Whoever would have it, and for whom when that one is away. */
export interface Responsible { readonly id: number; readonly insteadOf: number | null }

/**
 * Who has an item's cases by its A and B: each A, or, when A is away, whoever the leave names, or else B. Empty: nothing is set, or none of them is there.
 * @param present ids of those who are there and may have it
 * @param standIns who is away, and whom the leave names
 */
export function responsibleFor(pairs: readonly Pair[], present: ReadonlySet<number>, standIns: ReadonlyMap<number, number | null>): Responsible[] {
  return pairs.flatMap(({ aId, bId }) => {
    if (present.has(aId)) return [{ id: aId, insteadOf: null }];
    const standIn = [standIns.get(aId) ?? null, bId].find((id): id is number => id !== null && present.has(id));
    return standIn === undefined ? [] : [{ id: standIn, insteadOf: standIns.has(aId) ? aId : null }];
  });
}
