import { MAIL_CARRIERS, refuse, type FaultCode, type MailCarrier, type ReturnReason } from '@onecounter/contracts';
import { checkPersonName, checkPhone, instantOf, legalDateOf, plainDate } from '@onecounter/kernel';
import { coverageGap } from '@onecounter/platform';
import { judgeTrackingNumber } from './tracking-number';

export interface Recipient { readonly name: string; readonly phone?: string | null; readonly address: string }
export interface MailInput { readonly carrier: MailCarrier; readonly trackingNumber: string; readonly recipient: Recipient }
/** The same, checked and normalised; everything of it will stand on the label. */
export interface JudgedMail { readonly carrier: MailCarrier; readonly trackingNumber: string; readonly name: string; readonly phone: string; readonly address: string }

/** A control or direction sign on a label would hide where it goes. */
const UNPRINTED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * 邮件号、收件人、电话、地址.
 * @param keptPhone of the applicant; taken when none is typed
 * @throws trackingNumberInvalid, nameInvalid, phoneInvalid, addressRequired, glyphMissing
 */
export function judgeMail({ carrier, trackingNumber, recipient }: MailInput, keptPhone: string | null): JudgedMail {
  const number = judgeTrackingNumber(carrier, trackingNumber);
  const name = checkPersonName(recipient.name);
  if (!name.ok) return refuse('nameInvalid', { why: '收件人须为 1 到 60 个字，不含看不见的字符。' }, 'recipient.name');
  const phone = checkPhone(recipient.phone?.trim() || keptPhone || '');
  if (!phone.ok) return refuse('phoneInvalid', { why: recipient.phone?.trim() ? '不是手机号，也不是本市固话。' : '办件上没有留电话，请填写。' }, 'recipient.phone');
  const address = recipient.address.trim().replace(/\s+/gu, ' ');
  if (address === '' || UNPRINTED.test(address)) return refuse('addressRequired', {}, 'recipient.address');
  return { carrier, trackingNumber: number, name: printed(name.value, 'recipient.name'), phone: phone.value, address: printed(address, 'recipient.address') };
}

function printed(text: string, field: string): string {
  const [glyph] = coverageGap(text);
  return glyph === undefined ? text : refuse('glyphMissing', { glyph }, field);
}

/**
 * 签收时间: mail is delivered on the day on which the slip says it was received (民事诉讼法 91, followed for permits), not when it was sent.
 * @param text 2026-11-24T10:05, Asia/Shanghai, as the post says it
 * @throws mailDateWrong
 */
export function judgeReceivedAt(text: string, sentOn: string, now: Date): Date {
  const [date = '', time = ''] = text.split('T');
  const at = instantOf(plainDate(date), time);
  if (date < sentOn || at.getTime() > now.getTime()) refuse('mailDateWrong', { what: '签收时间', sentOn }, 'receivedAt');
  return at;
}

/** @throws mailDateWrong, returnNoteRequired */
export function judgeReturn(input: { returnedOn: string; reason: ReturnReason; note?: string }, sentOn: string, now: Date): string | null {
  if (input.returnedOn < sentOn || input.returnedOn > legalDateOf(now)) refuse('mailDateWrong', { what: '退回日期', sentOn }, 'returnedOn');
  const note = input.note?.trim() || null;
  if (input.reason === 'other' && note === null) refuse('returnNoteRequired', {}, 'note');
  return note;
}

/** 鞍山市铁西区****: the town and the district, as much as a list needs. */
export function maskAddress(address: string): string {
  const signs = [...address];
  return `${signs.slice(0, Math.min(6, Math.floor(signs.length / 2))).join('')}****`;
}

/** What the trace says of the parcel: 邮政特快专递 EE473124829CN. */
export const parcelWords = (carrier: MailCarrier, trackingNumber: string): string => `${MAIL_CARRIERS[carrier].zh} ${trackingNumber}`;

/** What mailing may be refused for. */
export const MAIL_FAULTS = ['trackingNumberInvalid', 'trackingNumberUsed', 'nameInvalid', 'phoneInvalid', 'addressRequired', 'glyphMissing'] as const satisfies readonly FaultCode[];
