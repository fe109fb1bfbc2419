import type { components } from '@onecounter/api-client';
import { addDays, daysBetween, plainDate, weekdayOf } from '@onecounter/kernel';

export type PlanOfProject = components['schemas']['AgencyPlanOfProjectView'];
export type AgencyPlan = components['schemas']['AgencyPlanView'];
export type PlanContent = components['schemas']['PlanContentView'];
export type PlanTask = components['schemas']['PlanTaskView'];
export type LaidPlan = components['schemas']['LaidPlanView'];
export type LaidTask = components['schemas']['LaidTaskView'];
export type PlanPreview = components['schemas']['PlanPreviewView'];
type PlanBody = components['schemas']['PlanContentBody'];

/** Rows of table and chart stand side by side, so both have these heights. */
export const ROW = 40;
export const HEAD = 44;

/** What is sent: which case carries a task out the server knows. */
export const bodyOfPlan = (content: PlanContent): PlanBody => ({ ...content, tasks: content.tasks.map(({ key, name, stage, days, notBefore, holder }) => ({ key, name, stage, days, notBefore, holder })) });

export interface Predecessor { readonly key: string; readonly name: string; readonly lagDays: number; /** The material that makes it come first; null: set by hand. */ readonly material: string | null }
/** What a task waits for: orders set by hand, and results that it needs as materials. */
export function predecessorsOf(content: PlanContent, key: string): Predecessor[] {
  const names = new Map(content.tasks.map((task) => [task.key, task.name]));
  const links = content.links.filter(({ after }) => after === key).map(({ before, lagDays }) => ({ key: before, name: names.get(before) ?? before, lagDays, material: null }));
  const materials = content.materials.flatMap(({ name, producedBy, usedBy }) => (producedBy !== null && producedBy !== key && usedBy.includes(key) ? [{ key: producedBy, name: names.get(producedBy) ?? producedBy, lagDays: 0, material: name }] : []));
  return [...links, ...materials];
}

export interface Scale { readonly from: string; readonly days: number; readonly x: (date: string) => number; readonly width: number }
const LEAST_PER_DAY = 3;
/** Calendar days over the width there is; longer projects scroll. */
export function scaleOf({ startsOn, endsOn, tasks, target }: LaidPlan, today: string, width: number): Scale {
  const all = [startsOn, endsOn, today, ...(target ? [target.targetOn] : []), ...tasks.flatMap(({ plannedStartOn, plannedEndOn, floatUntilOn }) => [plannedStartOn, plannedEndOn, floatUntilOn])].filter((day) => day !== null).sort();
  const from = addDays(plainDate(all[0] ?? today), -2);
  const days = daysBetween(from, plainDate(all.at(-1) ?? today)) + 8;
  const perDay = Math.max(LEAST_PER_DAY, width / days);
  return { from, days, width: perDay * days, x: (date) => daysBetween(from, plainDate(date)) * perDay };
}

export interface Tick { readonly x: number; readonly words: string; readonly month: boolean }
const ROOM = 46;
/** Mondays as far as there is room for their words; the first of each month always. */
export function ticksOf({ from, days, x }: Scale): Tick[] {
  const ticks: Tick[] = [];
  let taken = -ROOM;
  for (let at = 0; at < days; at += 1) {
    const day = addDays(plainDate(from), at);
    const month = day.endsWith('-01');
    if (!month && weekdayOf(day) !== 1) continue;
    const here = x(day);
    if (!month && here - taken < ROOM) continue;
    if (month && here - taken < ROOM) ticks.pop();
    ticks.push({ x: here, words: month ? `${Number(day.slice(5, 7))}月` : day.slice(5), month });
    taken = here;
  }
  return ticks;
}

export const floatWords = ({ critical, floatDays, state }: LaidTask): string => (state === 'ended' ? '已办结' : critical ? '关键' : `可晚 ${floatDays ?? 0} 天`);
export const slipWords = ({ endSlip, plannedEndOn }: LaidTask): string => (plannedEndOn === null ? '' : endSlip === 0 ? '按计划' : endSlip > 0 ? `晚 ${endSlip} 天` : `早 ${-endSlip} 天`);
export const STATES: Readonly<Record<LaidTask['state'], string>> = { waiting: '未开始', running: '在办', ended: '已办结' };
