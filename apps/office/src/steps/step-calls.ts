import type { AmendedField, CommitmentResult, InspectionConclusion, HearingAsker, HearingOutcome, StatementOutcome } from '@onecounter/contracts';
import { answer } from '@onecounter/web-kit';
import { api, type Schemas } from '../api';
import { CORRECTION_CALLS } from './correction-steps';
import { attendeesIn, partiesIn } from './hearing-lines';

/** What the officer filled in; fields of dialogs are texts until they are sent. */
export interface StepInput {
  opinion: string;
  ticked: string[];
  fields: Record<string, string>;
}

export interface Target { id: number; version: number; instant: boolean }
interface Options { headers: Record<string, string> }
export type Call = (target: Target, input: StepInput, options: Options) => Promise<Schemas['StepTakenView']>;

const at = (id: number) => ({ params: { path: { id } } });
const days = (text?: string) => Number(text);
const wish = ({ wishedDay, note }: Record<string, string>) => ({ ...(wishedDay ? { wishedDays: [wishedDay] } : {}), ...(note ? { note } : {}) });
const cited = (text?: string) => (text ? { citedHearing: Number(text) } : {});

/** Every step this app takes, as its route takes it. */
export const STEP_CALLS = {
  passReview: ({ id, version }, { opinion, ticked }, options) => answer(api.POST('/api/cases/{id}/pass-review', { ...at(id), ...options, body: { version, opinion, tickedPoints: ticked } })),
  passCheck: ({ id, version }, { opinion }, options) => answer(api.POST('/api/cases/{id}/pass-check', { ...at(id), ...options, body: { version, opinion } })),
  grantPermit: ({ id, version, instant }, { opinion, ticked, fields }, options) => answer(api.POST('/api/cases/{id}/grant-permit', { ...at(id), ...options, body: { version, opinion, ...(instant && { tickedPoints: ticked }), ...cited(fields.citedHearing) } })),
  refusePermit: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/refuse-permit', { ...at(id), ...options, body: { version, reasons: fields.reasons ?? '', basis: fields.basis ?? '', ...cited(fields.citedHearing) } })),
  returnToReviewer: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/return-to-reviewer', { ...at(id), ...options, body: { version, reason: fields.reason ?? '' } })),
  extendLimit: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/extend-limit', { ...at(id), ...options, body: { version, days: days(fields.days), reason: fields.reason ?? '', consentBy: fields.consentBy ?? '' } })),
  startExcludedProcedure: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/start-excluded-procedure', { ...at(id), ...options, body: { version, procedure: fields.procedure ?? '', notifiedDays: days(fields.notifiedDays), reason: fields.reason ?? '' } })),
  endExcludedProcedure: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/end-excluded-procedure', { ...at(id), ...options, body: { version, result: fields.result ?? '' } })),
  terminateCase: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/terminate-case', { ...at(id), ...options, body: { version, reason: fields.reason ?? '', atApplicantsRequest: fields.atApplicantsRequest === 'true' } })),
  requestSecondSeal: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/request-second-seal', { ...at(id), ...options, body: { version, documentId: fields.documentId ?? '', basis: fields.basis ?? '', reason: fields.reason ?? '' } })),
  confirmSecondSeal: ({ id, version }, _, options) => answer(api.POST('/api/cases/{id}/confirm-second-seal', { ...at(id), ...options, body: { version } })),
  declineSecondSeal: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/decline-second-seal', { ...at(id), ...options, body: { version, reason: fields.reason ?? '' } })),
  remindHolder: ({ id, version }, _input, options) => answer(api.POST('/api/cases/{id}/remind-holder', { ...at(id), ...options, body: { version } })),
  amendDecision: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/amend-decision', { ...at(id), ...options, body: { version, documentId: fields.documentId ?? '', field: (fields.field ?? 'text') as AmendedField, written: fields.written ?? '', corrected: fields.corrected ?? '', reason: fields.reason ?? '' } })),
  reprintCertificate: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/reprint-certificate', { ...at(id), ...options, body: { version, stockNumber: (fields.stockNumber ?? '').trim() } })),
  requestInspection: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/request-inspection', { ...at(id), ...options, body: { version, district: fields.district ?? '', address: fields.address ?? '', contactName: fields.contactName ?? '', contactPhone: fields.contactPhone ?? '', ...wish(fields) } })),
  requestReinspection: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/request-reinspection', { ...at(id), ...options, body: { version, ...wish(fields) } })),
  cancelInspectionRequest: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/cancel-inspection-request', { ...at(id), ...options, body: { version, reason: fields.reason ?? '' } })),
  concludeInspection: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/conclude-inspection', { ...at(id), ...options, body: { version, conclusion: (fields.conclusion ?? '') as InspectionConclusion, opinion: fields.opinion ?? '', ...(fields.rectifyBy ? { rectifyBy: fields.rectifyBy } : {}) } })),
  recordCommitmentCheck: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/record-commitment-check', { ...at(id), ...options, body: { version, result: (fields.commitmentResult ?? '') as CommitmentResult, opinion: fields.opinion ?? '', ...(fields.rectifyBy ? { rectifyBy: fields.rectifyBy } : {}) } })),
  passDeferredMaterial: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/pass-deferred-material', { ...at(id), ...options, body: { version, code: fields.code ?? '' } })),
  rejectDeferredMaterial: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/reject-deferred-material', { ...at(id), ...options, body: { version, code: fields.code ?? '', reason: fields.reason ?? '' } })),
  extendDeferral: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/extend-deferral', { ...at(id), ...options, body: { version, code: fields.code ?? '', dueOn: fields.dueOn ?? '', reason: fields.reason ?? '', consentBy: fields.consentBy ?? '' } })),
  assignReviewer: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/assign-reviewer', { ...at(id), ...options, body: { version, personId: days(fields.personId) } })),
  notifyInterestedParties: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/notify-interested-parties', { ...at(id), ...options, body: { version, parties: partiesIn(fields.parties), reason: fields.reason ?? '', days: days(fields.days) } })),
  recordStatement: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/record-statement', { ...at(id), ...options, body: { version, partyId: days(fields.partyId), outcome: fields.outcome as StatementOutcome, text: fields.text ?? '' } })),
  informOfHearingRight: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/inform-of-hearing-right', { ...at(id), ...options, body: { version, reason: fields.reason ?? '' } })),
  waiveHearing: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/waive-hearing', { ...at(id), ...options, body: { version, outcome: fields.outcome as Schemas['WaiveHearingBody']['outcome'] } })),
  requestHearing: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/request-hearing', { ...at(id), ...options, body: { version, askedBy: fields.askedBy as HearingAsker, askedOn: fields.askedOn ?? '', notifiedDays: days(fields.notifiedDays), reason: fields.reason ?? '' } })),
  announceHearing: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/announce-hearing', { ...at(id), ...options, body: { version, heldOn: fields.heldOn ?? '', heldFrom: fields.heldFrom ?? '', place: fields.place ?? '', hostId: days(fields.hostId), isPublic: !fields.closedReason?.trim(), closedReason: fields.closedReason ?? '', lateReason: fields.lateReason ?? '' } })),
  recordHearing: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/record-hearing', { ...at(id), ...options, body: { version, text: fields.text ?? '', attendees: attendeesIn(fields.attendees) } })),
  endHearing: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/end-hearing', { ...at(id), ...options, body: { version, outcome: fields.outcome as HearingOutcome, result: fields.result ?? '' } })),
  ...CORRECTION_CALLS,
} as const satisfies Record<string, Call>;

export type OfficeVerb = keyof typeof STEP_CALLS;
export const isOfficeVerb = (verb: string): verb is OfficeVerb => verb in STEP_CALLS;
