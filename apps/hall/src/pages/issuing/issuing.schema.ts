import type { Schemas } from '../../schemas';

export type Way = Schemas['IssueResultBody']['way'];
export type Issuable = Schemas['IssuableCaseView'];

export const WAYS: readonly { value: Way; label: string; note: string }[] = [
  { value: 'handOver', label: '当面交付', note: '电子件同时可以扫码核验。' },
  { value: 'mail', label: '邮寄', note: '寄出后按邮件号留痕，收件人签收在邮件上。' },
  { value: 'electronic', label: '只发电子件', note: '不交纸质件，任何人可以扫码核验。' },
];

export interface HandOverForm { isAgent: boolean; name: string; residentId: string; way: Way; trackingNumber: string; address: string; signature: string | null }

/** Whoever is on record to come: read from the case, compared by the server. */
export function formFor(shown: Issuable | undefined): HandOverForm {
  const isAgent = shown?.agent?.powers.includes('collect') ?? false;
  return { isAgent, name: shown ? nameOnRecord(shown, isAgent) : '', residentId: '', way: 'handOver', trackingNumber: '', address: '', signature: null };
}

export function nameOnRecord(shown: Issuable, isAgent: boolean): string {
  if (isAgent) return shown.agent?.name ?? '';
  return shown.applicantKind === 'person' ? shown.applicantName : shown.legalRepresentative ?? '';
}

export const idOnRecord = (shown: Issuable, isAgent: boolean): string => (isAgent ? shown.agent?.residentIdMasked : shown.residentIdMasked) ?? '';

export function issueBody(form: HandOverForm, version: number): Schemas['IssueResultBody'] {
  const { way, name, residentId, isAgent, signature } = form;
  if (way === 'mail') return { version, way, trackingNumber: form.trackingNumber.trim(), address: form.address.trim() };
  return { version, way, collector: { name: name.trim(), residentId: residentId.trim(), isAgent }, signature };
}

/** Why the result cannot be handed over yet; what decides is the server. */
export function lackingFor(form: HandOverForm, chosen: number): string | null {
  if (chosen === 0) return '先选要发的';
  if (form.way === 'mail') return form.trackingNumber.trim() === '' ? '先填邮件号' : form.address.trim() === '' ? '先填收件地址' : null;
  if (form.name.trim() === '' || form.residentId.trim() === '') return '先核验身份';
  return form.signature === null ? '先签收' : null;
}

export const ISSUE_FIELDS: Readonly<Record<string, string>> = { 'collector.name': '领取人', 'collector.residentId': '证件号', 'collector.isAgent': '领取人', collector: '领取人', trackingNumber: '邮件号', address: '收件地址', signature: '签收' };

/** 证件 or 不予许可决定书, with where it is noted. */
export const resultName = (one: Issuable): string => one.certificateName ?? one.documents.find(({ kind }) => kind === 'refusalDecision')?.title ?? one.statusLabel;
export const resultNumber = (one: Issuable): string => one.certificateNumber ?? one.documents.find(({ number }) => number)?.number ?? '–';
