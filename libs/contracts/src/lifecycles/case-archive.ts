import type { Lifecycle, StepRule } from '../lifecycle';

export const ARCHIVE_STEPS = {
  archiveCase: { from: [], to: 'archived', fact: 'caseArchived', zh: '归档', en: 'Archive', law: '行政许可法61' },
  renewArchive: { from: ['archived'], to: 'same', fact: 'archiveRenewed', zh: '更新档案', en: 'Renew the archive' },
} as const satisfies Record<string, StepRule>;

/** 档案 (一事一档): the package of one finished case. A subject of its own: archiving moves no case, so that nothing of a finished case is opened again. */
export const CASE_ARCHIVE = {
  kind: 'caseArchive',
  statuses: { archived: { zh: '已归档', en: 'Archived', ends: true } },
  steps: ARCHIVE_STEPS,
} as const satisfies Lifecycle;

export type ArchiveVerb = keyof typeof ARCHIVE_STEPS;
