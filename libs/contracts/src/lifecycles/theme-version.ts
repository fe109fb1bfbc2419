import type { Lifecycle, StepRule } from '../lifecycle';

export const THEME_VERSION_STEPS = {
  draftThemeVersion: { from: [], to: 'draft', fact: 'themeVersionDrafted', zh: '起草主题', en: 'Draft theme version' },
  reviseThemeVersion: { from: ['draft'], to: 'same', fact: 'themeVersionRevised', zh: '修改主题', en: 'Revise theme version' },
  publishThemeVersion: { from: ['draft'], to: 'published', fact: 'themeVersionPublished', zh: '发布主题', en: 'Publish theme version', grave: true },
  retireThemeVersion: { from: ['published'], to: 'retired', fact: 'themeVersionRetired', zh: '停用主题', en: 'Retire theme version', grave: true },
} as const satisfies Record<string, StepRule>;

/** 主题版本 (一件事 / 一个项目): a running joint case keeps the version it was opened under (CAT-8). */
export const THEME_VERSION = {
  kind: 'themeVersion',
  statuses: {
    draft: { zh: '草稿', en: 'Draft' },
    published: { zh: '在用', en: 'Published' },
    retired: { zh: '已停用', en: 'Retired', ends: true },
  },
  steps: THEME_VERSION_STEPS,
} as const satisfies Lifecycle;

export type ThemeVersionVerb = keyof typeof THEME_VERSION_STEPS;
export type ThemeVersionStatus = keyof typeof THEME_VERSION.statuses;
