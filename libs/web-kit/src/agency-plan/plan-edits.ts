import type { PlanContent, PlanTask } from './plan.schema';

/** Each change gives a new content; the one before stays as it was. */
export const withTask = (content: PlanContent, key: string, change: Partial<PlanTask>): PlanContent => ({ ...content, tasks: content.tasks.map((task) => (task.key === key ? { ...task, ...change } : task)) });

export function withLink(content: PlanContent, before: string, after: string, lagDays: number): PlanContent {
  const others = content.links.filter((link) => link.before !== before || link.after !== after);
  return { ...content, links: [...others, { before, after, lagDays }] };
}

export const withoutLink = (content: PlanContent, before: string, after: string): PlanContent => ({ ...content, links: content.links.filter((link) => link.before !== before || link.after !== after) });

/** With a key of its own, at the end. */
export function withNewTask(content: PlanContent, name: string): { content: PlanContent; key: string } {
  const taken = new Set(content.tasks.map(({ key }) => key));
  let at = content.tasks.length + 1;
  while (taken.has(`ZD-${at}`)) at += 1;
  const task: PlanTask = { key: `ZD-${at}`, name, stage: null, days: 1, notBefore: null, holder: '', caseId: null };
  return { content: { ...content, tasks: [...content.tasks, task] }, key: task.key };
}

/** Its orders and its place among materials go with it; what it made the enterprise brings. */
export function withoutTask(content: PlanContent, key: string): PlanContent {
  return {
    ...content, tasks: content.tasks.filter((task) => task.key !== key), links: content.links.filter(({ before, after }) => before !== key && after !== key),
    materials: content.materials.map((one) => ({ ...one, producedBy: one.producedBy === key ? null : one.producedBy, usedBy: one.usedBy.filter((user) => user !== key) })),
  };
}
