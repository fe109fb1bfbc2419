import type { Lifecycle, StepRule } from '../lifecycle';

export const SETTING_STEPS = {
  foundSetting: { from: [], to: 'inForce', fact: 'settingFounded', zh: '设定初值', en: 'Found setting', bySystem: true },
  changeSetting: { from: ['inForce'], to: 'same', fact: 'settingChanged', zh: '修改安全设置', en: 'Change setting' },
} as const satisfies Record<string, StepRule>;

/** 安全设置: each change is a step with what it was and what it is (IAM-6, SEC-2). */
export const SETTING = {
  kind: 'setting',
  statuses: { inForce: { zh: '生效', en: 'In force' } },
  steps: SETTING_STEPS,
} as const satisfies Lifecycle;

export type SettingVerb = keyof typeof SETTING_STEPS;
