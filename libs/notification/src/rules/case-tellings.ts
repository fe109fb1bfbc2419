import type { CaseFact, ColleagueEvent, Permission } from '@onecounter/contracts';

/** What a telling must know of the case; ids and codes. */
export interface CaseToTell {
  readonly status: string; readonly review_levels: number; readonly assignee_id: number | null; readonly received_by: number | null;
}
export interface StepFacts { readonly assigneeId?: number; readonly reviewerId?: number; readonly holderId?: number; readonly materials?: readonly unknown[] }

/** Whom: people by their id, or whoever may take the next step in the section (or, for the trips, in the jurisdiction). */
export interface Telling { readonly event: ColleagueEvent; readonly people?: readonly (number | null | undefined)[]; readonly who?: Permission; readonly within?: 'section' | 'jurisdiction' }
type Judge = (row: CaseToTell, facts: StepFacts) => Telling | null;

const accepted: Judge = ({ status, review_levels: levels }) => (status === 'accepted' && levels === 1 ? { event: 'caseToDecide', who: 'grantPermit' } : null);
const ended: Judge = ({ assignee_id: assignee }) => ({ event: 'caseEnded', people: [assignee] });
const resumed: Judge = ({ assignee_id: assignee }) => ({ event: 'clockResumes', people: [assignee] });

/** Who is told when a case moves: the one who has to act next. An assignment tells of the acceptance before it, so that nobody hears twice. */
export const CASE_TELLINGS: Readonly<Partial<Record<CaseFact, Judge>>> = {
  applicationAccepted: accepted,
  applicationAcceptedWithDeferral: accepted,
  applicationAcceptedWithCommitment: accepted,
  applicationDeemedAccepted: ({ received_by: receiver }) => ({ event: 'caseDeemedAccepted', people: [receiver] }),
  reviewerAssigned: (_row, { assigneeId }) => ({ event: 'caseAssigned', people: [assigneeId] }),
  returnedToReviewer: ({ assignee_id: assignee }, { reviewerId }) => ({ event: 'caseReturned', people: [reviewerId ?? assignee] }),
  reviewPassed: ({ review_levels: levels }) => (levels === 3 ? { event: 'caseToCheck', who: 'passCheck' } : { event: 'caseToDecide', who: 'grantPermit' }),
  checkPassed: () => ({ event: 'caseToDecide', who: 'grantPermit' }),
  permitGranted: ({ assignee_id: assignee }) => (assignee === null ? { event: 'caseToCertify', who: 'printCertificate' } : { event: 'caseToCertify', people: [assignee] }),
  holderReminded: ({ assignee_id: assignee }, { holderId }) => ({ event: 'holderReminded', people: [holderId ?? assignee] }),
  caseTransferred: () => ({ event: 'caseHandedOver', who: 'assignReviewer' }),
  deferredSupplementRegistered: ({ assignee_id: assignee }) => (assignee === null ? { event: 'deferredSupplied', who: 'passDeferredMaterial' } : { event: 'deferredSupplied', people: [assignee] }),
  inspectionRequested: () => ({ event: 'inspectionAsked', who: 'planTrip', within: 'jurisdiction' }),
  reinspectionRequested: () => ({ event: 'inspectionAsked', who: 'planTrip', within: 'jurisdiction' }),
  complianceStopped: ({ assignee_id: assignee }) => (assignee === null ? { event: 'caseStopped', who: 'orderReReview' } : { event: 'caseStopped', people: [assignee] }),
  caseEnteredAfterwards: () => ({ event: 'lateEntryToApprove', who: 'approveLateEntry', within: 'jurisdiction' }),
  lateEntryApproved: () => ({ event: 'lateEntryApproved', who: 'orderReReview' }),
  lateEntryDeclined: ({ received_by: enterer }) => ({ event: 'caseEnded', people: [enterer] }),
  reReviewOrdered: (_row, { reviewerId }) => ({ event: 'reReviewOrdered', people: [reviewerId] }),
  reReviewRecorded: () => ({ event: 'reReviewDone', who: 'orderReReview' }),
  resumedAfterReReview: ({ assignee_id: assignee }) => ({ event: 'caseResumed', people: [assignee] }),
  rectificationFailed: () => ({ event: 'revocationProposed', who: 'extendLimit', within: 'jurisdiction' }),
  excludedProcedureEnded: resumed,
  hearingEnded: resumed,
  applicationWithdrawn: ended,
  caseTerminated: ended,
  deferralEndedOverdue: ended,
};
