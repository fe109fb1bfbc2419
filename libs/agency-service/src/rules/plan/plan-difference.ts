import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import type { PlanContent, PlanTask } from './plan-content';
import { materialLinks } from './plan-network';

/** One line of what became different, in words of the page; `key` names the task it is about, null: the plan itself. */
export interface PlanChange {
  readonly key: string | null;
  readonly kind: 'added' | 'removed' | 'changed' | 'order' | 'plan';
  readonly text: string;
}

type Dated = { readonly content: PlanContent; readonly endsOn: PlainDate };

/** What differs between two editions of one plan; empty: nothing that anybody decided. */
export function differencesOf(before: Dated, after: Dated, calendar: WorkingCalendar): PlanChange[] {
  const content = contentDifferences(before.content, after.content);
  const moved = calendar.workingDaysAfter(before.endsOn, after.endsOn);
  if (moved === 0) return content;
  return [...content, { key: null, kind: 'plan', text: `预计全部办结由 ${before.endsOn} 变为 ${after.endsOn}，${moved > 0 ? '推后' : '提前'} ${Math.abs(moved)} 个工作日` }];
}

export function contentDifferences(before: PlanContent, after: PlanContent): PlanChange[] {
  return [...planDifferences(before, after), ...taskDifferences(before, after), ...linkDifferences(before, after), ...materialDifferences(before, after)];
}

function planDifferences(before: PlanContent, after: PlanContent): PlanChange[] {
  const line = (text: string): PlanChange => ({ key: null, kind: 'plan', text });
  const changes: PlanChange[] = [];
  if (before.startOn !== after.startOn) changes.push(line(`计划开始日由 ${before.startOn} 改为 ${after.startOn}`));
  if (before.targetOn !== after.targetOn) changes.push(line(`目标日由 ${before.targetOn ?? '未定'} 改为 ${after.targetOn ?? '未定'}`));
  if (before.stagesInOrder !== after.stagesInOrder) changes.push(line(after.stagesInOrder ? '改为各阶段依次进行' : '改为各阶段可以同时进行'));
  return changes;
}

function taskDifferences(before: PlanContent, after: PlanContent): PlanChange[] {
  const old = new Map(before.tasks.map((task) => [task.key, task]));
  const kept = new Set(after.tasks.map(({ key }) => key));
  const changed = after.tasks.flatMap((task): PlanChange[] => {
    const earlier = old.get(task.key);
    if (!earlier) return [{ key: task.key, kind: 'added', text: `新增“${task.name}”，${task.days} 个工作日` }];
    const parts = fieldsOf(earlier, task);
    return parts.length === 0 ? [] : [{ key: task.key, kind: 'changed', text: `“${task.name}”：${parts.join('；')}` }];
  });
  const removed = before.tasks.filter(({ key }) => !kept.has(key)).map(({ key, name }): PlanChange => ({ key, kind: 'removed', text: `去掉“${name}”` }));
  return [...changed, ...removed];
}

function fieldsOf(before: PlanTask, after: PlanTask): string[] {
  const parts: string[] = [];
  if (before.name !== after.name) parts.push(`名称由“${before.name}”改为“${after.name}”`);
  if (before.days !== after.days) parts.push(`时长由 ${before.days} 改为 ${after.days} 个工作日`);
  if (before.notBefore !== after.notBefore) parts.push(`不早于由 ${before.notBefore ?? '不限'} 改为 ${after.notBefore ?? '不限'}`);
  if (before.holder !== after.holder) parts.push(`承办由 ${before.holder} 改为 ${after.holder}`);
  if (before.stage !== after.stage) parts.push('换了阶段');
  if (before.caseId !== after.caseId) parts.push(after.caseId === null ? '不再对应办件' : '对应了办件');
  return parts;
}

function linkDifferences(before: PlanContent, after: PlanContent): PlanChange[] {
  const names = new Map([...before.tasks, ...after.tasks].map(({ key, name }) => [key, name]));
  const words = (content: PlanContent): Map<string, { key: string; text: string }> => new Map([...content.links, ...materialLinks(content.materials)].map(({ before: first, after: second, lagDays }) => [
    JSON.stringify([first, second, lagDays]), { key: second, text: `“${names.get(second) ?? second}”在“${names.get(first) ?? first}”之后${lagDays > 0 ? `隔 ${lagDays} 个工作日` : ''}` },
  ]));
  const [old, now] = [words(before), words(after)];
  const only = (one: typeof old, other: typeof old, prefix: string): PlanChange[] => [...one].filter(([word]) => !other.has(word)).map(([, { key, text }]) => ({ key, kind: 'order', text: `${prefix}：${text}` }));
  return [...only(now, old, '新增先后'), ...only(old, now, '取消先后')];
}

function materialDifferences(before: PlanContent, after: PlanContent): PlanChange[] {
  const old = new Map(before.materials.map((one) => [one.key, one]));
  return after.materials.flatMap(({ key, name, readyOn }): PlanChange[] => {
    const earlier = old.get(key);
    return earlier && earlier.readyOn !== readyOn ? [{ key: null, kind: 'plan', text: `材料“${name}”备齐日由 ${earlier.readyOn ?? '已有'} 改为 ${readyOn ?? '已有'}` }] : [];
  });
}
