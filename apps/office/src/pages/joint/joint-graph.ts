import type { GraphEdge, GraphNode, NodeState } from '../../themes/graph-layout';
import type { Joint, Member } from './use-joint-case';

const END = 'end';
const STATES: Readonly<Record<string, NodeState>> = { ok: 'ok', soon: 'soon', over: 'over', stopped: 'still', done: 'done' };
const short = (date: string | null): string => date?.slice(5) ?? '';

export const stateOf = ({ decided, failed, light }: Member): NodeState => (failed ? 'off' : decided ? 'done' : (STATES[light?.kind ?? ''] ?? 'plain'));
export const wordsOf = ({ decided, failed, statusLabel, decidedOn, light }: Member): string => (failed ? statusLabel : decided ? `办结 ${short(decidedOn)}` : light?.words ?? statusLabel);

/** 先后: running cases by column of what they come after, and at the end the one hand-over; thick is what decides the total date. */
export function graphOf(joint: Joint): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const code = (id: number): string => String(id);
  const nodes: GraphNode[] = joint.members.map((member) => ({ code: code(member.id), title: member.itemName, subtitle: wordsOf(member), state: stateOf(member) }));
  const edges: GraphEdge[] = joint.members.flatMap((member) => member.after.map((one): GraphEdge => ({ from: code(one.caseId), to: code(member.id), kind: one.kind, critical: member.critical && joint.members.some(({ id, critical }) => id === one.caseId && critical) && one.kind === 'hard' })));
  const last = joint.members.filter(({ id }) => !edges.some(({ from, kind }) => from === code(id) && kind === 'hard'));
  return {
    nodes: [...nodes, { code: END, title: '一次取证', subtitle: `${short(joint.promisedDueOn)}${joint.provisional ? ' 暂定' : ''}`, state: joint.status === 'closed' ? 'done' : 'plain' }],
    edges: [...edges, ...last.map((member): GraphEdge => ({ from: code(member.id), to: END, kind: 'hard', critical: member.critical }))],
  };
}

/** What the total date hangs on, in one sentence. */
export function decidingWords(joint: Joint): string {
  const open = joint.members.filter(({ decided, critical }) => critical && !decided);
  const last = open.at(-1);
  if (!last) return joint.status === 'closed' ? '全部办结。' : '各件都已决定，等发证。';
  const late = last.plannedUntil > joint.promisedDueOn;
  return `总日期由${open.map(({ itemName }) => itemName).join('、')}决定。按承诺时限，最后一件 ${last.plannedUntil} 办结，${late ? '比总承诺晚，请牵头科室催办' : '总承诺不受影响'}。`;
}

export interface Bar { readonly id: number; readonly name: string; readonly left: number; readonly width: number; readonly words: string; readonly state: NodeState; readonly critical: boolean }
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** 横道图: planned from and until as parts of the whole span, in percent. */
export function barsOf(joint: Joint): { from: string; until: string; bars: Bar[]; promisedAt: number } {
  const from = joint.members.reduce((first, { plannedFrom, decidedOn }) => [first, plannedFrom, decidedOn ?? first].reduce((least, day) => (day < least ? day : least)), joint.receivedAt.slice(0, 10));
  const until = joint.members.reduce((last, { plannedUntil }) => (plannedUntil > last ? plannedUntil : last), joint.promisedDueOn);
  const span = Math.max(1, dayOf(until) - dayOf(from) + 1);
  const at = (date: string): number => ((dayOf(date) - dayOf(from)) / span) * 100;
  return {
    from, until, promisedAt: at(joint.promisedDueOn) + 100 / span,
    bars: joint.members.map((member) => ({
      id: member.id, name: member.itemName, left: at(member.plannedFrom < from ? from : member.plannedFrom), width: Math.max(1.5, at(member.plannedUntil) - at(member.plannedFrom < from ? from : member.plannedFrom) + 100 / span), words: `${member.plannedFrom} 至 ${member.plannedUntil}，${wordsOf(member)}`, state: stateOf(member), critical: member.critical,
    })),
  };
}
