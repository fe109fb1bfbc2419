import type { ForcePost } from '@onecounter/contracts';

/** An agent as the assignment looks at them; `load`: running projects. */
export interface AgentLoad { readonly personId: number; readonly name: string; readonly post: ForcePost; readonly specialities: readonly string[]; readonly capacity: number; readonly load: number; readonly away: boolean }
export interface Suggestion extends AgentLoad { readonly fits: boolean; readonly full: boolean; readonly why: string }

/** 建议人选: who is here, knows the kind of project and carries least stands first; reserves only behind the agents, the lead agent last. Nobody is left out: the lead agent decides. */
export function suggestAgents(agents: readonly AgentLoad[], speciality: string): Suggestion[] {
  const rank: Readonly<Record<string, number>> = { agent: 0, reserveAgent: 1, leadAgent: 2 };
  const judged = agents.map((one): Suggestion => {
    const [fits, full] = [one.specialities.includes(speciality), one.load >= one.capacity];
    return { ...one, fits, full, why: [`在手 ${one.load} 个，可带 ${one.capacity} 个`, ...(fits ? ['熟悉这类项目'] : []), ...(full ? ['已满'] : []), ...(one.away ? ['请假'] : [])].join('，') };
  });
  const key = (one: Suggestion): number[] => [Number(one.away), Number(one.full), rank[one.post] ?? 3, Number(!one.fits), one.load / Math.max(one.capacity, 1), one.personId];
  return judged.sort((one, other) => compare(key(one), key(other)));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
