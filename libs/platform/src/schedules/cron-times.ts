import { CronExpressionParser } from 'cron-parser';

const FIELDS = ['分', '时', '日', '月', '周'] as const;

/** Pure: what is wrong with a time of five fields, in words; null when it can be kept. */
export function cronFault(cron: string, tz = 'Asia/Shanghai'): string | null {
  const fields = cron.trim().split(/\s+/);
  if (fields.length !== FIELDS.length) return `要写五段（${FIELDS.join('、')}），现在是 ${cron.trim() === '' ? 0 : fields.length} 段`;
  const odd = fields.findIndex((field) => !/^[\d*,/-]{1,40}$/.test(field));
  if (odd >= 0) return `第 ${odd + 1} 段（${FIELDS[odd] ?? ''}）只能用数字和 * , / -`;
  for (const [at, field] of fields.entries()) if (!fits(FIELDS.map((_, index) => (index === at ? field : '*')).join(' '), tz)) return `第 ${at + 1} 段（${FIELDS[at] ?? ''}）“${field}”不对`;
  return fits(fields.join(' '), tz) ? null : '这样的日子一次也不会有';
}

/** Pure: the next times after a moment, in order. @param cron a good one */
export function nextTimes(cron: string, tz: string, after: Date, count: number): Date[] {
  const interval = CronExpressionParser.parse(cron, { tz, currentDate: after });
  return Array.from({ length: count }, () => interval.next().toDate());
}

function fits(cron: string, tz: string): boolean {
  try {
    return nextTimes(cron, tz, new Date(0), 1).length === 1;
  } catch {
    return false; // the parser says it in English and without naming the field
  }
}
