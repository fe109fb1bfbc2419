import type { Lifecycle, StepRule } from '../lifecycle';

export const FORCE_MEMBER_STEPS = {
  enlistMember: { from: [], to: 'serving', fact: 'forceMemberEnlisted', zh: '加入专班', en: 'Enlist a member' },
  changeMember: { from: ['serving'], to: 'same', fact: 'forceMemberChanged', zh: '调整专班成员', en: 'Change a member' },
  releaseMember: { from: ['serving'], to: 'left', fact: 'forceMemberReleased', zh: '退出专班', en: 'Release a member' },
} as const satisfies Record<string, StepRule>;

/** 专班成员 (AGY-1): the task force 1+N of document 004 with what each takes on; the account and its post stay organisation's. */
export const FORCE_MEMBER = {
  kind: 'forceMember',
  statuses: { serving: { zh: '在班', en: 'Serving' }, left: { zh: '已退出', en: 'Left', ends: true } },
  steps: FORCE_MEMBER_STEPS,
} as const satisfies Lifecycle;
export type ForceMemberVerb = keyof typeof FORCE_MEMBER_STEPS;
export type ForceMemberStatus = keyof typeof FORCE_MEMBER.statuses;

/** Posts of document 004, 附件1; `account`: works in the system, the others are reached by telephone as well. */
export const FORCE_POSTS = {
  head: { zh: '组长', en: 'Head', role: 'taskForceHead' }, deputy: { zh: '副组长', en: 'Deputy head', role: null }, leadAgent: { zh: '代办长', en: 'Lead agent', role: 'leadAgent' }, agent: { zh: '代办员', en: 'Agent', role: 'agent' },
  reserveAgent: { zh: '候补代办员', en: 'Reserve agent', role: 'reserveAgent' }, representative: { zh: '首席代表', en: 'Chief representative', role: 'chiefRepresentative' },
} as const;
export type ForcePost = keyof typeof FORCE_POSTS;
/** Those to whom a project is given. */
export const AGENT_POSTS: readonly ForcePost[] = ['leadAgent', 'agent', 'reserveAgent'];
