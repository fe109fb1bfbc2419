import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import { DayAxis } from './day-axis';
import { dragsOf } from './drag';
import type { PlanContent, PlanTask, Realities } from './plan-content';
import { networkOf, type PlanNetwork } from './plan-network';

/** One task laid out. Latest days and margin are those that still keep the target, without one the earliest end of the whole. */
export interface PlannedTask {
  readonly key: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** 最晚开始 / 最晚结束: later, and the target is missed. Null once it has ended. */
  readonly latestStartOn: PlainDate | null;
  readonly latestEndOn: PlainDate | null;
  /** 总时差: working days by which its end can slip before the whole ends later; null once it has ended. */
  readonly floatDays: number | null;
  /** 关键: no float, and not ended. */
  readonly critical: boolean;
  /** What it waits for at last; null: its own day, or it has begun. */
  readonly heldBy: string | null;
  readonly provisional: boolean;
  readonly state: 'waiting' | 'running' | 'ended';
}

/** A task on the longest way, and the working days that everything would gain if it took no time: what to press first. */
export interface BlamedTask {
  readonly key: string;
  readonly dragDays: number;
}

/** Whether the day that was promised can be kept. */
export interface TargetJudgement {
  readonly targetOn: PlainDate;
  readonly reachable: boolean;
  /** Working days between the earliest end and the target: to spare, or missing when it is negative. */
  readonly spareDays: number;
  /** Open tasks on the way that takes longest, in its order: what a missed target is to be blamed on. Empty while it is kept. */
  readonly because: readonly BlamedTask[];
}

export interface LaidPlan {
  readonly startsOn: PlainDate;
  /** Everything has ended, at the earliest. */
  readonly endsOn: PlainDate;
  /** Working days of the longest way from the first day on. */
  readonly workingDays: number;
  readonly tasks: readonly PlannedTask[];
  /** One longest way, from what began it to what ends last; tasks that have ended stand in it where they held it up. */
  readonly criticalPath: readonly string[];
  readonly target: TargetJudgement | null;
  /** A date lies in a year without a holiday notice. */
  readonly provisional: boolean;
}

/**
 * Forward from the start, backward from the target (倒排), in working days. Linear in tasks and links.
 * @param realities what has begun or ended, by key @param today nothing open begins or ends before it
 * @throws planTaskTwice, planTaskUnknown, planCircular
 */
export function layPlan(content: PlanContent, realities: Realities, today: PlainDate, calendar: WorkingCalendar): LaidPlan {
  const axis = DayAxis.of(calendar);
  const network = networkOf(content, realities, axis, today);
  const { schedule } = network;
  const first = schedule.starts.subarray(0, content.tasks.length).reduce((least, start) => Math.min(least, start), content.tasks.length === 0 ? axis.numberFrom(content.startOn) : schedule.finish);
  const finish = content.tasks.length === 0 ? first : schedule.finish;
  const criticalPath = longestWay(content.tasks, network);
  const target = content.targetOn === null ? null : judgeTarget(content.targetOn, finish, axis, network, criticalPath.filter((key) => !realities.get(key)?.endedOn));
  const [startsOn, endsOn] = [axis.dayAt(first), axis.dayAt(finish)];
  const place = { spare: target?.spareDays ?? 0, axis, network, tasks: content.tasks, realities, certainUpTo: axis.certainUpTo(startsOn) };
  return { startsOn, endsOn, workingDays: finish - first, tasks: content.tasks.map((task, number) => presentTask(task, number, place)), criticalPath, target, provisional: endsOn > place.certainUpTo };
}

interface Place { readonly spare: number; readonly axis: DayAxis; readonly network: PlanNetwork; readonly tasks: readonly PlanTask[]; readonly realities: Realities; readonly certainUpTo: PlainDate }

function presentTask({ key }: PlanTask, number: number, { spare, axis, network, tasks, realities, certainUpTo }: Place): PlannedTask {
  const { schedule } = network;
  const [start, end] = [schedule.starts[number] as number, schedule.ends[number] as number];
  const reality = realities.get(key);
  const open = !reality?.endedOn;
  const floatDays = schedule.floatOf(number);
  const slip = floatDays + spare;
  const endsOn = axis.dayAt(end);
  return {
    key, startsOn: axis.dayAt(start), endsOn, latestStartOn: open ? axis.dayAt(start + slip) : null, latestEndOn: open ? axis.dayAt(end + slip) : null,
    floatDays: open ? floatDays : null, critical: open && floatDays === 0, heldBy: holderOf(number, network, tasks), provisional: endsOn > certainUpTo,
    state: open ? (reality?.startedOn ? 'running' : 'waiting') : 'ended',
  };
}

/** The task that holds it, through a gate where there is one. */
function holderOf(number: number, { schedule }: PlanNetwork, tasks: readonly PlanTask[]): string | null {
  let holder = schedule.heldBy(number);
  while (holder !== null && holder >= tasks.length) holder = schedule.heldBy(holder);
  return holder === null ? null : (tasks[holder]?.key ?? null);
}

function judgeTarget(targetOn: PlainDate, finish: number, axis: DayAxis, { graph, schedule, numberOf }: PlanNetwork, way: readonly string[]): TargetJudgement {
  const spareDays = axis.numberUpTo(targetOn) - finish;
  if (spareDays >= 0) return { targetOn, reachable: true, spareDays, because: [] };
  const drags = dragsOf(graph, schedule);
  return { targetOn, reachable: false, spareDays, because: way.map((key) => ({ key, dragDays: drags[numberOf.get(key) as number] as number })) };
}

/** From the one that ends last back over whatever held each. */
function longestWay(tasks: readonly PlanTask[], { schedule }: PlanNetwork): string[] {
  const way: string[] = [];
  let node: number | null = tasks.length === 0 ? null : schedule.ends.indexOf(schedule.finish);
  while (node !== null) {
    const task = tasks[node];
    if (task) way.push(task.key);
    node = schedule.heldBy(node);
  }
  return way.reverse();
}
