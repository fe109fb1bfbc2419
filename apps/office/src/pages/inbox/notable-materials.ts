import type { Schemas } from '../../api';

export interface MaterialNote { name: string; note: string; tone: 'oc-sub' | 'oc-soon' | 'oc-over' }

const MOST = 5;

/** Pure: the materials one should look at first – those with points to tick, then those that are not good, then the rest. */
export function notableMaterials(materials: readonly Schemas['CaseMaterialView'][], points: readonly Schemas['SubstantivePointView'][]): MaterialNote[] {
  const toTick = (code: string) => points.filter(({ materialCode }) => materialCode === code).length;
  const notes = materials.filter(({ verdict }) => verdict !== 'notApplicable').map(({ code, name, verdict, verdictLabel }): MaterialNote => {
    const count = toTick(code);
    if (count > 0) return { name, note: `要看：${count} 个实质要点`, tone: 'oc-soon' };
    return { name, note: verdictLabel, tone: verdict === 'missing' || verdict === 'faulty' ? 'oc-over' : 'oc-sub' };
  });
  const rank = { 'oc-soon': 0, 'oc-over': 1, 'oc-sub': 2 } as const;
  return notes.sort((one, other) => rank[one.tone] - rank[other.tone]).slice(0, MOST);
}
