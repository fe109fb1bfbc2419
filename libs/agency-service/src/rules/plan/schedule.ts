import type { PlanGraph } from './plan-graph';

/** What a node brings into the plan; moments are numbers of working days. */
export interface NodeTerms {
  readonly days: number;
  /** Earliest start on its own account; of what has begun, the day before which it does not end. */
  readonly floor: number;
  /** Day it really began; null: it has not. */
  readonly startedAt: number | null;
  /** Day it really ended; null: it has not. */
  readonly endedAt: number | null;
}

const NONE = -2_147_483_648;

/**
 * Critical path over whole working days: `starts` and `ends` are the earliest, `tails` the working days that must still pass after a node's end
 * until everything is done. What has really begun is not moved by its predecessors, and gives them no tail: it cannot wait for them any more.
 */
export class Schedule {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly tails: Int32Array;
  /** Day on which everything has ended at the earliest. */
  readonly finish: number;
  /** Day it really began, or a number below all others. */
  private readonly begun: Int32Array;

  constructor(private readonly graph: PlanGraph, private readonly terms: readonly NodeTerms[]) {
    const { size } = graph;
    [this.starts, this.ends, this.tails] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    this.begun = Int32Array.from(terms, (one) => one.startedAt ?? NONE);
    let finish = size === 0 ? 0 : NONE;
    for (let at = 0; at < size; at += 1) finish = Math.max(finish, this.settle(graph.order[at] as number));
    for (let at = size - 1; at >= 0; at -= 1) this.measureTail(graph.order[at] as number);
    this.finish = finish;
  }

  /** Working days by which the end of a node can slip before everything ends later; 0: critical. Never negative. */
  floatOf(node: number): number {
    return this.finish - (this.tails[node] as number) - (this.ends[node] as number);
  }

  /** The predecessor that keeps it from beginning earlier; null: its own day or what really happened. */
  heldBy(node: number): number | null {
    if (this.hasBegun(node)) return null;
    const { starts, nodes, lags } = this.graph.before;
    for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge += 1) {
      const before = nodes[edge] as number;
      if ((this.ends[before] as number) + (lags[edge] as number) === this.starts[node]) return before;
    }
    return null;
  }

  hasBegun(node: number): boolean {
    return this.begun[node] !== NONE;
  }

  /** Day before which it neither begins nor, once begun, ends. */
  floorOf(node: number): number {
    return this.terms[node]?.floor ?? 0;
  }

  daysOf(node: number): number {
    return this.terms[node]?.days ?? 0;
  }

  /** @returns its end */
  private settle(node: number): number {
    const { days, floor, endedAt } = this.terms[node] as NodeTerms;
    const start = this.hasBegun(node) ? (this.begun[node] as number) : this.earliestStart(node, floor);
    const end = endedAt ?? Math.max(start + days, floor);
    this.starts[node] = start;
    this.ends[node] = end;
    return end;
  }

  private earliestStart(node: number, floor: number): number {
    const { starts, nodes, lags } = this.graph.before;
    const last = starts[node + 1] as number;
    let start = floor;
    for (let edge = starts[node] as number; edge < last; edge += 1) {
      const ready = (this.ends[nodes[edge] as number] as number) + (lags[edge] as number);
      if (ready > start) start = ready;
    }
    return start;
  }

  private measureTail(node: number): void {
    const { starts, nodes, lags } = this.graph.after;
    const last = starts[node + 1] as number;
    let tail = 0;
    for (let edge = starts[node] as number; edge < last; edge += 1) {
      const next = nodes[edge] as number;
      if (this.hasBegun(next)) continue;
      const way = (lags[edge] as number) + this.daysOf(next) + (this.tails[next] as number);
      if (way > tail) tail = way;
    }
    this.tails[node] = tail;
  }
}
