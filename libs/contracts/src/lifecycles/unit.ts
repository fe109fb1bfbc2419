import type { Lifecycle, StepRule } from '../lifecycle';

export const UNIT_STEPS = {
  establishUnit: { from: [], to: 'active', fact: 'unitEstablished', zh: '设立机构', en: 'Establish unit' },
  renameUnit: { from: ['active'], to: 'same', fact: 'unitRenamed', zh: '机构更名', en: 'Rename unit' },
  moveUnit: { from: ['active'], to: 'same', fact: 'unitMoved', zh: '调整隶属', en: 'Move unit' },
  changeAliases: { from: ['active'], to: 'same', fact: 'aliasesChanged', zh: '修改别称', en: 'Change aliases' },
  closeUnit: { from: ['active'], to: 'closed', fact: 'unitClosed', zh: '撤销机构', en: 'Close unit', grave: true },
} as const satisfies Record<string, StepRule>;

/** 机构: what it was called and where it belonged on each day stays known; it ends and is never removed (IAM-1). */
export const UNIT = {
  kind: 'unit',
  statuses: { active: { zh: '在用', en: 'Active' }, closed: { zh: '已撤销', en: 'Closed', ends: true } },
  steps: UNIT_STEPS,
} as const satisfies Lifecycle;

export type UnitVerb = keyof typeof UNIT_STEPS;
