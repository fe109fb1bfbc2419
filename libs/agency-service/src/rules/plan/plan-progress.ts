import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import type { LaidPlan } from './lay-plan';

/** One task as it was planned and as it is. Slips in working days, positive: later than planned. */
export interface TaskProgress {
  readonly key: string;
  /** As the edition in force laid it when it was made; null: it was not in it. */
  readonly plannedStartOn: PlainDate | null;
  readonly plannedEndOn: PlainDate | null;
  readonly startSlip: number;
  readonly endSlip: number;
}

/** Planned against real: what has ended by its day, what has not by the day that is now to be expected. */
export function progressOf(planned: Pick<LaidPlan, 'tasks'>, now: Pick<LaidPlan, 'tasks'>, calendar: WorkingCalendar): TaskProgress[] {
  const before = new Map(planned.tasks.map((task) => [task.key, task]));
  return now.tasks.map((task) => {
    const plan = before.get(task.key);
    if (!plan) return { key: task.key, plannedStartOn: null, plannedEndOn: null, startSlip: 0, endSlip: 0 };
    return { key: task.key, plannedStartOn: plan.startsOn, plannedEndOn: plan.endsOn, startSlip: calendar.workingDaysAfter(plan.startsOn, task.startsOn), endSlip: calendar.workingDaysAfter(plan.endsOn, task.endsOn) };
  });
}

/** A target that could be kept when it was planned and cannot any more. */
export interface LostTarget {
  readonly targetOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly missingDays: number;
  /** The tasks on the longest way that are later than planned; where none is, all of it. */
  readonly because: readonly string[];
}

/** Null while the target can be kept, where there is none, and once all has ended. */
export function lostTargetOf(planned: Pick<LaidPlan, 'tasks'>, now: LaidPlan, calendar: WorkingCalendar): LostTarget | null {
  if (!now.target || now.target.reachable || now.tasks.every(({ state }) => state === 'ended')) return null;
  const late = new Set(progressOf(planned, now, calendar).filter(({ startSlip, endSlip }) => endSlip > Math.max(startSlip, 0)).map(({ key }) => key));
  const way = now.target.because.map(({ key }) => key);
  const guilty = now.criticalPath.filter((key) => late.has(key));
  return { targetOn: now.target.targetOn, endsOn: now.endsOn, missingDays: -now.target.spareDays, because: guilty.length > 0 ? guilty : way };
}

/** Whether it says anything that was not noted already. */
export function isNews(noted: LostTarget | null, now: LostTarget): boolean {
  return noted === null || noted.targetOn !== now.targetOn || noted.endsOn !== now.endsOn || noted.because.join('\u0000') !== now.because.join('\u0000');
}
