import { legalDateOf, legalTimeOf } from '@onecounter/kernel';

/** 2026-11-24 09:30 in Asia/Shanghai. Pure. */
export const legalMinute = (moment: Date): string => `${legalDateOf(moment)} ${legalTimeOf(moment).slice(0, 5)}`;
