/** How a node stands, for its mark and its colours; the words beside it always say it too. */
export type NodeState = 'plain' | 'off' | 'done' | 'ok' | 'soon' | 'over' | 'still';

export interface GraphNode {
  readonly code: string;
  readonly title: string;
  readonly subtitle: string;
  readonly state: NodeState;
  /** Of another department: followed by hand. */
  readonly outside?: boolean;
  /** Column from 0; without it, one after the last predecessor's. */
  readonly column?: number;
}
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'hard' | 'soft';
  /** Decides the total date. */
  readonly critical: boolean;
}
export interface LaidNode extends GraphNode {
  readonly x: number;
  readonly y: number;
  readonly column: number;
  readonly row: number;
  /** The title in one or two lines, cut with …. */
  readonly lines: readonly string[];
}
export interface LaidEdge extends GraphEdge {
  readonly path: string;
  /** Follows from other edges: drawn faintly. */
  readonly implied: boolean;
}
export interface LaidColumn { readonly x: number; readonly title: string }
export interface LaidGraph {
  readonly nodes: readonly LaidNode[];
  readonly edges: readonly LaidEdge[];
  readonly columns: readonly LaidColumn[];
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
}

export const NODE_HEIGHT = 62;
const [PAD, HEAD, PITCH] = [14, 34, 82];
const [NARROWEST, WIDEST, LEAST_GAP, MOST_GAP] = [116, 180, 46, 120];
const LETTER = 13;
const BULGE = 14;
/** Room at the right for edges within the last column. */
const RIGHT = 44;
const LANE = 10;

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value));

/** Places nodes in columns, in the order given, and edges from right to left side. All in px of the drawing; `width` is what there is room for, the drawing may be wider. */
export function layGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[], { width, titles = [] }: { width: number; titles?: readonly string[] }): LaidGraph {
  const known = new Set(nodes.map(({ code }) => code));
  const drawn = edges.filter(({ from, to }) => known.has(from) && known.has(to));
  const columnOf = columnsOf(nodes, drawn);
  const count = Math.max(1, titles.length, ...[...columnOf.values()].map((column) => column + 1));
  const nodeWidth = between(NARROWEST, Math.floor((width - PAD - RIGHT - (count - 1) * LEAST_GAP) / count), WIDEST);
  const gap = count === 1 ? 0 : between(LEAST_GAP, (width - PAD - RIGHT - count * nodeWidth) / (count - 1), MOST_GAP);
  const rows = Array.from({ length: count }, (_, column) => nodes.filter(({ code }) => columnOf.get(code) === column));
  const most = Math.max(1, ...rows.map((own) => own.length));
  const head = titles.length > 0 ? HEAD : PAD;
  const xOf = (column: number): number => PAD + column * (nodeWidth + gap);
  const laid = rows.flatMap((own, column) => own.map((node, row): LaidNode => ({
    ...node, column, row, x: xOf(column), y: head + ((most - own.length) / 2 + row) * PITCH, lines: linesOf(node.title, (nodeWidth - 20) / LETTER),
  })));
  const byCode = new Map(laid.map((node) => [node.code, node]));
  return {
    nodes: laid, nodeWidth, columns: titles.map((title, column) => ({ x: xOf(column), title })), width: xOf(count - 1) + nodeWidth + RIGHT, height: head + most * PITCH,
    edges: drawn.flatMap((edge) => {
      const [from, to] = [byCode.get(edge.from), byCode.get(edge.to)];
      return from && to ? [{ ...edge, path: pathOf(from, to, { laid, nodeWidth, gap }), implied: isImplied(edge, drawn) }] : [];
    }),
  };
}

function columnsOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Map<string, number> {
  const columns = new Map<string, number>();
  const walked = new Set<string>();
  const columnOf = (code: string): number => {
    const known = columns.get(code);
    if (known !== undefined) return known;
    if (walked.has(code)) return 0; // a circle: refused elsewhere, drawn all the same
    walked.add(code);
    const own = nodes.find((node) => node.code === code)?.column ?? Math.max(-1, ...edges.filter(({ to }) => to === code).map(({ from }) => columnOf(from))) + 1;
    columns.set(code, own);
    return own;
  };
  for (const { code } of nodes) columnOf(code);
  return columns;
}

interface Board { readonly laid: readonly LaidNode[]; readonly nodeWidth: number; readonly gap: number }

/** From right side to left side, past the columns between in a lane between their nodes; within a column round the right; back, the other way. */
function pathOf(from: LaidNode, to: LaidNode, board: Board): string {
  const { nodeWidth, gap } = board;
  const [y1, y2] = [from.y + NODE_HEIGHT / 2, to.y + NODE_HEIGHT / 2];
  if (from.column === to.column) {
    const x = from.x + nodeWidth;
    const out = x + Math.min(BULGE + 8 * Math.abs(to.row - from.row), Math.max(BULGE + 8, gap - 10), RIGHT);
    return `M ${x} ${y1 + 8} C ${out} ${y1 + 8}, ${out} ${y2 - 8}, ${x} ${y2 - 8}`;
  }
  const step = from.column < to.column ? 1 : -1;
  const [leave, reach] = step === 1 ? [nodeWidth, 0] : [0, nodeWidth];
  const parts = [`M ${from.x + leave} ${y1}`];
  let [x, y] = [from.x + leave, y1];
  const bend = (toX: number, toY: number): void => { const middle = (x + toX) / 2; parts.push(`C ${middle} ${y}, ${middle} ${toY}, ${toX} ${toY}`); [x, y] = [toX, toY]; };
  for (let column = from.column + step; column !== to.column; column += step) {
    const share = (column - from.column) / (to.column - from.column);
    const lane = laneIn(board.laid.filter((node) => node.column === column), y1 + (y2 - y1) * share);
    bend(from.x + (column - from.column) * (nodeWidth + gap) + reach, lane);
    x += step * nodeWidth;
    parts.push(`L ${x} ${y}`);
  }
  bend(to.x + reach, y2);
  return parts.join(' ');
}

/** The height nearest to the wanted one at which no node of the column is in the way. */
function laneIn(nodes: readonly LaidNode[], wanted: number): number {
  if (!nodes.some(({ y }) => wanted > y - LANE / 2 && wanted < y + NODE_HEIGHT + LANE / 2)) return wanted;
  const lanes = nodes.flatMap(({ y }) => [y - LANE, y + NODE_HEIGHT + LANE]);
  return lanes.reduce((best, lane) => (Math.abs(lane - wanted) < Math.abs(best - wanted) ? lane : best));
}

/** Whether another way leads there: over hard edges, which say at least as much. */
function isImplied({ from, to }: GraphEdge, edges: readonly GraphEdge[]): boolean {
  const seen = new Set<string>();
  const open = edges.filter((edge) => edge.kind === 'hard' && edge.from === from && edge.to !== to).map((edge) => edge.to);
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (code === to) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    open.push(...edges.filter((edge) => edge.kind === 'hard' && edge.from === code).map((edge) => edge.to));
  }
  return false;
}

/** Never at the head of a line. */
const CLOSING = /[）」』》”’，。、；：！？)\]]/u;
const widthOf = (letter: string): number => ((letter.codePointAt(0) ?? 0) < 0x2000 ? 0.56 : 1);

/** One or two lines of at most so many Chinese letters, by code point; … for what is left out. */
export function linesOf(title: string, letters: number): string[] {
  const lines: string[] = [''];
  let used = 0;
  for (const letter of Array.from(title)) {
    if (used + widthOf(letter) > letters && !(lines.length === 1 && CLOSING.test(letter))) {
      if (lines.length === 2) return [lines[0] ?? '', `${Array.from(lines[1] ?? '').slice(0, -1).join('')}…`];
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += letter;
    used += widthOf(letter);
  }
  return lines;
}

/** The node that lies next in that direction; undefined at the edge. */
export function neighbourOf(graph: LaidGraph, code: string, [dx, dy]: readonly [number, number]): LaidNode | undefined {
  const here = graph.nodes.find((node) => node.code === code);
  if (!here) return graph.nodes[0];
  if (dy !== 0) return graph.nodes.find((node) => node.column === here.column && node.row === here.row + dy);
  const beside = graph.nodes.filter((node) => (node.column - here.column) * dx > 0);
  const nearest = beside.sort((one, other) => Math.abs(one.column - here.column) - Math.abs(other.column - here.column) || Math.abs(one.y - here.y) - Math.abs(other.y - here.y));
  return nearest[0];
}

/** Column and row under a point of the drawing: where a node that is let go there belongs. */
export function placeAt(graph: LaidGraph, x: number, y: number): { column: number; row: number } {
  const count = Math.max(1, graph.columns.length, ...graph.nodes.map((node) => node.column + 1));
  const column = between(0, Math.floor((x / graph.width) * count), count - 1);
  return { column, row: graph.nodes.filter((node) => node.column === column && node.y + NODE_HEIGHT / 2 < y).length };
}

/** The node that covers a point of the drawing. */
export const nodeAt = (graph: LaidGraph, x: number, y: number): LaidNode | undefined => graph.nodes.find((node) => x >= node.x - 6 && x <= node.x + graph.nodeWidth + 6 && y >= node.y && y <= node.y + NODE_HEIGHT);
