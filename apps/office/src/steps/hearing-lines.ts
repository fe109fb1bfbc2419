import type { Schemas } from '../api';

const lines = (text?: string): string[][] => (text ?? '').split('\n').filter((line) => line.trim() !== '').map((line) => line.split(/[，,]/u).map((part) => part.trim()));
const PHONE = /^[\d\s+()-]{5,}$/;

/** Pure: one party a line, 姓名，电话，利害关系; the telephone number may be left out. */
export function partiesIn(text?: string): Schemas['InterestedPartyBody'][] {
  return lines(text).map(([name = '', ...rest]) => {
    const phone = rest.find((part) => PHONE.test(part));
    return { name, interest: rest.filter((part) => part !== phone).join('，'), ...(phone && { phone }) };
  });
}

/** Pure: one attendee a line, 姓名，身份; what comes third is why he did not sign. */
export function attendeesIn(text?: string): Schemas['AttendeeBody'][] {
  return lines(text).map(([name = '', capacity = '', ...why]) => {
    const unsignedReason = why.join('，').replace(/^未签字[：:]?/u, '').trim();
    return { name, capacity, signed: why.length === 0, ...(why.length > 0 && { unsignedReason }) };
  });
}
