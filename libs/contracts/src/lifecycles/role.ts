import type { Lifecycle, StepRule } from '../lifecycle';

export const ROLE_STEPS = {
  foundRole: { from: [], to: 'inUse', fact: 'roleFounded', zh: '设立岗位权限', en: 'Found role', bySystem: true },
  bringPermissions: { from: ['inUse'], to: 'same', fact: 'permissionsBrought', zh: '随程序升级给予权限', en: 'Bring permissions', bySystem: true },
  grantPermission: { from: ['inUse'], to: 'same', fact: 'permissionGranted', zh: '给予权限', en: 'Give permission' },
  takePermission: { from: ['inUse'], to: 'same', fact: 'permissionTaken', zh: '收回权限', en: 'Take permission', grave: true },
} as const satisfies Record<string, StepRule>;

/** 岗位的权限: what everybody in a post may do; each change is a step of the security administrator (IAM-6). */
export const ROLE = {
  kind: 'role',
  statuses: { inUse: { zh: '在用', en: 'In use' } },
  steps: ROLE_STEPS,
} as const satisfies Lifecycle;

export type RoleVerb = keyof typeof ROLE_STEPS;
