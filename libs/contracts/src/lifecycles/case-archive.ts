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

export const JOINT_ARCHIVE_STEPS = {
  archiveJointCase: { from: [], to: 'archived', fact: 'jointCaseArchived', zh: '联办归档', en: 'Archive a joint case', law: '行政许可法61' },
  renewJointArchive: { from: ['archived'], to: 'same', fact: 'jointArchiveRenewed', zh: '更新联办档案', en: 'Renew a joint archive' },
} as const satisfies Record<string, StepRule>;

/** 联办档案: one package of a closed joint case, with the archive of each of its cases in it. */
export const JOINT_ARCHIVE = {
  kind: 'jointArchive',
  statuses: { archived: { zh: '已归档', en: 'Archived', ends: true } },
  steps: JOINT_ARCHIVE_STEPS,
} as const satisfies Lifecycle;

export const AGENCY_ARCHIVE_STEPS = {
  archiveAgencyProject: { from: [], to: 'archived', fact: 'agencyProjectArchived', zh: '代办项目归档', en: 'Archive a commissioned project' },
  renewAgencyArchive: { from: ['archived'], to: 'same', fact: 'agencyArchiveRenewed', zh: '更新代办档案', en: 'Renew the archive of a commissioned project' },
} as const satisfies Record<string, StepRule>;

/** 代办档案 (document 004, 二(五)7): one package of a closed commissioned project; what it lacks stands in it with the reason. */
export const AGENCY_ARCHIVE = {
  kind: 'agencyArchive',
  statuses: { archived: { zh: '已归档', en: 'Archived', ends: true } },
  steps: AGENCY_ARCHIVE_STEPS,
} as const satisfies Lifecycle;

export type AgencyArchiveVerb = keyof typeof AGENCY_ARCHIVE_STEPS;
export type JointArchiveVerb = keyof typeof JOINT_ARCHIVE_STEPS;
export type ArchiveVerb = keyof typeof ARCHIVE_STEPS;
/** Every verb of archives: of a case, a joint case, a commissioned project. */
export type EveryArchiveVerb = ArchiveVerb | JointArchiveVerb | AgencyArchiveVerb;
