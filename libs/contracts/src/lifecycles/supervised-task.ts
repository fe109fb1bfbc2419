import type { Lifecycle, StepRule } from '../lifecycle';

export const SUPERVISED_TASK_STEPS = {
  openTask: { from: [], to: 'open', fact: 'taskOpened', zh: '立项督办', en: 'Open a supervised task' },
  reportProgress: { from: ['open'], to: 'same', fact: 'taskProgressReported', zh: '报进展', en: 'Report progress' },
  completeTask: { from: ['open'], to: 'completed', fact: 'taskCompleted', zh: '报请销号', en: 'Complete a task' },
  confirmCompletion: { from: ['completed'], to: 'closed', fact: 'taskClosed', zh: '同意销号', en: 'Confirm the completion of a task', grave: true },
  returnTask: { from: ['completed'], to: 'open', fact: 'taskReturned', zh: '退回继续办理', en: 'Return a task' },
  extendTask: { from: ['open'], to: 'same', fact: 'taskExtended', zh: '延长时限', en: 'Extend a task' },
  cancelTask: { from: ['open', 'completed'], to: 'cancelled', fact: 'taskCancelled', zh: '撤销督办', en: 'Cancel a task', grave: true },
} as const satisfies Record<string, StepRule>;

/** 督办事项 (CMP-11): from measures, meetings and minutes; one section leads, others help; by a day, or for good with reports at an interval. */
export const SUPERVISED_TASK = {
  kind: 'supervisedTask',
  statuses: { open: { zh: '办理中', en: 'Open' }, completed: { zh: '待确认', en: 'Completed' }, closed: { zh: '已销号', en: 'Closed', ends: true }, cancelled: { zh: '已撤销', en: 'Cancelled', ends: true } },
  steps: SUPERVISED_TASK_STEPS,
} as const satisfies Lifecycle;
export type SupervisedTaskVerb = keyof typeof SUPERVISED_TASK_STEPS;
export type SupervisedTaskStatus = keyof typeof SUPERVISED_TASK.statuses;

export const TASK_SOURCES = { measure: { zh: '整改措施', en: 'Measure' }, meeting: { zh: '会议议定', en: 'Meeting' }, minutes: { zh: '会议纪要', en: 'Minutes' }, instruction: { zh: '领导批示', en: 'Instruction' }, other: { zh: '其他', en: 'Other' } } as const;
export type TaskSource = keyof typeof TASK_SOURCES;
