/** @no-db */
import fc from 'fast-check';
import { dragsOf } from './drag';
import { graphOf } from './plan-graph';
import { Schedule, type NodeTerms } from './schedule';

const anyNetwork = fc.integer({ min: 1, max: 15 }).chain((size) => fc.record({
  terms: fc.array(fc.record({ days: fc.nat(9), floor: fc.integer({ min: 5, max: 25 }), startedAt: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 4 }) }), { minLength: size, maxLength: size }),
  links: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.nat(3)), { maxLength: 40 }),
}));

describe('the drag of a critical task', () => {
  it('is what everything gains when that task takes no time', () => {
    fc.assert(fc.property(anyNetwork, ({ terms, links }) => {
      const graph = graphOf(terms.map((_, at) => ({ key: String(at), name: '' })), links.filter(([a, b]) => a < b).map(([a, b, lagDays]) => ({ before: String(a), after: String(b), lagDays })));
      const nodes: NodeTerms[] = terms.map((one) => ({ ...one, endedAt: null }));
      const schedule = new Schedule(graph, nodes);
      const gained = nodes.map((_, node) => schedule.finish - new Schedule(graph, nodes.map((one, at) => (at === node ? { ...one, days: 0 } : one))).finish);
      expect([...dragsOf(graph, schedule)]).toEqual(gained);
    }), { numRuns: 300 });
  });
});
