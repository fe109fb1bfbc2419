import type { AmendedField, InspectionConclusion } from '@onecounter/contracts';
import { answer } from '@onecounter/web-kit';
import { api, type Schemas } from '../api';

/** What the officer filled in; fields of dialogs are texts until they are sent. */
export interface StepInput {
  opinion: string;
  ticked: string[];
  fields: Record<string, string>;
}

interface Target { id: number; version: number; instant: boolean }
interface Options { headers: Record<string, string> }
type Call = (target: Target, input: StepInput, options: Options) => Promise<Schemas['StepTakenView']>;

const at = (id: number) => ({ params: { path: { id } } });
const days = (text?: string) => Number(text);
const wish = ({ wishedDay, note }: Record<string, string>) => ({ ...(wishedDay ? { wishedDays: [wishedDay] } : {}), ...(note ? { note } : {}) });

/** Every step this app takes, as its route takes it. */
export const STEP_CALLS = {
  passReview: ({ id, version }, { opinion, ticked }, options) => answer(api.POST('/api/cases/{id}/pass-review', { ...at(id), ...options, body: { version, opinion, tickedPoints: ticked } })),
  passCheck: ({ id, version }, { opinion }, options) => answer(api.POST('/api/cases/{id}/pass-check', { ...at(id), ...options, body: { version, opinion } })),
  grantPermit: ({ id, version, instant }, { opinion, ticked }, options) => answer(api.POST('/api/cases/{id}/grant-permit', { ...at(id), ...options, body: { version, opinion, ...(instant && { tickedPoints: ticked }) } })),
  refusePermit: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/refuse-permit', { ...at(id), ...options, body: { version, reasons: fields.reasons ?? '', basis: fields.basis ?? '' } })),
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
  assignReviewer: ({ id, version }, { fields }, options) => answer(api.POST('/api/cases/{id}/assign-reviewer', { ...at(id), ...options, body: { version, personId: days(fields.personId) } })),
} as const satisfies Record<string, Call>;

export type OfficeVerb = keyof typeof STEP_CALLS;
export const isOfficeVerb = (verb: string): verb is OfficeVerb => verb in STEP_CALLS;
