import type { PlanGraph } from './plan-graph';
import type { Schedule } from './schedule';

/** A way that passes by all nodes placed strictly between `from` and `to`, and the day on which it ends. */
interface Detour {
  readonly from: number;
  readonly to: number;
  readonly endsAt: number;
}

/**
 * 拖累: working days by which everything would end earlier if one node took no time; 0 when something beside it takes as long.
 * A way avoids a node when one of its links jumps over the node's place in the order, when it begins behind it, or ends before it; what comes
 * before the link does not depend on the node, nor does what follows. So every link is looked at once for all nodes: linear but for sorting.
 * @returns by node; of nodes that are not critical 0
 */
export function dragsOf(graph: PlanGraph, schedule: Schedule): Int32Array {
  const rival = longestPast(graph.size, detoursOf(graph, schedule));
  return Int32Array.from({ length: graph.size }, (_, node) => {
    if (schedule.floatOf(node) > 0) return 0;
    const begins = schedule.starts[node] as number;
    // what has begun cannot end before today, whatever its days
    const least = Math.max(begins, schedule.hasBegun(node) ? schedule.floorOf(node) : begins) + (schedule.tails[node] as number);
    return Math.max(0, schedule.finish - Math.max(least, rival[graph.rank[node] as number] as number));
  });
}

function detoursOf({ size, rank, after }: PlanGraph, schedule: Schedule): Detour[] {
  const detours: Detour[] = [];
  for (let node = 0; node < size; node += 1) {
    const place = rank[node] as number;
    const end = schedule.ends[node] as number;
    const ownEnd = (schedule.hasBegun(node) ? end : schedule.floorOf(node) + schedule.daysOf(node)) + (schedule.tails[node] as number);
    detours.push({ from: place, to: size, endsAt: end }, { from: -1, to: place, endsAt: ownEnd });
    for (let edge = after.starts[node] as number; edge < (after.starts[node + 1] as number); edge += 1) {
      const next = after.nodes[edge] as number;
      if (schedule.hasBegun(next)) continue;
      detours.push({ from: place, to: rank[next] as number, endsAt: end + (after.lags[edge] as number) + schedule.daysOf(next) + (schedule.tails[next] as number) });
    }
  }
  return detours;
}

/** For each place the latest end of a detour past it. The longest detours first; a place that has one is skipped from then on. */
function longestPast(size: number, detours: Detour[]): Int32Array {
  const longest = new Int32Array(size).fill(-2_147_483_648);
  const next = Int32Array.from({ length: size + 1 }, (_, place) => place);
  const openFrom = (place: number): number => {
    let open = place;
    while (next[open] !== open) { next[open] = next[next[open] as number] as number; open = next[open] as number; }
    return open;
  };
  detours.sort((one, other) => other.endsAt - one.endsAt);
  for (const { from, to, endsAt } of detours) {
    for (let place = openFrom(from + 1); place < to; place = openFrom(place)) {
      longest[place] = endsAt;
      next[place] = place + 1;
    }
  }
  return longest;
}
