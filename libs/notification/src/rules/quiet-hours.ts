import { legalTimeOf } from '@onecounter/kernel';

/** Minutes of the legal day, `from` inclusive, `until` exclusive; over midnight when from is later. Equal: none. */
export interface QuietHours { readonly from: number; readonly until: number }
const DAY = 24 * 60;

export const minuteOfDay = (hours: string): number => Number(hours.slice(0, 2)) * 60 + Number(hours.slice(3, 5));

/** Minutes until nothing is quiet any more; 0: it is not quiet now. Pure. */
export function quietFor(legalNow: Date, quiet: readonly QuietHours[]): number {
  const now = minuteOfDay(legalTimeOf(legalNow));
  let minutes = 0;
  // one's own may begin where the house's end: looked at again from there, each at most once
  for (let turn = 0; turn < quiet.length; turn += 1) {
    const at = (now + minutes) % DAY;
    minutes += Math.max(0, ...quiet.map(({ from, until }) => (isQuiet(at, from, until) ? (until - at + DAY) % DAY : 0)));
  }
  return minutes;
}

function isQuiet(at: number, from: number, until: number): boolean {
  if (from === until) return false;
  return from < until ? at >= from && at < until : at >= from || at < until;
}
