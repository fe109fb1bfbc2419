import { MAIL_CARRIERS, type MailCarrier } from '@onecounter/contracts';
import type { Schemas } from '../../schemas';

export type Way = Schemas['IssueResultBody']['way'] | 'mail';
export type Issuable = Schemas['IssuableCaseView'];
/** What is told of a result that left. */
export type Taken = Pick<Schemas['StepTakenView'], 'id' | 'status' | 'statusLabel' | 'documentId'>;

export const WAYS: readonly { value: Way; label: string; note: string }[] = [
  { value: 'handOver', label: '当面交付', note: '电子件同时可以扫码核验。' },
  { value: 'mail', label: '邮寄', note: '寄出不算送达：收件人签收后在“寄出”里确认，才算送达；送达期限照常计算。' },
  { value: 'electronic', label: '只发电子件', note: '不交纸质件，任何人可以扫码核验。' },
];
export const CARRIERS = (Object.keys(MAIL_CARRIERS) as MailCarrier[]).map((value) => ({ value, label: MAIL_CARRIERS[value].zh }));

export interface MailForm { carrier: MailCarrier; trackingNumber: string; recipient: string; phone: string; address: string }
export interface HandOverForm { isAgent: boolean; name: string; residentId: string; way: Way; mail: MailForm; signature: string | null; oldReturned: boolean; oldNote: string }

/** Whoever is on record to come, or to be written to: read from the case, compared by the server. */
export function formFor(shown: Issuable | undefined): HandOverForm {
  const isAgent = shown?.agent?.powers.includes('collect') ?? false;
  return {
    isAgent, name: shown ? nameOnRecord(shown, isAgent) : '', residentId: '', way: 'handOver', signature: null, oldReturned: true, oldNote: '',
    mail: { carrier: 'expressMail', trackingNumber: '', recipient: shown?.applicantName ?? '', phone: '', address: shown?.applicantAddress ?? '' },
  };
}

export function nameOnRecord(shown: Issuable, isAgent: boolean): string {
  if (isAgent) return shown.agent?.name ?? '';
  return shown.applicantKind === 'person' ? shown.applicantName : shown.legalRepresentative ?? '';
}

export const idOnRecord = (shown: Issuable, isAgent: boolean): string => (isAgent ? shown.agent?.residentIdMasked : shown.residentIdMasked) ?? '';

export function issueBody(form: HandOverForm & { way: Exclude<Way, 'mail'> }, version: number): Schemas['IssueResultBody'] {
  const { way, name, residentId, isAgent, signature } = form;
  return { version, way, collector: { name: name.trim(), residentId: residentId.trim(), isAgent }, signature };
}

/** 一次发证: the results of a joint case, against one identity and one signature. */
export function togetherBody(form: HandOverForm & { way: Exclude<Way, 'mail'> }, rows: readonly Issuable[]): Schemas['BulkIssueResultBody'] {
  const { way, name, residentId, isAgent, signature } = form;
  return { rows: rows.map(({ id, version }) => ({ id, version })), way, collector: { name: name.trim(), residentId: residentId.trim(), isAgent }, signature };
}

/** Nobody's identity goes with mail; without a telephone number the one that the applicant left is taken. */
export function mailBody({ mail: { carrier, trackingNumber, recipient, phone, address } }: HandOverForm, version: number): Schemas['MailResultBody'] {
  return { version, carrier, trackingNumber: trackingNumber.trim(), recipient: { name: recipient.trim(), address: address.trim(), ...(phone.trim() ? { phone: phone.trim() } : {}) } };
}

/** 换证: the corrected certificate for the old one, always at the window. */
export function exchangeBody({ name, residentId, isAgent, signature, oldReturned, oldNote }: HandOverForm, version: number): Schemas['ExchangeCertificateBody'] {
  return { version, collector: { name: name.trim(), residentId: residentId.trim(), isAgent }, signature, oldReturned, ...(oldNote.trim() ? { oldNote: oldNote.trim() } : {}) };
}

export const isMail = (form: HandOverForm): boolean => form.way === 'mail';

/** Why the result cannot leave yet; what decides is the server. */
export function lackingFor(form: HandOverForm, chosen: number, exchanged = false): string | null {
  if (chosen === 0) return '先选要发的';
  if (exchanged && form.way !== 'handOver') return '换证须当面交付';
  if (exchanged && !form.oldReturned && form.oldNote.trim() === '') return '先写旧证没有收回的原因';
  if (isMail(form)) return form.mail.trackingNumber.trim() === '' ? '先填邮件号' : form.mail.recipient.trim() === '' ? '先填收件人' : form.mail.address.trim() === '' ? '先填收件地址' : null;
  if (form.name.trim() === '' || form.residentId.trim() === '') return '先核验身份';
  return form.signature === null ? '先签收' : null;
}

export const ISSUE_FIELDS: Readonly<Record<string, string>> = {
  'collector.name': '领取人', 'collector.residentId': '证件号', 'collector.isAgent': '领取人', collector: '领取人', signature: '签收', oldReturned: '旧证', oldNote: '没有收回的原因',
  carrier: '寄递方式', trackingNumber: '邮件号', 'recipient.name': '收件人', 'recipient.phone': '收件人电话', 'recipient.address': '收件地址',
};

/** 证件 or 不予许可决定书, with where it is noted. */
export const resultName = (one: Issuable): string => one.certificateName ?? one.documents.find(({ kind }) => kind === 'refusalDecision')?.title ?? one.statusLabel;
export const resultNumber = (one: Issuable): string => one.certificateNumber ?? one.documents.find(({ number }) => number)?.number ?? '–';
