import type { Lifecycle, StepRule } from '../lifecycle';

const ANY = ['registered', 'enabled', 'disabled'] as const;

export const PERSON_STEPS = {
  registerPerson: { from: [], to: 'registered', fact: 'personRegistered', zh: '登记人员', en: 'Register person' },
  renamePerson: { from: ANY, to: 'same', fact: 'personRenamed', zh: '更正姓名', en: 'Correct name' },
  openAccount: { from: ['registered'], to: 'enabled', fact: 'accountOpened', zh: '开通账号', en: 'Open account' },
  resetPassword: { from: ['enabled'], to: 'same', fact: 'passwordReset', zh: '重置口令', en: 'Reset password' },
  unlockAccount: { from: ['enabled'], to: 'same', fact: 'accountUnlocked', zh: '解除锁定', en: 'Unlock account' },
  resetSecondFactor: { from: ['enabled', 'disabled'], to: 'same', fact: 'secondFactorReset', zh: '重置动态码', en: 'Reset second factor', grave: true },
  endSessions: { from: ['enabled', 'disabled'], to: 'same', fact: 'sessionsEnded', zh: '结束全部登录', en: 'End all sessions' },
  endSession: { from: ['enabled', 'disabled'], to: 'same', fact: 'sessionEnded', zh: '结束一个登录', en: 'End a session' },
  disableAccount: { from: ['enabled'], to: 'disabled', fact: 'accountDisabled', zh: '停用账号', en: 'Disable account', grave: true },
  enableAccount: { from: ['disabled'], to: 'enabled', fact: 'accountEnabled', zh: '启用账号', en: 'Enable account' },
  appointPost: { from: ANY, to: 'same', fact: 'postAppointed', zh: '任职', en: 'Appoint to a post' },
  endPost: { from: ANY, to: 'same', fact: 'postEnded', zh: '免职', en: 'End a post', grave: true },
  assignSections: { from: ANY, to: 'same', fact: 'sectionsAssigned', zh: '调整分管', en: 'Assign sections in charge' },
} as const satisfies Record<string, StepRule>;

/** 人员: account and posts belong to the person; each act of an administrator is a step (IAM-6). */
export const PERSON = {
  kind: 'person',
  statuses: { registered: { zh: '未开账号', en: 'Registered' }, enabled: { zh: '账号在用', en: 'Account enabled' }, disabled: { zh: '账号停用', en: 'Account disabled' } },
  steps: PERSON_STEPS,
} as const satisfies Lifecycle;

export type PersonVerb = keyof typeof PERSON_STEPS;
export type PersonStatus = keyof typeof PERSON.statuses;
