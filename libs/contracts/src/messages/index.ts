import { APPLICANT_EVENTS } from './applicant-events';
import { AUDIT_EVENTS } from './audit-events';
import { BULLETIN_EVENTS } from './bulletin-events';
import { COLLEAGUE_EVENTS, MESSAGE_GROUPS, type MessageEventRule } from './message-events';
import { REMINDER_EVENTS } from './reminder-events';

export * from './message-events';
export * from './applicant-events';
export * from './audit-events';
export * from './bulletin-events';
export * from './reminder-events';
export * from './due-places';

/** Whatever people are told: one row an event, with the variables its templates may name. */
export const MESSAGE_EVENTS = { ...COLLEAGUE_EVENTS, ...AUDIT_EVENTS, ...BULLETIN_EVENTS, ...REMINDER_EVENTS, ...APPLICANT_EVENTS } as const;
export type MessageEvent = keyof typeof MESSAGE_EVENTS;
export type ColleagueEvent = keyof typeof COLLEAGUE_EVENTS | keyof typeof AUDIT_EVENTS | keyof typeof BULLETIN_EVENTS;
export type ApplicantEvent = keyof typeof APPLICANT_EVENTS;

const RULES: Readonly<Record<string, MessageEventRule>> = MESSAGE_EVENTS;
/** A message is older than the table when its event is no longer in it. */
export const messageRule = (event: string): MessageEventRule | undefined => (Object.hasOwn(RULES, event) ? RULES[event] : undefined);
/** Events of the groups one may leave out of one's centre. */
export const MUTABLE_GROUPS = (Object.keys(MESSAGE_GROUPS) as (keyof typeof MESSAGE_GROUPS)[]).filter((group) => !MESSAGE_GROUPS[group].obliges);

export const MESSAGE_CHANNELS = { inApp: { zh: '消息中心', en: 'Message centre' }, sms: { zh: '短信', en: 'SMS' }, email: { zh: '邮件', en: 'E-mail' } } as const;
export type MessageChannel = keyof typeof MESSAGE_CHANNELS;
