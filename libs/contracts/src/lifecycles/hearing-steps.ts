import type { StepRule } from '../lifecycle';

const UNDECIDED = ['accepted', 'reviewed', 'checked'] as const;

/** Interested parties and hearings, between acceptance and decision (行政许可法 36, 46-48): they stand beside the status as holds. */
export const HEARING_STEPS = {
  notifyInterestedParties: { from: UNDECIDED, to: 'same', fact: 'interestedPartiesNotified', opensHold: 'interestedParties', zh: '告知利害关系人', en: 'Notify interested parties', law: '行政许可法36' },
  recordStatement: { from: UNDECIDED, to: 'same', fact: 'statementRecorded', clearsHold: 'interestedParties', zh: '记录陈述申辩', en: 'Record a statement', law: '行政许可法36' },
  informOfHearingRight: { from: UNDECIDED, to: 'same', fact: 'hearingRightTold', opensHold: 'hearingRight', zh: '告知听证权利', en: 'Inform of the right to a hearing', law: '行政许可法47' },
  waiveHearing: { from: UNDECIDED, to: 'same', fact: 'hearingWaived', clearsHold: 'hearingRight', zh: '不申请听证', en: 'No hearing asked for', law: '行政许可法47' },
  requestHearing: { from: UNDECIDED, to: 'same', fact: 'hearingRequested', clock: 'stops', opensHold: 'excludedProcedure', zh: '组织听证', en: 'Hold a hearing on request', law: '行政许可法46、47' },
  announceHearing: { from: UNDECIDED, to: 'same', fact: 'hearingAnnounced', zh: '通知听证', en: 'Announce the hearing', law: '行政许可法48' },
  recordHearing: { from: UNDECIDED, to: 'same', fact: 'hearingRecorded', zh: '记录听证', en: 'Record the hearing', law: '行政许可法48' },
  endHearing: { from: UNDECIDED, to: 'same', fact: 'hearingEnded', clock: 'resumes', clearsHold: 'excludedProcedure', zh: '结束听证', en: 'End the hearing', law: '行政许可法48' },
} as const satisfies Record<string, StepRule>;

/** 陈述申辩的结果: heard 已陈述; waived 表示没有意见; noneInTime 期满未陈述 */
export const STATEMENT_OUTCOMES = { heard: { zh: '已陈述', en: 'Heard' }, waived: { zh: '表示没有意见', en: 'No statement' }, noneInTime: { zh: '期满未陈述', en: 'None in time' } } as const;
export type StatementOutcome = keyof typeof STATEMENT_OUTCOMES;

/** 谁提出听证; exOfficio 依职权 (46): nobody need ask. */
export const HEARING_ASKERS = { applicant: { zh: '申请人', en: 'Applicant' }, interestedParty: { zh: '利害关系人', en: 'Interested party' }, exOfficio: { zh: '依职权', en: 'Ex officio' } } as const;
export type HearingAsker = keyof typeof HEARING_ASKERS;

/** 听证怎么结束: held 举行完毕, withdrawn 撤回听证申请 */
export const HEARING_OUTCOMES = { held: { zh: '举行完毕', en: 'Held' }, withdrawn: { zh: '撤回听证申请', en: 'Withdrawn' } } as const;
export type HearingOutcome = keyof typeof HEARING_OUTCOMES;

/** Working days (行政许可法 82): to ask for a hearing, until it is held, and between its notice and itself. */
export const HEARING_DAYS = { toAsk: 5, toHold: 20, notice: 7 } as const;
