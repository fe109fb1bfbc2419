/** @no-db */
import { Refusal } from '@onecounter/contracts';
import fc from 'fast-check';
import { graphOf } from './plan-graph';

const node = (key: string) => ({ key, name: `事项${key}` });
const link = (before: string, after: string) => ({ before, after, lagDays: 0 });
const refusalOf = (work: () => unknown): Refusal => { try { work(); } catch (failure) { return failure as Refusal; } throw new Error('nothing was refused'); };

describe('the graph of a plan', () => {
  it('names a circle in its order, closed, and not what merely waits behind it', () => {
    const refusal = refusalOf(() => graphOf(['A', 'B', 'C', 'D'].map(node), [link('A', 'B'), link('B', 'C'), link('C', 'B'), link('C', 'D')]));
    expect(refusal.code).toBe('planCircular');
    expect(['事项B → 事项C → 事项B', '事项C → 事项B → 事项C']).toContain(refusal.facts['chain']);
    expect(refusalOf(() => graphOf([node('A')], [link('A', 'A')])).facts['chain']).toBe('事项A → 事项A');
  });

  it('refuses a key twice and a link to nothing', () => {
    expect(refusalOf(() => graphOf([node('A'), node('A')], [])).code).toBe('planTaskTwice');
    expect(refusalOf(() => graphOf([node('A')], [link('A', 'B')])).code).toBe('planTaskUnknown');
    expect(graphOf([], []).order).toHaveLength(0);
  });

  it('puts every node behind its predecessors, or names a circle whose every step is a link', () => {
    const anyLinks = fc.integer({ min: 1, max: 12 }).chain((size) => fc.tuple(fc.constant(size), fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 25 })));
    fc.assert(fc.property(anyLinks, ([size, pairs]) => {
      const nodes = Array.from({ length: size }, (_, at) => ({ key: String(at), name: String(at) }));
      try {
        const { rank, order } = graphOf(nodes, pairs.map(([a, b]) => link(String(a), String(b))));
        for (const [a, b] of pairs) expect(rank[a]).toBeLessThan(rank[b] as number);
        expect([...order].sort((a, b) => a - b)).toEqual(nodes.map((_, at) => at));
      } catch (failure) {
        if (!(failure instanceof Refusal)) throw failure;
        const circle = String(failure.facts['chain']).split(' → ').map(Number);
        expect(circle[0]).toBe(circle.at(-1));
        circle.slice(1).forEach((b, at) => expect(pairs).toContainEqual([circle[at], b]));
      }
    }));
  });
});
