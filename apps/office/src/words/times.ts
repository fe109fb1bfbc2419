import { legalDateOf, legalTimeOf } from '@onecounter/kernel';

/** 2026-11-20T02:20Z → 11-20 10:20 (Asia/Shanghai) */
export function shortTime(instant: string): string {
  return `${dayOf(instant).slice(5)} ${legalTimeOf(new Date(instant))}`;
}

/** 2026-11-20T02:20Z → 2026-11-20 10:20 */
export function fullTime(instant: string): string {
  return `${dayOf(instant)} ${legalTimeOf(new Date(instant))}`;
}

/** The legal date of an instant. */
export function dayOf(instant: string): string {
  return legalDateOf(new Date(instant));
}
