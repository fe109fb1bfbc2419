import type { GraphEdge, GraphNode, NodeState } from '../../themes/graph-layout';
import type { Joint, Member, Outside } from './use-joint-case';

const END = 'end';
const STATES: Readonly<Record<string, NodeState>> = { ok: 'ok', soon: 'soon', over: 'over', stopped: 'still', done: 'done' };
const short = (date: string | null): string => date?.slice(5) ?? '';

export const stateOf = ({ decided, failed, light }: Member): NodeState => (failed ? 'off' : decided ? 'done' : (STATES[light?.kind ?? ''] ?? 'plain'));
export const wordsOf = ({ decided, failed, statusLabel, decidedOn, light }: Member): string => (failed ? statusLabel : decided ? `办结 ${short(decidedOn)}` : light?.words ?? statusLabel);

const outsideCode = ({ id }: Outside): string => `o${id}`;
const stateOfOutside = ({ ended, failed, late }: Outside): NodeState => (failed ? 'off' : ended ? 'done' : late ? 'over' : 'plain');
const wordsOfOutside = ({ ended, stateOn, stateLabel }: Outside): string => (ended ? `${stateLabel} ${short(stateOn)}` : stateLabel);

/** 先后: running cases by column of what they come after, and at the end the one hand-over; thick is what decides the total date. */
export function graphOf(joint: Joint): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const code = (id: number): string => String(id);
  const nodes: GraphNode[] = joint.members.map((member) => ({ code: code(member.id), title: member.itemName, subtitle: wordsOf(member), state: stateOf(member) }));
  const edges: GraphEdge[] = joint.members.flatMap((member) => member.after.map((one): GraphEdge => ({ from: code(one.caseId), to: code(member.id), kind: one.kind, critical: member.critical && joint.members.some(({ id, critical }) => id === one.caseId && critical) && one.kind === 'hard' })));
  const outside = joint.outside.map((one): GraphNode => ({ code: outsideCode(one), title: one.name, subtitle: wordsOfOutside(one), state: stateOfOutside(one), outside: true }));
  edges.push(...joint.outside.flatMap((one) => [
    ...one.waitsFor.map((id): GraphEdge => ({ from: code(id), to: outsideCode(one), kind: 'soft', critical: false })), ...one.holdsUp.map((id): GraphEdge => ({ from: outsideCode(one), to: code(id), kind: 'hard', critical: one.critical && !one.ended })),
  ]));
  const last = [...joint.members.map(({ id, critical }) => ({ from: code(id), critical })), ...joint.outside.map((one) => ({ from: outsideCode(one), critical: one.critical }))].filter((one) => !edges.some(({ from, kind }) => from === one.from && kind === 'hard'));
  return {
    nodes: [...nodes, ...outside, { code: END, title: '一次取证', subtitle: `${short(joint.promisedDueOn)}${joint.provisional ? ' 暂定' : ''}`, state: joint.status === 'closed' ? 'done' : 'plain' }],
    edges: [...edges, ...last.map(({ from, critical }): GraphEdge => ({ from, to: END, kind: 'hard', critical }))],
  };
}

/** What the total date hangs on, in one sentence. */
export function decidingWords(joint: Joint): string {
  const open = [...joint.members.filter(({ decided, critical }) => critical && !decided).map(({ itemName: name, plannedUntil }) => ({ name, plannedUntil })), ...joint.outside.filter(({ ended, critical }) => critical && !ended).map(({ name, plannedUntil }) => ({ name: `${name}（外部门）`, plannedUntil }))]
    .sort((one, other) => (one.plannedUntil < other.plannedUntil ? -1 : 1));
  const last = open.at(-1);
  if (!last) return joint.status === 'closed' ? '全部办结。' : '各件都已决定，等发证。';
  const late = last.plannedUntil > joint.promisedDueOn;
  return `总日期由${open.map(({ name }) => name).join('、')}决定。按承诺时限，最后一件 ${last.plannedUntil} 办结，${late ? '比总承诺晚，请牵头科室催办' : '总承诺不受影响'}。`;
}

export interface Bar { readonly id: string; readonly outside: boolean; readonly name: string; readonly left: number; readonly width: number; readonly words: string; readonly state: NodeState; readonly critical: boolean }
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** 横道图: planned from and until as parts of the whole span, in percent. */
export function barsOf(joint: Joint): { from: string; until: string; bars: Bar[]; promisedAt: number } {
  const all = [...joint.members, ...joint.outside];
  const from = [...all.map(({ plannedFrom }) => plannedFrom), ...joint.members.flatMap(({ decidedOn }) => decidedOn ?? [])].reduce((first, day) => (day < first ? day : first), joint.receivedAt.slice(0, 10));
  const until = all.reduce((last, { plannedUntil }) => (plannedUntil > last ? plannedUntil : last), joint.promisedDueOn);
  const span = Math.max(1, dayOf(until) - dayOf(from) + 1);
  const at = (date: string): number => ((dayOf(date) - dayOf(from)) / span) * 100;
  const barOf = ({ plannedFrom, plannedUntil }: Pick<Member, 'plannedFrom' | 'plannedUntil'>) => ({ left: at(plannedFrom < from ? from : plannedFrom), width: Math.max(1.5, at(plannedUntil) - at(plannedFrom < from ? from : plannedFrom) + 100 / span) });
  return {
    from, until, promisedAt: at(joint.promisedDueOn) + 100 / span,
    bars: [
      ...joint.members.map((one): Bar => ({ ...barOf(one), id: String(one.id), outside: false, name: one.itemName, words: `${one.plannedFrom} 至 ${one.plannedUntil}，${wordsOf(one)}`, state: stateOf(one), critical: one.critical })),
      ...joint.outside.map((one): Bar => ({ ...barOf(one), id: outsideCode(one), outside: true, name: one.name, words: `${one.department}：${one.plannedFrom} 至 ${one.plannedUntil}，${wordsOfOutside(one)}`, state: stateOfOutside(one), critical: one.critical })),
    ],
  };
}
