import type { ThemeDefinition, ThemeDependency, ThemeItem } from '../theme';

type Edge = Pick<ThemeDependency, 'item' | 'on'>;

/** A way from `from` to `to` over predecessors, both ends named; null when there is none. */
function wayOver(edges: readonly Edge[], from: string, to: string, seen: Set<string>): string[] | null {
  if (from === to) return [from];
  if (seen.has(from)) return null;
  seen.add(from);
  for (const { on } of edges.filter(({ item }) => item === from)) {
    const rest = wayOver(edges, on, to, seen);
    if (rest) return [from, ...rest];
  }
  return null;
}

/** What the edge would close, said from its item round to it: [A, B, A] for A after B with B after A; null when it closes nothing. Soft edges count too: a plan in a circle has no order. */
export function cycleWith(edges: readonly Edge[], added: Edge): string[] | null {
  const back = wayOver(edges, added.on, added.item, new Set());
  return back ? [added.item, ...back] : null;
}

/** The first circle of all edges; null when there is none. */
export function firstCycle(edges: readonly Edge[]): string[] | null {
  for (const [at, edge] of edges.entries()) {
    const cycle = cycleWith(edges.slice(0, at), edge);
    if (cycle) return cycle;
  }
  return null;
}

/** Codes of a theme's items, each followed by those that may stand in its place. */
export const codesOfItem = ({ item, alternatives }: Pick<ThemeItem, 'item' | 'alternatives'>): string[] => [item, ...alternatives];

/** Where an item's stage stands, from 0; -1 for a stage that the theme does not have. */
export function stageAt(theme: Pick<ThemeDefinition, 'stages' | 'items'>, item: string): number {
  const code = theme.items.find((one) => one.item === item)?.stage;
  return theme.stages.findIndex((stage) => stage.code === code);
}
