import { refuse } from '@onecounter/contracts';
import { addDays, plainDate, type PlainDate } from '@onecounter/kernel';

export interface TaskTerm { readonly due_on: string | null; readonly report_every_days: number | null; readonly report_on: string | null }

/** 完成时限 or 长期推进: a day from today on, or an interval at which one reports, never both. @throws taskTermMissing, taskTermPast */
export function termOf({ finishBy, reportEveryDays }: { readonly finishBy?: string; readonly reportEveryDays?: number }, today: PlainDate): TaskTerm {
  if ((finishBy === undefined) === (reportEveryDays === undefined)) refuse('taskTermMissing', {}, 'finishBy');
  if (finishBy === undefined) return { due_on: null, report_every_days: reportEveryDays ?? null, report_on: addDays(today, reportEveryDays ?? 0) };
  if (finishBy < today) refuse('taskTermPast', {}, 'finishBy');
  return { due_on: finishBy, report_every_days: null, report_on: null };
}

/** The next report of what goes on for good is counted from this one. */
export const nextReportOn = (task: TaskTerm, today: string): string | null => (task.report_every_days === null ? null : addDays(plainDate(today), task.report_every_days));

/** @throws taskHasNoTerm: what goes on for good; taskTermNotLater */
export function requireLater(task: TaskTerm, finishBy: string): void {
  if (task.due_on === null) return refuse('taskHasNoTerm');
  if (finishBy <= task.due_on) refuse('taskTermNotLater', { date: task.due_on }, 'finishBy');
}

export interface TaskSides { readonly lead_unit_id: number; readonly lead_unit_name: string; readonly co_unit_ids: readonly number[]; readonly opened_unit_id: number; readonly opened_unit_name: string }
export type TaskSide = 'lead' | 'any' | 'opener';
/** Which side takes a verb: the lead section completes, whoever takes part reports, the section that opened it judges. */
export const SIDE_OF: Readonly<Record<string, TaskSide>> = { reportProgress: 'any', completeTask: 'lead', confirmCompletion: 'opener', returnTask: 'opener', extendTask: 'opener', cancelTask: 'opener' };

export function isOnSide(task: TaskSides, verb: string, unitId: number | null): boolean {
  switch (SIDE_OF[verb]) {
    case 'lead': return unitId === task.lead_unit_id;
    case 'any': return unitId === task.lead_unit_id || (unitId !== null && task.co_unit_ids.includes(unitId));
    default: return unitId === task.opened_unit_id;
  }
}

/** @throws taskNotYours */
export function requireSide(task: TaskSides, verb: string, unitId: number | null): void {
  if (isOnSide(task, verb, unitId)) return;
  const who = SIDE_OF[verb] === 'opener' ? task.opened_unit_name : SIDE_OF[verb] === 'lead' ? task.lead_unit_name : `${task.lead_unit_name}和协办科室`;
  refuse('taskNotYours', { who });
}
