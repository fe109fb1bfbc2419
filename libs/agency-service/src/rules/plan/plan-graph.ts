import { refuse } from '@onecounter/contracts';

/** A node as the graph sees it: a task, or the gate at the end of a stage. */
export interface GraphNode {
  readonly key: string;
  readonly name: string;
}
export interface GraphLink {
  readonly before: string;
  readonly after: string;
  readonly lagDays: number;
}

/** Neighbours of all nodes, one after the other: those of `node` stand from `starts[node]` up to `starts[node + 1]`. */
export interface Neighbours {
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
  readonly lags: Int32Array;
}

/** Nodes by number, in an order in which every one stands behind its predecessors. */
export interface PlanGraph {
  readonly size: number;
  readonly order: Int32Array;
  /** Place of each node in `order`. */
  readonly rank: Int32Array;
  readonly before: Neighbours;
  readonly after: Neighbours;
}

/**
 * Linear in nodes and links.
 * @throws planTaskTwice two nodes with one key; planTaskUnknown a link to none; planCircular with the circle in words
 */
export function graphOf(nodes: readonly GraphNode[], links: readonly GraphLink[]): PlanGraph {
  const numbers = new Map<string, number>();
  nodes.forEach(({ key }, number) => {
    if (numbers.has(key)) refuse('planTaskTwice', { key }, 'tasks');
    numbers.set(key, number);
  });
  const numberOf = (key: string): number => numbers.get(key) ?? refuse('planTaskUnknown', { key }, 'links');
  const [from, to, lags] = [new Int32Array(links.length), new Int32Array(links.length), new Int32Array(links.length)];
  links.forEach((link, at) => {
    from[at] = numberOf(link.before);
    to[at] = numberOf(link.after);
    lags[at] = link.lagDays;
  });
  const before = neighboursOf(nodes.length, to, from, lags);
  const after = neighboursOf(nodes.length, from, to, lags);
  const { order, rank, placed } = orderOf(nodes.length, before, after);
  if (placed < nodes.length) refuse('planCircular', { chain: circleOf(before, rank).map((number) => nodes[number]?.name ?? '').join(' → ') }, 'links');
  return { size: nodes.length, order, rank, before, after };
}

function neighboursOf(size: number, owners: Int32Array, others: Int32Array, lags: Int32Array): Neighbours {
  const starts = new Int32Array(size + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] as number) + 1;
  for (let node = 0; node < size; node += 1) starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  const next = starts.slice();
  const found = { starts, nodes: new Int32Array(owners.length), lags: new Int32Array(owners.length) };
  owners.forEach((owner, at) => {
    const place = next[owner] as number;
    next[owner] = place + 1;
    found.nodes[place] = others[at] as number;
    found.lags[place] = lags[at] as number;
  });
  return found;
}

/** Those without open predecessors first; whoever stands in or behind a circle is never placed and keeps the rank -1. */
function orderOf(size: number, before: Neighbours, after: Neighbours): { order: Int32Array; rank: Int32Array; placed: number } {
  const [order, rank, waits] = [new Int32Array(size), new Int32Array(size).fill(-1), new Int32Array(size)];
  let placed = 0;
  for (let node = 0; node < size; node += 1) {
    waits[node] = (before.starts[node + 1] as number) - (before.starts[node] as number);
    if (waits[node] === 0) order[placed++] = node;
  }
  for (let at = 0; at < placed; at += 1) {
    const node = order[at] as number;
    rank[node] = at;
    for (let edge = after.starts[node] as number; edge < (after.starts[node + 1] as number); edge += 1) {
      const next = after.nodes[edge] as number;
      waits[next] = (waits[next] as number) - 1;
      if (waits[next] === 0) order[placed++] = next;
    }
  }
  return { order, rank, placed };
}

/** From any node without a place back over such predecessors until one comes again: each has at least one. In the order of the links, closed. */
function circleOf(before: Neighbours, rank: Int32Array): number[] {
  const seen = new Map<number, number>();
  const path: number[] = [];
  let node = rank.indexOf(-1);
  while (!seen.has(node)) {
    seen.set(node, path.length);
    path.push(node);
    const own = before.nodes.subarray(before.starts[node], before.starts[node + 1]);
    node = own.find((other) => rank[other] === -1) as number;
  }
  const circle = path.slice(seen.get(node)).reverse();
  return [...circle, circle[0] as number];
}
