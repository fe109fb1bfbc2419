/** @no-db */
import { layGraph, linesOf, neighbourOf, nodeAt, placeAt, type GraphEdge, type GraphNode } from '../src/themes/graph-layout';

const node = (code: string, column?: number): GraphNode => ({ code, title: `事项 ${code}`, subtitle: '', state: 'plain', ...(column === undefined ? {} : { column }) });
const edge = (from: string, to: string, kind: GraphEdge['kind'] = 'hard'): GraphEdge => ({ from, to, kind, critical: false });
const nodes = [node('A', 0), node('B', 1), node('C', 1), node('D', 2)];
const edges = [edge('A', 'B'), edge('B', 'D'), edge('A', 'D'), edge('A', 'C', 'soft')];

describe('the drawing of a theme', () => {
  it('has a column for each stage, nodes in their order, the shorter columns in the middle', () => {
    const graph = layGraph(nodes, edges, { width: 700, titles: ['一', '二', '三'] });
    const at = (code: string) => graph.nodes.find((one) => one.code === code) ?? graph.nodes[0];
    expect(graph.nodes.map(({ code, column, row }) => [code, column, row])).toEqual([['A', 0, 0], ['B', 1, 0], ['C', 1, 1], ['D', 2, 0]]);
    expect((at('B')?.y ?? 0) + (at('C')?.y ?? 0)).toBe(2 * (at('A')?.y ?? 0));
    for (const one of graph.nodes) expect([one.x >= 0, one.x + graph.nodeWidth <= graph.width]).toEqual([true, true]);
    expect(graph.width).toBeLessThanOrEqual(720);
  });

  it('grows wider than its room rather than smaller than can be read', () => {
    const many = Array.from({ length: 9 }, (_, at) => node(`N${at}`, at));
    const graph = layGraph(many, [], { width: 300 });
    expect([graph.nodeWidth, graph.width > 1000]).toEqual([116, true]);
  });

  it('finds columns by itself from what comes before what', () => {
    const graph = layGraph([node('D'), node('B'), node('A'), node('C')], edges, { width: 700 });
    expect(Object.fromEntries(graph.nodes.map(({ code, column }) => [code, column]))).toEqual({ A: 0, B: 1, C: 1, D: 2 });
    expect(layGraph([node('A'), node('B')], [edge('A', 'B'), edge('B', 'A')], { width: 300 }).nodes).toHaveLength(2);
  });

  it('draws faintly what other edges say already, and leaves out edges to nowhere', () => {
    const graph = layGraph(nodes, [...edges, edge('A', 'Z')], { width: 700 });
    expect(graph.edges.map(({ from, to, implied }) => [from, to, implied])).toEqual([['A', 'B', false], ['B', 'D', false], ['A', 'D', true], ['A', 'C', false]]);
  });

  it('leads an edge past the columns between without touching a node there', () => {
    const row = Array.from({ length: 3 }, (_, at) => node(`M${at}`, 1));
    const graph = layGraph([node('A', 0), ...row, node('Z', 2)], [edge('A', 'Z')], { width: 700, titles: ['一', '二', '三'] });
    const height = Number(/L \S+ (\S+)/.exec(graph.edges[0]?.path ?? '')?.[1]);
    for (const one of graph.nodes.filter(({ column }) => column === 1)) expect(height <= one.y || height >= one.y + 62).toBe(true);
    const back = layGraph([node('A', 0), node('Z', 2)], [edge('Z', 'A', 'soft')], { width: 700 }).edges[0]?.path ?? '';
    expect(Number(/^M (\S+)/.exec(back)?.[1])).toBeGreaterThan(Number(/(\S+) \S+$/.exec(back)?.[1]));
  });

  it('leads from node to node by arrows, and knows where one is let go', () => {
    const graph = layGraph(nodes, edges, { width: 700, titles: ['一', '二', '三'] });
    expect([neighbourOf(graph, 'B', [0, 1])?.code, neighbourOf(graph, 'C', [1, 0])?.code, neighbourOf(graph, 'A', [-1, 0])?.code, neighbourOf(graph, 'D', [-1, 0])?.code]).toEqual(['C', 'D', undefined, 'B']);
    const c = graph.nodes.find(({ code }) => code === 'C');
    if (!c) throw new Error('C is drawn');
    expect(nodeAt(graph, c.x + 5, c.y + 5)?.code).toBe('C');
    expect(placeAt(graph, c.x + 5, c.y + 60)).toEqual({ column: 1, row: 2 });
    expect(placeAt(graph, 0, 0)).toEqual({ column: 0, row: 0 });
    expect(placeAt(graph, 9999, 9999)).toEqual({ column: 2, row: 1 });
  });

  it('breaks a title into two lines by letters, never through one', () => {
    expect(linesOf('𠮷庆', 5)).toEqual(['𠮷庆']);
    expect(linesOf('公众聚集场所投入使用、营业前消防安全检查', 8)).toEqual(['公众聚集场所投入', '使用、营业前消…']);
    expect(linesOf('𠮷𠮷𠮷𠮷𠮷', 3)).toEqual(['𠮷𠮷𠮷', '𠮷𠮷']);
    expect(linesOf('ABCDEF', 4)).toEqual(['ABCDEF']);
    expect(linesOf('药品许可证（零售）', 8)).toEqual(['药品许可证（零售）']);
  });
});
