import type { ApplicantEvent, CaseFact } from '@onecounter/contracts';
import type { ToldCase } from '../data/happenings';

export interface ApplicantStepFacts { readonly dueOn?: string; readonly materials?: readonly unknown[]; readonly heldOn?: string; readonly carrier?: string; readonly trackingNumber?: string }
/** What the applicant is told, and the facts that are not those of the case itself. */
export interface ApplicantTelling { readonly event: ApplicantEvent; readonly facts?: Readonly<Record<string, string | number | null | undefined>> }
type Judge = (row: ToldCase, facts: ApplicantStepFacts) => ApplicantTelling;

const accepted: Judge = ({ promised_due_on: dueOn }) => ({ event: 'applicationAccepted', facts: { dueOn } });
const declined: Judge = () => ({ event: 'applicationDeclined' });
const ended: Judge = () => ({ event: 'applicantsCaseEnded' });

/** Of which steps the applicant is told: each that asks something of them or decides (NTF-1). */
export const APPLICANT_TELLINGS: Readonly<Partial<Record<CaseFact, Judge>>> = {
  applicationRegistered: () => ({ event: 'applicationReceived' }),
  supplementRequested: ({ supplement_due_on: dueOn }) => ({ event: 'supplementAsked', facts: { dueOn } }),
  applicationAccepted: accepted,
  applicationAcceptedWithDeferral: accepted,
  applicationAcceptedWithCommitment: accepted,
  applicationDeemedAccepted: accepted,
  applicationDeclinedNotRequired: declined,
  applicationDeclinedNotOurs: declined,
  excludedProcedureStarted: () => ({ event: 'clockStopped' }),
  limitExtended: ({ statutory_due_on: dueOn }) => ({ event: 'limitExtended', facts: { dueOn } }),
  deferralChased: (_row, { dueOn, materials }) => ({ event: 'deferralChased', facts: { dueOn, materials: materials?.length } }),
  hearingAnnounced: (_row, { heldOn }) => ({ event: 'hearingAnnounced', facts: { onDate: heldOn } }),
  permitGranted: () => ({ event: 'permitGranted' }),
  permitRefused: () => ({ event: 'permitRefused' }),
  certificatePrinted: () => ({ event: 'certificateReady' }),
  resultMailed: (_row, { carrier, trackingNumber }) => ({ event: 'resultMailed', facts: { carrier, trackingNumber } }),
  mailReturned: () => ({ event: 'mailReturned' }),
  applicationWithdrawn: ended,
  applicationLapsed: ended,
  caseTerminated: ended,
  deferralEndedOverdue: ended,
  caseEndedByAdjustment: ended,
};
