import { MAIL_CARRIERS } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { longDate, longTime } from './long-date';
import type { ProgressFacts } from './progress-facts';

export type StationState = 'done' | 'current' | 'ahead';
export interface Station { readonly label: string; readonly state: StationState; readonly note: string }
/** What the item version grants, in words, for stations that have no date yet. */
export interface LimitWords { readonly promised: string; readonly delivery: string }

const ENDED = ['declined', 'withdrawn', 'terminated'];

/** Which of the five stations the case stands at; five: all behind it. */
function placeOf({ status, accepted_on: acceptedOn }: ProgressFacts): number {
  switch (status) {
    case 'registered': case 'awaitingSupplement': return 1;
    case 'accepted': case 'reviewed': case 'checked': return 3;
    case 'granted': case 'refused': case 'certified': return 4;
    case 'issued': return 5;
    default: return acceptedOn ? 3 : 1;
  }
}

/** Five plain stations: received, looked through, accepted, decided, handed over. */
export function stationsOf(facts: ProgressFacts, limits: LimitWords, today: string): Station[] {
  const at = placeOf(facts);
  const told = facts.status === 'awaitingSupplement';
  const labels = ['收到材料', told ? '补齐材料' : '核对材料', '受理', '审查和决定', facts.refused ? '领取决定书' : '领证'];
  return labels.map((label, index) => ({ label, state: index < at ? 'done' : index === at ? 'current' : 'ahead', note: noteOf(index, at, facts, limits, today) }));
}

function noteOf(index: number, at: number, facts: ProgressFacts, limits: LimitWords, today: string): string {
  if (index === at && ENDED.includes(facts.status)) return `${longDate(legalDateOf(facts.moved_at), today)}结束`;
  switch (index) {
    case 0: return longTime(facts.received_at, today);
    case 1: return lookedThrough(facts, at, today);
    case 2: return facts.accepted_on ? `${longDate(facts.accepted_on, today)}${facts.deemed ? '，依法视为受理' : ''}` : facts.status === 'awaitingSupplement' ? '补齐当天' : '核对无误当天';
    case 3: return decided(facts, limits, today);
    default: return handedOver(facts, limits, today);
  }
}

function lookedThrough(facts: ProgressFacts, at: number, today: string): string {
  if (at > 1) return '材料齐全';
  if (facts.status === 'awaitingSupplement') return facts.missing.length > 0 ? `现在这一步，等您补 ${facts.missing.length} 份` : '现在这一步，等您补正';
  return facts.notice_due_on ? `${longDate(facts.notice_due_on, today)}前告诉您结果` : '现在这一步';
}

function decided(facts: ProgressFacts, limits: LimitWords, today: string): string {
  if (facts.decided_on) return `${longDate(facts.decided_on, today)}${facts.refused ? '决定不予许可' : '准予'}`;
  if (!facts.accepted_on) return limits.promised;
  if (facts.clock_stopped_on) return '特别程序中，这段时间不计入期限';
  return facts.promised_due_on ? `承诺 ${longDate(facts.promised_due_on, today)}前办结${facts.provisional ? '（日期暂定）' : ''}` : limits.promised;
}

function handedOver(facts: ProgressFacts, limits: LimitWords, today: string): string {
  if (facts.issued_at) return `${longTime(facts.issued_at, today)}送达`;
  if (facts.parcel) return `${longDate(facts.parcel.sentOn, today)}寄出，${MAIL_CARRIERS[facts.parcel.carrier].zh} ${facts.parcel.trackingNumber}；签收后算送达`;
  if (facts.status === 'certified' || facts.status === 'refused') return `现在就可以领，带身份证到统一发证窗口${facts.delivery_due_on ? `；${longDate(facts.delivery_due_on, today)}前送达` : ''}`;
  if (facts.delivery_due_on) return `${longDate(facts.delivery_due_on, today)}前可以领`;
  return limits.delivery;
}
