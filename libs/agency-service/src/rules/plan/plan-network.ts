import type { PlainDate } from '@onecounter/kernel';
import type { DayAxis } from './day-axis';
import type { PlanContent, PlanLink, PlanMaterial, PlanTask, Realities } from './plan-content';
import { graphOf, type GraphNode, type PlanGraph } from './plan-graph';
import { Schedule, type NodeTerms } from './schedule';

/** The first day of the axis: gates do not begin on their own account, they end with the last of their stage. */
const ANY_TIME = 0;

export interface PlanNetwork {
  readonly graph: PlanGraph;
  readonly schedule: Schedule;
  /** Number of each task's node; gates stand behind all tasks. */
  readonly numberOf: ReadonlyMap<string, number>;
}

/**
 * Tasks, what they wait for, and between the stages a gate, so that a stage of 50 behind one of 50 makes 100 links and not 2,500.
 * @param today nothing open begins or ends before it
 * @throws planTaskTwice, planTaskUnknown, planCircular
 */
export function networkOf(content: PlanContent, realities: Realities, axis: DayAxis, today: PlainDate): PlanNetwork {
  const gates = content.stagesInOrder ? gatesOf(content) : { nodes: [], links: [] };
  const graph = graphOf([...content.tasks, ...gates.nodes], [...content.links, ...materialLinks(content.materials), ...gates.links]);
  const now = axis.numberFrom(today > content.startOn ? today : content.startOn);
  const ready = readyDays(content.materials);
  const terms = content.tasks.map((task) => termsOf(task, ready.get(task.key), realities, axis, now));
  const gateTerms = gates.nodes.map((): NodeTerms => ({ days: 0, floor: ANY_TIME, startedAt: null, endedAt: null }));
  return { graph, schedule: new Schedule(graph, [...terms, ...gateTerms]), numberOf: new Map(content.tasks.map(({ key }, number) => [key, number])) };
}

function termsOf(task: PlanTask, ready: PlainDate | undefined, realities: Realities, axis: DayAxis, now: number): NodeTerms {
  const reality = realities.get(task.key);
  const startedOn = reality?.startedOn ?? reality?.endedOn ?? null;
  if (startedOn !== null) {
    return { days: task.days, floor: now, startedAt: axis.numberFrom(startedOn), endedAt: reality?.endedOn ? axis.numberFrom(reality.endedOn) : null };
  }
  const own = ready !== undefined && ready > (task.notBefore ?? '') ? ready : task.notBefore;
  return { days: task.days, floor: own === null ? now : Math.max(now, axis.numberFrom(own)), startedAt: null, endedAt: null };
}

/** The last day on which a material of each task is there. */
function readyDays(materials: readonly PlanMaterial[]): Map<string, PlainDate> {
  const days = new Map<string, PlainDate>();
  for (const { readyOn, producedBy, usedBy } of materials) {
    if (readyOn === null || producedBy !== null) continue;
    for (const key of usedBy) if (readyOn > (days.get(key) ?? '')) days.set(key, readyOn);
  }
  return days;
}

/** A result that another task needs as material. */
export function materialLinks(materials: readonly PlanMaterial[]): PlanLink[] {
  return materials.flatMap(({ producedBy, usedBy }) => (producedBy === null ? [] : usedBy.filter((key) => key !== producedBy).map((after) => ({ before: producedBy, after, lagDays: 0 }))));
}

function gatesOf({ stages, tasks }: PlanContent): { nodes: GraphNode[]; links: PlanLink[] } {
  const filled = stages.map((stage) => ({ stage, own: tasks.filter((task) => task.stage === stage.code) })).filter(({ own }) => own.length > 0);
  const nodes: GraphNode[] = [];
  const links: PlanLink[] = [];
  filled.slice(0, -1).forEach(({ stage, own }, at) => {
    const gate = `\u0000${stage.code}`;
    nodes.push({ key: gate, name: `${stage.name}全部办结` });
    for (const { key } of own) links.push({ before: key, after: gate, lagDays: 0 });
    for (const { key } of filled[at + 1]?.own ?? []) links.push({ before: gate, after: key, lagDays: 0 });
  });
  return { nodes, links };
}
