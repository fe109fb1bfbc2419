import type { Fact } from '@onecounter/contracts';

/** Who is told of the follow-up of a commissioned project: heads and leaders of the units addressed, the head of the task force, the leaders above it, who carries the project, the agents of the place that was given an item (where it has none, the heads of its unit). */
export type FollowUpParty = 'heads' | 'leaders' | 'forceHead' | 'deciders' | 'agent' | 'holders';

/** 跟踪督办: whom each fact concerns. A message bears the name of its fact. */
export const FOLLOW_UP_TELLINGS = {
  slowUnitReminded: ['heads'],
  slowUnitReported: ['heads', 'leaders', 'forceHead'],
  slowUnitInterviewed: ['heads', 'agent'],
  agencyReminderAnswered: ['agent'],
  reminderAnswerReturned: ['heads'],
  departmentsCalled: ['heads'],
  agencyLetterIssued: ['heads'],
  agencyLetterAnswered: ['agent'],
  departmentCheckedIn: ['agent'],
  agencyProblemReported: ['deciders'],
  agencyProblemDecided: ['heads', 'agent'],
  itemHandedToCounty: ['holders'],
  itemHandedToCity: ['holders'],
  countyTransferRefused: ['agent'],
  countyTransferCompleted: ['agent'],
  countyTransferReturned: ['holders'],
} as const satisfies Partial<Record<Fact, readonly FollowUpParty[]>>;
export type FollowUpFact = keyof typeof FOLLOW_UP_TELLINGS;
export const FOLLOW_UP_FACTS = Object.keys(FOLLOW_UP_TELLINGS) as FollowUpFact[];
