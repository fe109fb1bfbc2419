import { legalDateOf, legalTimeOf } from '@onecounter/kernel';

/** 值班时段 at a moment, as shifts are written: 1上午 is Monday before noon (Asia/Shanghai). */
export function shiftOf(moment: Date): string {
  const weekday = new Date(`${legalDateOf(moment)}T00:00:00Z`).getUTCDay() || 7;
  return `${weekday}${legalTimeOf(moment) < '12:00' ? '上午' : '下午'}`;
}
