import { FEEDBACK_STEPS } from './lifecycles/supervision-feedback';
import { EVENT_HANDOVER_STEPS } from './lifecycles/event-handover';
import { REPORTED_FIGURE_STEPS } from './lifecycles/reported-figure';
import type { Permission } from './permissions';
import type { Role } from './roles';

/** Those of them that are no steps. */
export const FEED_SCOPES = {
  readSupervisionFeed: { zh: '读取审管事件', en: 'Read the supervision feed', bySystem: true },
  acknowledgeFeed: { zh: '确认已读到', en: 'Acknowledge the feed', bySystem: true },
  makeTestEvent: { zh: '造测试事件', en: 'Make a test event', bySystem: true },
  downloadEventDocument: { zh: '下载决定书', en: 'Download the decision of an event', bySystem: true },
  readOwnFeedback: { zh: '查看本部门的反馈', en: 'Read the feedback of the own department', bySystem: true },
} as const;

const { submitFeedback, acceptAnswer, disagreeWithAnswer } = FEEDBACK_STEPS;
const { signForEvent, returnEvent } = EVENT_HANDOVER_STEPS;
const { reportFigure, correctFigure, withdrawFigure } = REPORTED_FIGURE_STEPS;
/** What a program of a supervision department may be allowed; each is the permission of a route. What is `bySystem` no person is given; the others people do for a department on its paper. */
export const CLIENT_SCOPES = { ...FEED_SCOPES, submitFeedback, acceptAnswer, disagreeWithAnswer, readEventHandovers: { zh: '查看审管交接', en: 'Read event handovers' }, signForEvent, returnEvent, readReportedFigures: { zh: '查看填报指标', en: 'Read reported figures' }, reportFigure, correctFigure, withdrawFigure } as const;
export type ClientScope = keyof typeof CLIENT_SCOPES;
export const CLIENT_SCOPE_NAMES = Object.keys(CLIENT_SCOPES) as ClientScope[];

/** Posts of programs: they see no case and take no step of one; beside the posts of people, because nobody is appointed to them. */
export const PROGRAM_ROLES = {
  supervisionDepartment: { zh: '监管部门接口', en: 'Program of a supervision department', reach: 'none', grants: CLIENT_SCOPE_NAMES as readonly Permission[] },
} as const satisfies Record<string, Role>;
export type ProgramRole = keyof typeof PROGRAM_ROLES;

/** How a key begins, so that scanners of published source code recognise it. */
export const KEY_PREFIXES = { live: 'ock_live_', test: 'ock_test_' } as const;
/** Days a key may live at most; overlap of the old one beside the new one, in hours. */
export const KEY_LIMITS = { days: 366, overlapHours: 168, perMinute: 6000, ranges: 50 } as const;
/** A key that ends within so many days is shown as such, on the page and to the program. */
export const KEY_NOTICE_DAYS = 14;
