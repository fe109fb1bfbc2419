import type { Lifecycle, StepRule } from '../lifecycle';

export const OUTSIDE_NETWORK_STEPS = {
  registerOutsideNetwork: { from: [], to: 'inUse', fact: 'outsideNetworkRegistered', zh: '登记外网', en: 'Register outside network' },
  recordNetworkAccount: { from: ['inUse'], to: 'same', fact: 'networkAccountRecorded', zh: '登记外网账号', en: 'Record an account' },
  endNetworkAccount: { from: ['inUse'], to: 'same', fact: 'networkAccountEnded', zh: '停用外网账号', en: 'End an account' },
  retireOutsideNetwork: { from: ['inUse'], to: 'retired', fact: 'outsideNetworkRetired', zh: '停用外网', en: 'Retire outside network', grave: true },
} as const satisfies Record<string, StepRule>;

/** 外网: a named network of somebody else on which the window looks something up before it accepts (INT-16); with the accounts that people have there. */
export const OUTSIDE_NETWORK = {
  kind: 'outsideNetwork',
  statuses: { inUse: { zh: '在用', en: 'In use' }, retired: { zh: '已停用', en: 'Retired', ends: true } },
  steps: OUTSIDE_NETWORK_STEPS,
} as const satisfies Lifecycle;
export type OutsideNetworkVerb = keyof typeof OUTSIDE_NETWORK_STEPS;
export type OutsideNetworkStatus = keyof typeof OUTSIDE_NETWORK.statuses;

export const LOOK_UP_STEPS = {
  recordLookUp: { from: [], to: 'recorded', fact: 'lookUpRecorded', zh: '登记外网查询', en: 'Record a look-up' },
} as const satisfies Record<string, StepRule>;

/** 外网查询: who looked, when, with what result, and what the screen showed. Never changed: whoever looks again records another one. */
export const LOOK_UP = {
  kind: 'lookUp',
  statuses: { recorded: { zh: '已登记', en: 'Recorded', ends: true } },
  steps: LOOK_UP_STEPS,
} as const satisfies Lifecycle;
export type LookUpVerb = keyof typeof LOOK_UP_STEPS;

export const LOOK_UP_RESULTS = { matches: { zh: '相符', en: 'Matches' }, differs: { zh: '不符', en: 'Differs' }, notFound: { zh: '查无', en: 'Not found' } } as const;
export type LookUpResult = keyof typeof LOOK_UP_RESULTS;
/** An account that ends within so many days is told of. */
export const ACCOUNT_ENDS_SOON_DAYS = 30;
