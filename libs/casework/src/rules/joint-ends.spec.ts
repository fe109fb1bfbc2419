import fc from 'fast-check';
import type { CaseStatus } from '@onecounter/contracts';
import { judgeStart, stateOfPredecessor, type PredecessorStand } from './predecessors';

/** A joint case as the rules see it: each case comes after some of those before it; hard edges only, for soft ones hold nothing up. */
interface Model { readonly after: readonly (readonly { on: number; onFailure: 'stop' | 'release' }[])[] }
type Stand = { status: CaseStatus; certifiedBy: number | null; waits: boolean };

const model: fc.Arbitrary<Model> = fc.integer({ min: 1, max: 12 }).chain((size) => fc.record({
  after: fc.tuple(...Array.from({ length: size }, (_, at) => fc.uniqueArray(fc.record({ on: fc.nat({ max: Math.max(0, at - 1) }), onFailure: fc.constantFrom('stop' as const, 'release' as const) }), { selector: ({ on }) => on, maxLength: at === 0 ? 0 : 3 }))),
}));
/** What people may do with a case at any moment; nothing of it needs the order that the theme would like. */
const ACTS = ['decide', 'refuse', 'withdraw', 'terminate', 'decline', 'hear'] as const;

/** What the listener does with everything that is ready, once; it may come late, twice, or after many acts. */
function hear({ after }: Model, stands: Stand[]): void {
  stands.forEach((stand, at) => {
    if (!stand.waits) return;
    const judgement = judgeStart((after[at] ?? []).map(({ on, onFailure }): PredecessorStand => ({ caseId: on, onFailure, status: stands[on]?.status ?? 'registered', certifiedBy: stands[on]?.certifiedBy ?? null })));
    if (judgement.kind === 'start') stand.waits = false;
    if (judgement.kind === 'lapse') Object.assign(stand, { waits: false, status: 'terminated' });
  });
}

const isOpen = (stand: Stand): boolean => stateOfPredecessor(stand) === 'open';

function act(what: (typeof ACTS)[number], stand: Stand): void {
  if (!isOpen(stand)) return;
  if (what === 'withdraw') Object.assign(stand, { status: 'withdrawn', waits: false });
  else if (what === 'decline') Object.assign(stand, { status: 'declined', waits: false });
  else if (stand.waits) return; // blocked by its hold
  else if (what === 'decide') stand.status = 'granted';
  else if (what === 'refuse') stand.status = 'refused';
  else if (what === 'terminate') stand.status = 'terminated';
}

const begin = ({ after }: Model): Stand[] => after.map((edges) => ({ status: 'registered', certifiedBy: null, waits: edges.length > 0 }));

describe('a joint case, whatever is decided, withdrawn or heard late', () => {
  it('never leaves a case that can never begin, and always comes to its end', () => {
    fc.assert(fc.property(model, fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat({ max: 11 })), { maxLength: 60 }), (one, acts) => {
      const stands = begin(one);
      for (const [what, at] of acts) {
        if (what === 'hear') hear(one, stands);
        else { const stand = stands[at % stands.length]; if (stand) act(what, stand); }
      }
      // from wherever that led: the listener hears, whatever runs is decided; after as many rounds as there are cases nothing is open
      for (let round = 0; round <= stands.length; round += 1) {
        hear(one, stands);
        for (const stand of stands) act('decide', stand);
      }
      expect(stands.filter(isOpen)).toEqual([]);
      expect(stands.filter(({ waits }) => waits)).toEqual([]);
    }), { numRuns: 500 });
  });

  it('never lets a case begin whose predecessor stands in its way', () => {
    fc.assert(fc.property(model, fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat({ max: 11 })), { maxLength: 60 }), (one, acts) => {
      const stands = begin(one);
      for (const [what, at] of acts) {
        if (what === 'hear') hear(one, stands);
        else { const stand = stands[at % stands.length]; if (stand) act(what, stand); }
        stands.forEach((stand, index) => {
          const edges = one.after[index] ?? [];
          const begun = edges.length > 0 && !stand.waits && !['terminated', 'withdrawn', 'declined'].includes(stand.status);
          if (begun) for (const { on, onFailure } of edges) { const before = stands[on]; if (before) expect(onFailure === 'release' ? stateOfPredecessor(before) !== 'open' : stateOfPredecessor(before)).toBe(onFailure === 'release' ? true : 'granted'); }
        });
      }
    }), { numRuns: 300 });
  });
});
