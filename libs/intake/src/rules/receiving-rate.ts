import type { RateStanding } from '@onecounter/contracts';

/**
 * 接件成功率 (INT-9) = applications received at first presentation ÷ applications first presented in the calendar month of Asia/Shanghai.
 *
 * - Both sides count applications by the moment of their first presentation (`seq` 1); a supplement is never counted again.
 * - 不属本机关 and 不需许可 stand in neither side (`excluded`).
 * - Received: complete at first, or accepted without any notice of what is missing. 容缺 and 告知承诺 are neither hidden nor called complete: they stand in
 *   the denominator and apart (`onTrust`), and the rate with them is shown beside. What was received after a joint formal review is counted and shown apart too (`jointReview`).
 */
export interface ReceivingCount { readonly presented: number; readonly complete: number; readonly onTrust: number; readonly jointReview: number; readonly excluded: number }
export interface Ranked { readonly rank: number | null; readonly standing: RateStanding; readonly last: boolean }

/** Percent with one decimal; nothing presented has no rate. */
export const percentOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10);

/** Exact, without fractions: 2 of 3 equals 4 of 6. Positive when `a` is better. */
const compare = (a: ReceivingCount, b: ReceivingCount): number => a.complete * b.presented - b.complete * a.presented;

/**
 * Ranks those that have at least `leastCount` (件) of first presentations; equal rates share a rank and the next is skipped. Last are all with the lowest rate,
 * when it is below 100 % and somebody else is better: whoever is alone, or equal to everybody, is not last.
 */
export function rankRates<Row extends ReceivingCount>(rows: readonly Row[], leastCount: number): (Row & Ranked)[] {
  const taking = rows.filter(({ presented }) => presented > 0 && presented >= leastCount);
  return rows.map((row) => {
    if (row.presented === 0) return { ...row, rank: null, standing: 'vacant', last: false };
    if (!taking.includes(row)) return { ...row, rank: null, standing: 'small', last: false };
    const better = taking.filter((other) => compare(other, row) > 0).length;
    return { ...row, rank: better + 1, standing: 'ranked', last: better > 0 && taking.every((other) => compare(other, row) >= 0) };
  });
}

export const sumOf = (rows: readonly ReceivingCount[]): ReceivingCount => rows.reduce((sum, row) => ({
  presented: sum.presented + row.presented, complete: sum.complete + row.complete, onTrust: sum.onTrust + row.onTrust, jointReview: sum.jointReview + row.jointReview, excluded: sum.excluded + row.excluded,
}), { presented: 0, complete: 0, onTrust: 0, jointReview: 0, excluded: 0 });
