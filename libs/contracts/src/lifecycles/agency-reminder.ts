import type { Lifecycle, StepRule } from '../lifecycle';

const PAPER = '帮办代办领办工作实施方案 二(五)5';

export const AGENCY_REMINDER_STEPS = {
  remindSlowUnit: { from: [], to: 'open', fact: 'slowUnitReminded', zh: '项目催办', en: 'Remind a slow section', law: PAPER },
  answerAgencyReminder: { from: ['open'], to: 'answered', fact: 'agencyReminderAnswered', zh: '答复督办', en: 'Answer a reminder' },
  returnReminderAnswer: { from: ['answered'], to: 'open', fact: 'reminderAnswerReturned', zh: '退回督办答复', en: 'Return an answer to a reminder' },
  reportSlowUnit: { from: ['open', 'answered'], to: 'open', fact: 'slowUnitReported', zh: '督办上报', en: 'Report a slow section', law: PAPER },
  interviewSlowUnit: { from: ['open', 'answered'], to: 'open', fact: 'slowUnitInterviewed', zh: '督办约谈', en: 'Interview a slow section', law: PAPER, grave: true },
  settleAgencyReminder: { from: ['open', 'answered'], to: 'settled', fact: 'agencyReminderSettled', zh: '办结督办', en: 'Settle a reminder', grave: true },
} as const satisfies Record<string, StepRule>;

/** 项目督办 (AGY-6): a slow item of a commissioned project; 提醒、上报、约谈 one after the other, each with a day by which the section answers. It stops no clock. */
export const AGENCY_REMINDER = {
  kind: 'agencyReminder',
  statuses: { open: { zh: '待答复', en: 'Waits for an answer' }, answered: { zh: '已答复', en: 'Answered' }, settled: { zh: '已办结', en: 'Settled', ends: true } },
  steps: AGENCY_REMINDER_STEPS,
} as const satisfies Lifecycle;
export type AgencyReminderVerb = keyof typeof AGENCY_REMINDER_STEPS;
export type AgencyReminderStatus = keyof typeof AGENCY_REMINDER.statuses;

interface GradeRule { readonly no: 1 | 2 | 3; readonly zh: string; readonly en: string }
/** Grades in their order: 及时提醒; 提醒后无果及时向上报告; 由专班组长约谈. */
export const REMINDER_GRADES = {
  reminder: { no: 1, zh: '催办', en: 'Reminder' }, report: { no: 2, zh: '上报', en: 'Report' }, interview: { no: 3, zh: '约谈', en: 'Interview' },
} as const satisfies Record<string, GradeRule>;
export type ReminderGrade = keyof typeof REMINDER_GRADES;
