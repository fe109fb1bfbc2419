/** A unit as far as its place in the tree goes. */
export interface UnitInTree {
  readonly id: number;
  readonly parentId: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface UnitNode<U> {
  readonly unit: U;
  readonly children: UnitNode<U>[];
}

/** Whether something is in force on the legal date; `validTo` is the first day on which it is not. */
export const isValidOn = (row: { validFrom: string; validTo: string | null }, day: string): boolean => row.validFrom <= day && (row.validTo === null || day < row.validTo);

/** The units in force on a legal date as trees, in the order given; a unit whose parent is not in force stands on top. */
export function unitTree<U extends UnitInTree>(units: readonly U[], day: string): UnitNode<U>[] {
  const nodes = new Map(units.filter((unit) => isValidOn(unit, day)).map((unit) => [unit.id, { unit, children: [] } as UnitNode<U>]));
  const roots: UnitNode<U>[] = [];
  for (const node of nodes.values()) {
    const parent = node.unit.parentId === null ? undefined : nodes.get(node.unit.parentId);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}
