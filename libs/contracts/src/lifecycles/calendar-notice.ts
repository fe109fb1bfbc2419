import type { Lifecycle, StepRule } from '../lifecycle';

export const CALENDAR_NOTICE_STEPS = {
  bringCalendar: { from: [], to: 'loaded', fact: 'calendarLoaded', zh: '自带工作日历', en: 'Bring calendar', bySystem: true },
  loadCalendar: { from: [], to: 'loaded', fact: 'calendarLoaded', zh: '导入工作日历', en: 'Load calendar' },
} as const satisfies Record<string, StepRule>;

/** 放假通知 of one year and region, each revision of its own; the newest counts. Loading one moves the dates of running cases, so it is accounted for (IAM-6). */
export const CALENDAR_NOTICE = {
  kind: 'calendarNotice',
  statuses: { loaded: { zh: '已导入', en: 'Loaded' } },
  steps: CALENDAR_NOTICE_STEPS,
} as const satisfies Lifecycle;

export type CalendarNoticeVerb = keyof typeof CALENDAR_NOTICE_STEPS;
