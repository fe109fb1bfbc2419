import type { DependencyDefinition } from '@onecounter/contracts';

interface Node {
  readonly code: string;
  readonly dependsOn: readonly DependencyDefinition[];
}

const codesOf = ({ item, alternatives }: DependencyDefinition): string[] => [item, ...alternatives];

/** Items that the definition names, in whatever way, and that nobody has published. */
export function danglingCodes(definition: Node, others: readonly Node[]): string[] {
  const known = new Set([definition.code, ...others.map((other) => other.code)]);
  return [...new Set(definition.dependsOn.flatMap(codesOf))].filter((code) => !known.has(code));
}

/**
 * A way from the definition back to itself along hard predecessors (mustBefore), e.g. [A, B, A]; null when there is none.
 * An alternative counts like the item it stands for: whoever chooses it must not end in a circle either.
 */
export function cycleThrough(definition: Node, others: readonly Node[]): string[] | null {
  const nodes = new Map([...others, definition].map((node) => [node.code, node]));
  const seen = new Set<string>();
  const wayBack = (code: string, way: readonly string[]): string[] | null => {
    for (const next of predecessorsOf(nodes.get(code))) {
      if (next === definition.code) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = wayBack(next, [...way, next]);
      if (found) return found;
    }
    return null;
  };
  return wayBack(definition.code, [definition.code]);
}

function predecessorsOf(node: Node | undefined): string[] {
  return (node?.dependsOn ?? []).filter(({ type }) => type === 'mustBefore').flatMap(codesOf);
}

/** Orders items so that each comes after all those it names; what stands in a circle keeps its place. */
export function inDependencyOrder<T extends Node>(items: readonly T[]): T[] {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const done = new Set<string>();
  const ordered: T[] = [];
  const visit = (item: T): void => {
    if (done.has(item.code)) return;
    done.add(item.code);
    for (const code of item.dependsOn.flatMap(codesOf)) {
      const needed = byCode.get(code);
      if (needed) visit(needed);
    }
    ordered.push(item);
  };
  items.forEach(visit);
  return ordered;
}
