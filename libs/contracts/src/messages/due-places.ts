import type { RemindedDate } from '../reminded-dates';

/** 待办 by its light: what comes, and what is over. */
const inbox = (days: number): string => `/inbox?view=mine&light=${days > 0 ? 'over' : 'soon'}`;
const PLACES: Readonly<Partial<Record<RemindedDate, (days: number) => string>>> = {
  notice: inbox, promised: inbox, delivery: inbox,
  supplement: () => '/inbox?view=waitingForApplicant', deferredMaterial: () => '/deferrals', hearing: () => '/hearings', hearingTerm: () => '/hearings', inspection: () => '/inspections', jointReview: () => '/joint-reviews',
  disputeLevel: () => '/disputes', contribution: () => '/bulletin', bulletinFeedback: () => '/bulletin-feedback', bulletinReceipt: () => '/distribution', cardAnswer: () => '/monitoring-cards', interview: () => '/awards?view=interviews', findingAppeal: () => '/checks?mine=yes', awardAppeal: () => '/awards', pointProblemAnswer: () => '/point-problems?status=assigned', patrolAnswer: () => '/patrol-records?mine=yes', supervisedTask: (days) => (days > 0 ? '/supervised-tasks?state=overdue' : '/supervised-tasks?mine=yes'), inquiryAnswer: () => '/inquiries', agencyProblem: (days) => (days > 0 ? '/agency-problems?state=overdue' : '/agency-problems'), agencyLetter: (days) => (days > 0 ? '/agency-letters?state=overdue' : '/agency-letters?mine=yes'), agencyReminder: (days) => (days > 0 ? '/agency-reminders?state=overdue' : '/agency-reminders?mine=yes'), countyTransfer: (days) => (days > 0 ? '/county-transfers?state=late' : '/county-transfers'), feedbackAnswer: (days) => (days > 0 ? '/supervision-feedback?view=overdue' : '/supervision-feedback'),
};

/** Pure: the page of the office, with its filters in the address, that lists what a message 多件到期 counts; null for any other message and where no list of its own is. */
export function duePlace(event: string, facts: Readonly<Record<string, unknown>>): string | null {
  const { dateKind, days } = facts;
  if (event !== 'manyDue' || typeof dateKind !== 'string' || typeof days !== 'number' || !Object.hasOwn(PLACES, dateKind)) return null;
  return PLACES[dateKind as RemindedDate]?.(days) ?? null;
}
