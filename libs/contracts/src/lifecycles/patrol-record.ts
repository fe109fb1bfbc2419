import type { Lifecycle, StepRule } from '../lifecycle';

export const PATROL_RECORD_STEPS = {
  recordPatrol: { from: [], to: 'recorded', fact: 'patrolRecorded', zh: '登记巡查', en: 'Record a patrol', law: '鞍行审发〔2018〕31号 附件4' },
  answerPatrol: { from: ['recorded'], to: 'answered', fact: 'patrolAnswered', zh: '说明情况', en: 'Answer a patrol record' },
  closePatrol: { from: ['recorded', 'answered'], to: 'closed', fact: 'patrolClosed', zh: '认定属实', en: 'Confirm a patrol record', grave: true },
  rejectPatrol: { from: ['recorded', 'answered'], to: 'rejected', fact: 'patrolRejected', zh: '认定不属实', en: 'Reject a patrol record', grave: true },
} as const satisfies Record<string, StepRule>;

/** 巡查记录 (CMP-10): an unattended window or a duty to tell that was not done; answered by the person or the head, judged by the assessment section. It touches no case. */
export const PATROL_RECORD = {
  kind: 'patrolRecord',
  statuses: { recorded: { zh: '待说明', en: 'Recorded' }, answered: { zh: '待认定', en: 'Answered' }, closed: { zh: '属实', en: 'Confirmed', ends: true }, rejected: { zh: '不属实', en: 'Rejected', ends: true } },
  steps: PATROL_RECORD_STEPS,
} as const satisfies Lifecycle;
export type PatrolRecordVerb = keyof typeof PATROL_RECORD_STEPS;
export type PatrolRecordStatus = keyof typeof PATROL_RECORD.statuses;

/** What was seen. `breach`: once confirmed it counts against the awards of the month (附件4 四条4). */
export const PATROL_KINDS = {
  unattended: { zh: '窗口空岗', en: 'Unattended window', breach: false },
  noNotice: { zh: '未一次性告知', en: 'No one-time notice', breach: true },
  noFirstContact: { zh: '未执行首问负责', en: 'First contact not honoured', breach: true },
  other: { zh: '其他', en: 'Other', breach: false },
} as const satisfies Record<string, { readonly zh: string; readonly en: string; readonly breach: boolean }>;
export type PatrolKind = keyof typeof PATROL_KINDS;
export const PATROL_SOURCES = { patrol: { zh: '巡查', en: 'Patrol' }, complaint: { zh: '投诉', en: 'Complaint' }, telephone: { zh: '电话反映', en: 'Telephone' } } as const;
export type PatrolSource = keyof typeof PATROL_SOURCES;
