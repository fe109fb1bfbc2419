import { TASK_SOURCES } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act, ActField } from '../subjects/act.schema';

export type Task = components['schemas']['TaskView'];
export type TaskRow = components['schemas']['TaskRowView'];
export type TaskCount = components['schemas']['TaskCountView'];
export type MeetingTask = components['schemas']['MeetingTaskToSuperviseView'];

export const SOURCES = Object.entries(TASK_SOURCES).map(([value, { zh }]) => ({ value: value as TaskRow['source'], label: zh }));
export const STATES = [{ value: 'open', label: '办理中' }, { value: 'overdue', label: '其中逾期' }, { value: 'completed', label: '待确认' }, { value: 'closed', label: '已销号' }, { value: 'cancelled', label: '已撤销' }, { value: 'all', label: '全部' }] as const;

/** Until when, or how often. */
export function termWords({ dueOn, reportEveryDays, reportOn }: Pick<TaskRow, 'dueOn' | 'reportEveryDays' | 'reportOn'>): string {
  return dueOn === null ? `长期推进，每 ${reportEveryDays ?? 0} 天报一次，下次 ${reportOn ?? ''}` : `${dueOn} 前完成`;
}

/** 立项督办; from a task of a meeting its words, sections and day stand there to begin with. */
export function openAct(from: MeetingTask | null): Act {
  const fields: ActField[] = [
    { name: 'title', label: '督办什么', hint: '一句话', kind: 'text', max: 100, first: from?.text.slice(0, 100) ?? '' },
    { name: 'words', label: '具体要求', kind: 'long', max: 4000, first: from?.text ?? '' },
    { name: 'source', label: '来源', kind: 'choice', options: SOURCES, first: from ? 'meeting' : 'measure' },
    { name: 'sourceNote', label: '文件、会议名称', kind: 'text', max: 200, optional: true, first: from?.meetingTitle ?? '' },
    { name: 'leadUnitId', label: '牵头科室', kind: 'unit', first: from ? String(from.leadUnitId) : '' },
    { name: 'coUnitIds', label: '协办科室', kind: 'units', optional: true, first: from?.coUnitIds ?? [] },
    { name: 'finishBy', label: '完成时限', hint: '长期推进的不填', kind: 'date', optional: true, first: from?.dueOn ?? '' },
    { name: 'reportEveryDays', label: '长期推进，每隔几天报进展', hint: '有完成时限的不填', kind: 'number', optional: true },
  ];
  return { verb: 'openTask', label: '立项督办', kind: 'primary', path: '/supervised-tasks/open-task', ...(from ? { fixed: { meetingTaskId: from.id }, note: `来自会议“${from.meetingTitle}”的交办` } : {}), fields };
}

/** Every verb with what it asks for; which of them are open the server says. */
export function taskActs(one: Task): Act[] {
  const words = (label: string, hint = ''): ActField => ({ name: 'words', label, hint, kind: 'long', max: 2000 });
  const act = (verb: string, route: string, more: Omit<Act, 'verb' | 'path'>): Act => ({ verb, path: `/supervised-tasks/${one.id}/${route}`, note: one.title, ...more });
  const all: Act[] = [
    act('reportProgress', 'report-progress', { label: '报进展', kind: one.reportEveryDays === null ? 'plain' : 'primary', fields: [words('进展情况')] }),
    act('completeTask', 'complete-task', { label: '报请销号', kind: one.reportEveryDays === null ? 'primary' : 'plain', fields: [words('完成情况', `由${one.openedUnitName}确认`)] }),
    act('confirmCompletion', 'confirm-completion', { label: '同意销号', kind: 'primary', fields: [words('确认意见')] }),
    act('returnTask', 'return-task', { label: '退回继续办理', fields: [words('还差什么')] }),
    act('extendTask', 'extend-task', { label: '延长时限', fields: [{ name: 'finishBy', label: '延长到', hint: `现在的时限 ${one.dueOn ?? ''}`, kind: 'date' }, words('为什么延长')] }),
    act('cancelTask', 'cancel-task', { label: '撤销督办', kind: 'danger', fields: [words('为什么撤销', '撤销以后不能恢复')] }),
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}
