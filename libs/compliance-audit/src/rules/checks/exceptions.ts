import { legalDateOf, plainDate, type PlainDate } from '@onecounter/kernel';
import type { CheckedIssue } from './checked-issue';
import type { CheckedUse, CheckMoment, LateEntryFact, OutageFact, TransferFact } from './checked-use';
import type { CheckedWeek } from './checked-week';
import type { LookedFor } from './evidence';
import { dueOfWeek } from './ledger-week-unsigned';
import { traceOf } from './trace-of-use';
import { dayOf, momentWords, sameWords, shortDay } from './words';

/** 专网转交表: finished this many working days before or after the use at most. */
const TRANSFER_DAYS = 10;
/** 停机: what was done meanwhile is entered within this many working days after it. */
const CATCH_UP_DAYS = 5;
const none = (exception: LookedFor['exception'], words = '无'): LookedFor => ({ exception, found: false, words });

function isOfUse(use: CheckedUse, transfer: TransferFact, { calendar }: CheckMoment): boolean {
  if (!transfer.signedTwice || Math.abs(calendar.workingDaysAfter(use.usedOn, plainDate(transfer.finishedOn))) > TRANSFER_DAYS) return false;
  if (use.caseNumber !== null && use.caseNumber === transfer.number) return true;
  const item = use.itemCode !== null ? use.itemCode === transfer.itemCode : sameWords(use.matter, transfer.itemName) !== 'differs';
  return item && use.applicantName !== null && sameWords(use.applicantName, transfer.applicantName) !== 'differs';
}

function transferOf(use: CheckedUse, moment: CheckMoment): LookedFor {
  const found = use.transfers.find((one) => isOfUse(use, one, moment));
  if (found) return { exception: 'networkTransfer', found: true, words: `${found.number}，${shortDay(found.finishedOn)} 办结，双方已签字` };
  return none('networkTransfer', use.transfers.length > 0 && use.transfers.some(({ signedTwice }) => !signedTwice) ? '有转交表，但签字不全' : '无');
}

const lateEntryOf = (entry: LateEntryFact | null): LookedFor =>
  (entry && entry.reason.trim() !== '' ? { exception: 'lateEntry', found: true, words: `${shortDay(entry.enteredOn)} 补录，${entry.approvedByName}批准：${entry.reason}` } : none('lateEntry'));

/** Stood still at that moment, and what had to follow came within five working days after it, or still may. */
function outageOf(outages: readonly OutageFact[], deed: { readonly from: number; readonly to: number; readonly day: PlainDate }, followed: PlainDate | null, { today, calendar }: CheckMoment): LookedFor {
  const stood = outages.find(({ from, to }) => new Date(from).getTime() <= deed.to && new Date(to).getTime() >= deed.from);
  if (!stood) return none('outage', `无（${shortDay(deed.day)}）`);
  const until = calendar.addWorkingDays(legalDateOf(new Date(stood.to)), CATCH_UP_DAYS).date;
  const words = `${momentWords(stood.from)} 到 ${momentWords(stood.to)} ${stood.stoodStill}`;
  return (followed ?? today) <= until ? { exception: 'outage', found: true, words } : none('outage', `${words}；恢复后 ${CATCH_UP_DAYS} 个工作日内没有补办`);
}
const DAY_MS = 86_400_000;
const startOf = (day: string): number => new Date(`${day}T00:00:00+08:00`).getTime();
const wholeDay = (day: PlainDate): { from: number; to: number; day: PlainDate } => ({ from: startOf(day), to: startOf(day) + DAY_MS - 1, day });

export function lookedForInUse(use: CheckedUse, moment: CheckMoment): LookedFor[] {
  const trace = traceOf(use);
  const last = trace.missing.length > 0 || !trace.permitCase ? null : trace.late.at(-1);
  const at = use.usedAt === null ? null : new Date(use.usedAt).getTime();
  const deed = at === null ? wholeDay(use.usedOn) : { from: at, to: at, day: use.usedOn };
  return [transferOf(use, moment), lateEntryOf(use.lateEntry), outageOf(use.outages, deed, last ? plainDate(dayOf(last.at)) : null, moment)];
}

export function lookedForInWeek(week: CheckedWeek, moment: CheckMoment): LookedFor[] {
  return [outageOf(week.outages, wholeDay(dueOfWeek(week, moment)), week.signedOn, moment)];
}

/** What excuses that nothing was issued; nothing but leave to enter it late excuses what was issued without a reception. */
export function lookedForInIssue(issue: CheckedIssue): LookedFor[] {
  const entry = lateEntryOf(issue.lateEntry);
  if (issue.issuedOn !== null) return [entry];
  return [
    issue.deferred.length > 0 ? { exception: 'deferredMaterial', found: true, words: issue.deferred.join('、') } : none('deferredMaterial'),
    issue.mailedOn ? { exception: 'mailed', found: true, words: `${shortDay(issue.mailedOn)} 寄出` } : none('mailed'),
    issue.copied ? { exception: 'electronicCopy', found: true, words: '申请人已领取电子证照' } : none('electronicCopy'),
    issue.joint && issue.joint.waiting.length > 0 ? { exception: 'jointHandOver', found: true, words: `${issue.joint.number} 还等${issue.joint.waiting.join('、')}` } : none('jointHandOver'),
    issue.clockStopped ? { exception: 'clockStopped', found: true, words: '特别程序还没有结束' } : none('clockStopped'),
    entry,
  ];
}
