import type { WorkingCalendar } from '@onecounter/kernel';
import type { PlanProgressRow, PlannedDays } from '../../data/agency-plans';
import type { LaidPlanView, LaidTaskView, PlanContentView } from '../../http/agency-plan.view';
import { progressOf, type LaidPlan, type LostTarget, type PlanContent } from '../../rules/plan';

export const presentContent = (content: PlanContent): PlanContentView => ({
  ...content, stages: content.stages.map((one) => ({ ...one })), tasks: content.tasks.map((one) => ({ ...one })), links: content.links.map((one) => ({ ...one })), materials: content.materials.map((one) => ({ ...one, usedBy: [...one.usedBy] })),
});

/** @param planned days of the edition that it is held against; of a first draft none */
export function presentLaid(laid: LaidPlan, planned: readonly PlannedDays[], progress: readonly PlanProgressRow[], calendar: WorkingCalendar): LaidPlanView {
  const said = new Map(progress.map((row) => [row.task_key, row]));
  const slips = new Map(progressOf({ tasks: planned as LaidPlan['tasks'] }, laid, calendar).map((one) => [one.key, one]));
  const tasks = laid.tasks.map((task): LaidTaskView => {
    const [real, slip] = [said.get(task.key), slips.get(task.key)];
    return {
      ...task, floatUntilOn: task.floatDays === null ? null : calendar.addWorkingDays(task.endsOn, task.floatDays).date, startedOn: real?.started_on ?? null, endedOn: real?.ended_on ?? null, plannedStartOn: slip?.plannedStartOn ?? null, plannedEndOn: slip?.plannedEndOn ?? null, endSlip: slip?.endSlip ?? 0,
      note: real ? [real.recorded_on, real.recorded_by_name === null ? real.note : `${real.recorded_by_name}：${real.note ?? ''}`].join(' ') : null,
    };
  });
  const { startsOn, endsOn, workingDays, criticalPath, target, provisional } = laid;
  return { startsOn, endsOn, workingDays, tasks, criticalPath: [...criticalPath], target: target && { ...target, because: [...target.because] }, provisional };
}

/** In words: by how much the target is missed, and because of what. */
export function warningOf(lost: LostTarget | null, content: PlanContent): string | null {
  if (!lost) return null;
  const names = new Map(content.tasks.map(({ key, name }) => [key, name]));
  return `目标日 ${lost.targetOn} 赶不上：预计 ${lost.endsOn} 全部办结，晚 ${lost.missingDays} 个工作日。卡在${lost.because.map((key) => `“${names.get(key) ?? key}”`).join('、')}。`;
}
