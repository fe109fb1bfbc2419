const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const clock = (hour: string, minute: string): string => `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
const weekdays = (days: string): string => (days === '1-5' ? '周一至周五' : `每周${days.split(',').map((day) => WEEKDAYS[Number(day) % 7] ?? day).join('、')}`);

/** Pure: five fields of cron as one says them, Shanghai time; what is more involved stays as it is. */
export function cronWords(cron: string): string {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = cron.split(' ');
  if (month !== '*') return cron;
  if (hour === '*' && day === '*' && weekday === '*') {
    if (minute === '*') return '每分钟';
    if (/^\*\/\d+$/.test(minute)) return `每 ${minute.slice(2)} 分钟`;
    return /^\d+$/.test(minute) ? `每小时第 ${minute} 分` : /^[\d,]+$/.test(minute) ? `每小时第 ${minute.split(',').join('、')} 分` : cron;
  }
  const between = /^(\d+)-(\d+)$/.exec(hour);
  if (between && /^\*\/\d+$/.test(minute) && day === '*') return `${weekday === '*' ? '' : `${weekdays(weekday)} `}${between[1]} 时到 ${between[2]} 时每 ${minute.slice(2)} 分钟`;
  if (!/^\d+$/.test(minute) || !/^[\d,]+$/.test(hour)) return cron;
  const at = hour.split(',').map((one) => clock(one, minute)).join('、');
  if (day === '*') return weekday === '*' ? `每天 ${at}` : `${weekdays(weekday)} ${at}`;
  return weekday === '*' ? `每月 ${day} 日 ${at}` : cron;
}
