/** The reviewer with the fewest cases in hand, the first on record among equals; never the one who received it (IAM-3). Null: nobody can. */
export function reviewerToAssign(reviewers: readonly { readonly id: number }[], loads: ReadonlyMap<number, number>, receivedBy: number | null): number | null {
  const free = reviewers.filter((reviewer) => reviewer.id !== receivedBy);
  const loadOf = (id: number): number => loads.get(id) ?? 0;
  return [...free].sort((one, other) => loadOf(one.id) - loadOf(other.id) || one.id - other.id)[0]?.id ?? null;
}
