import { refuse } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import type { PlanContent, Realities, TaskReality } from './plan-content';

/** What was said of a task by hand; both null: it was said wrongly and has not begun. */
export interface ProgressSaid extends TaskReality {
  readonly key: string;
}

/** @returns name of the task @throws planTaskUnknown, planProgressFuture, planProgressOrder */
export function judgeProgress({ key, startedOn, endedOn }: ProgressSaid, content: PlanContent, today: PlainDate): string {
  const task = content.tasks.find((one) => one.key === key) ?? refuse('planTaskUnknown', { key }, 'key');
  if (startedOn !== null && startedOn > today) refuse('planProgressFuture', { on: startedOn, today }, 'startedOn');
  if (endedOn !== null && endedOn > today) refuse('planProgressFuture', { on: endedOn, today }, 'endedOn');
  if (startedOn !== null && endedOn !== null && endedOn < startedOn) refuse('planProgressOrder', { startedOn, endedOn }, 'endedOn');
  return task.name;
}

/** Rows of progress as the plan takes them: who has neither day has not begun. */
export function realitiesOf(rows: readonly { readonly task_key: string; readonly started_on: PlainDate | null; readonly ended_on: PlainDate | null }[]): Realities {
  return new Map(rows.filter((row) => row.started_on !== null || row.ended_on !== null).map((row) => [row.task_key, { startedOn: row.started_on, endedOn: row.ended_on }]));
}
