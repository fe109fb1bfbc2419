import type { ItemLimit } from '@onecounter/contracts';

/** 10个工作日, 30日; a limit of 0 days ends the same day. */
export function limitText({ days, unit }: Pick<ItemLimit, 'days' | 'unit'>): string {
  if (days === 0) return '当日办结';
  return unit === 'working' ? `${days}个工作日` : `${days}日`;
}
