import { plainDate, type ClockLedger, type ClockStop, type ClockTerms, type DayUnit } from '../src';

/** Terms of an item like the worked example: 20 days by law, 10 promised, 10 to hand over. */
export function terms(wanted: { promised?: number; delivery?: number; unit?: DayUnit } = {}): ClockTerms {
  const { promised = 10, delivery = 10, unit = 'working' } = wanted;
  return {
    statutory: { days: 20, unit: 'working' }, promised: { days: promised, unit }, delivery: { days: delivery, unit: 'working' },
    statutoryBasis: '医疗器械监督管理条例 42 条', promisedBasis: '事项 YY-003 第 2 版', deliveryBasis: '行政许可法 44 条',
  };
}

export function stop(from: string, until: string | null, notifiedDays: number): ClockStop {
  return {
    from: plainDate(from), until: until === null ? null : plainDate(until), notifiedDays,
    basis: '医疗器械经营监督管理办法 13 条', reason: '申请人整改', evidence: '告知书 41 号',
  };
}

export function ledgerFrom(acceptedOn: string, stops: readonly ClockStop[] = []): ClockLedger {
  return { acceptedOn: plainDate(acceptedOn), acceptanceEvidence: '受理通知书 1873 号', stops, extensions: [], decidedOn: null };
}

/** Accepted on Wednesday 4 November, rectification from the 10th to the 16th with seven days notified and five used. */
export const rectification: ClockLedger = ledgerFrom('2026-11-04', [stop('2026-11-10', '2026-11-16', 7)]);
