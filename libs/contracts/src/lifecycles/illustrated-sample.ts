import type { Lifecycle, StepRule } from '../lifecycle';

export const ILLUSTRATED_SAMPLE_STEPS = {
  draftSample: { from: [], to: 'drafted', fact: 'sampleDrafted', zh: '起草范本', en: 'Draft illustrated sample' },
  reviseSample: { from: ['drafted'], to: 'same', fact: 'sampleRevised', zh: '修改范本', en: 'Revise illustrated sample' },
  publishSample: { from: ['drafted'], to: 'published', fact: 'samplePublished', zh: '发布范本', en: 'Publish illustrated sample' },
  retireSample: { from: ['drafted', 'published'], to: 'retired', fact: 'sampleRetired', zh: '停用范本', en: 'Retire illustrated sample', grave: true },
} as const satisfies Record<string, StepRule>;

/** 图解范本 (CAT-5): pages of a finished case with personal data blacked out in the pixels, and numbered marks tied to review points of one material. */
export const ILLUSTRATED_SAMPLE = {
  kind: 'illustratedSample',
  statuses: {
    drafted: { zh: '起草中', en: 'Drafted' },
    published: { zh: '已发布', en: 'Published' },
    retired: { zh: '已停用', en: 'Retired', ends: true },
  },
  steps: ILLUSTRATED_SAMPLE_STEPS,
} as const satisfies Lifecycle;

export type IllustratedSampleVerb = keyof typeof ILLUSTRATED_SAMPLE_STEPS;
export type IllustratedSampleStatus = keyof typeof ILLUSTRATED_SAMPLE.statuses;

/** A numbered mark; its number is its place in the list. `page` from 1; `x`, `y` in percent of the page from its upper left corner. */
export interface SampleMark {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly pointCode: string;
}

/** What is blacked out: a rectangle in percent of the page from its upper left corner. */
export interface BlackBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
