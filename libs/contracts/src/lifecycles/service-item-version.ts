import type { Lifecycle, StepRule } from '../lifecycle';

export const ITEM_VERSION_STEPS = {
  draftItemVersion: { from: [], to: 'draft', fact: 'itemVersionDrafted', zh: '起草', en: 'Draft' },
  reviseItemVersion: { from: ['draft'], to: 'same', fact: 'itemVersionRevised', zh: '修改', en: 'Revise' },
  publishItemVersion: { from: ['draft'], to: 'published', fact: 'itemVersionPublished', zh: '发布', en: 'Publish', law: '行政许可法30', grave: true },
  retireItemVersion: { from: ['published'], to: 'retired', fact: 'itemVersionRetired', zh: '停用', en: 'Retire', grave: true },
} as const satisfies Record<string, StepRule>;

/** 事项版本: what may be asked for and how; a running case keeps the version it was received under (CAT-2). */
export const SERVICE_ITEM_VERSION = {
  kind: 'serviceItemVersion',
  statuses: {
    draft: { zh: '草稿', en: 'Draft' },
    published: { zh: '已发布', en: 'Published' },
    retired: { zh: '已停用', en: 'Retired', ends: true },
  },
  steps: ITEM_VERSION_STEPS,
} as const satisfies Lifecycle;

export type ItemVersionVerb = keyof typeof ITEM_VERSION_STEPS;
export type ItemVersionStatus = keyof typeof SERVICE_ITEM_VERSION.statuses;
