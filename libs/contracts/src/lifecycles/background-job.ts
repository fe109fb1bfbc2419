import type { Lifecycle, StepRule } from '../lifecycle';

export const SCHEDULE_STEPS = {
  foundSchedule: { from: [], to: 'running', fact: 'scheduleFounded', zh: '启用定时作业', en: 'Found schedule', bySystem: true },
  pauseSchedule: { from: ['running'], to: 'paused', fact: 'schedulePaused', zh: '暂停定时作业', en: 'Pause schedule', grave: true },
  resumeSchedule: { from: ['paused'], to: 'running', fact: 'scheduleResumed', zh: '恢复定时作业', en: 'Resume schedule' },
  changeSchedule: { from: ['running', 'paused'], to: 'same', fact: 'scheduleChanged', zh: '修改执行时间', en: 'Change the time of a schedule', grave: true },
  runSchedule: { from: ['running', 'paused'], to: 'same', fact: 'scheduleRun', zh: '立即执行', en: 'Run schedule now' },
  cancelScheduleRun: { from: ['running', 'paused'], to: 'same', fact: 'scheduleRunCancelled', zh: '取消执行', en: 'Cancel a run', grave: true },
} as const satisfies Record<string, StepRule>;

/** 定时作业: what is due by legal time. A paused one makes up for what it missed once it goes on. */
export const SCHEDULE = {
  kind: 'schedule',
  statuses: { running: { zh: '在用', en: 'Running' }, paused: { zh: '已暂停', en: 'Paused' } },
  steps: SCHEDULE_STEPS,
} as const satisfies Lifecycle;

export const JOB_QUEUE_STEPS = {
  foundJobQueue: { from: [], to: 'running', fact: 'jobQueueFounded', zh: '启用作业队列', en: 'Found job queue', bySystem: true },
  pauseJobQueue: { from: ['running'], to: 'paused', fact: 'jobQueuePaused', zh: '暂停作业队列', en: 'Pause job queue', grave: true },
  resumeJobQueue: { from: ['paused'], to: 'running', fact: 'jobQueueResumed', zh: '恢复作业队列', en: 'Resume job queue' },
} as const satisfies Record<string, StepRule>;

/** 作业队列: while it is paused facts are written and wait; nothing of what follows them is done. */
export const JOB_QUEUE = {
  kind: 'jobQueue',
  statuses: { running: { zh: '在用', en: 'Running' }, paused: { zh: '已暂停', en: 'Paused' } },
  steps: JOB_QUEUE_STEPS,
} as const satisfies Lifecycle;

export type ScheduleVerb = keyof typeof SCHEDULE_STEPS;
export type JobQueueVerb = keyof typeof JOB_QUEUE_STEPS;
