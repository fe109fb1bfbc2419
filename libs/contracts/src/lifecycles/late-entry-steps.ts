import type { StepRule } from '../lifecycle';

/** 补录 (CMP-5): what was handled on paper is entered with its true dates; the trace keeps the day of entry. Until the assessment section agrees nobody handles it. */
export const LATE_ENTRY_STEPS = {
  enterAfterwards: { from: [], to: 'accepted', fact: 'caseEnteredAfterwards', clock: 'starts', opensHold: 'lateEntry', zh: '补录', en: 'Enter afterwards' },
  approveLateEntry: { from: ['accepted'], to: 'same', fact: 'lateEntryApproved', clearsHold: 'lateEntry', zh: '核准补录', en: 'Approve a late entry' },
  declineLateEntry: { from: ['accepted'], to: 'terminated', fact: 'lateEntryDeclined', clock: 'ends', clearsHold: 'lateEntry', zh: '不予补录', en: 'Decline a late entry', grave: true },
  recordPastGrant: { from: ['accepted'], to: 'granted', fact: 'pastGrantRecorded', clock: 'ends', zh: '记入已准予', en: 'Record a past grant', bySystem: true },
  recordPastResult: { from: ['accepted'], to: 'issued', fact: 'pastResultRecorded', clock: 'ends', zh: '记入已办结', en: 'Record a past result', bySystem: true },
} as const satisfies Record<string, StepRule>;
export type LateEntryVerb = keyof typeof LATE_ENTRY_STEPS;

/** How far a late entry had come on paper. */
export const LATE_ENTRY_OUTCOMES = {
  running: { zh: '还没有决定', en: 'Undecided' },
  granted: { zh: '已准予，还没有送达', en: 'Granted, not handed over' },
  issued: { zh: '已办结（已送达）', en: 'Handed over' },
} as const;
export type LateEntryOutcome = keyof typeof LATE_ENTRY_OUTCOMES;

export const PAST_DECISIONS = { granted: { zh: '准予许可', en: 'Granted' }, refused: { zh: '不予许可', en: 'Refused' } } as const;
export type PastDecision = keyof typeof PAST_DECISIONS;
