import type { Explanation, ExplanationRow } from '@onecounter/kernel';
import type { Wire } from '../wire';
import { fullDate } from './short-date';

export const CLOCK_WORDS = { starts: '次日起算', counts: '计时', stopped: '停表', rest: '休', remaining: '计时', over: '超期' } as const;
export const LIMIT_WORDS = { promised: '承诺', statutory: '法定', delivery: '送达' } as const;
const UNIT_WORDS = { working: '个工作日', calendar: '日' } as const;
const BEFORE_DAYS = { starts: '', counts: '用 ', stopped: '扣 ', rest: '', remaining: '余 ', over: '超 ' } as const;

/** Pure: the 工作日 column: 用 3, 扣 5, 不计, 余 3. */
export function daysWords({ clock, workingDays }: Wire<ExplanationRow>): string {
  if (clock === 'starts') return '';
  return clock === 'rest' ? '不计' : `${BEFORE_DAYS[clock]}${workingDays}`;
}

/** Pure: the paper behind a row; a stop says which of the two times was taken. */
export function evidenceWords({ evidence, notifiedDays, actualDays }: Wire<ExplanationRow>): string {
  const taken = notifiedDays === undefined ? null
    : actualDays === null || actualDays === undefined ? `告知 ${notifiedDays} 日，未结束，先按告知`
    : actualDays === notifiedDays ? `告知 ${notifiedDays} 日，实际相同`
    : `告知 ${notifiedDays} 日，实际 ${actualDays} 日，取短`;
  return [evidence, taken].filter(Boolean).join('：');
}

/** Pure: 承诺 10 = 用 3 + 用 4 + 余 3 */
export function sumWords({ which, limit, rows, overdue }: Wire<Explanation>): string {
  const parts = rows.filter(({ clock }) => clock === 'counts' || clock === 'remaining').map(daysWords);
  return `${LIMIT_WORDS[which]} ${limit.days} = ${parts.join(' + ') || '0'}${overdue > 0 ? `，超期 ${overdue} 个工作日` : ''}`;
}

/** Pure: ，停表 5 日不计，周末 6 天不计（2 天在停表内） */
export function notCountedWords({ stopped, restDays, restDaysStopped, limit }: Wire<Explanation>): string {
  const inside = restDaysStopped > 0 ? `（${restDaysStopped} 天在停表内）` : '';
  const rest = restDays > 0 && limit.unit === 'working' ? `，休息日 ${restDays} 天不计${inside}` : '';
  return `${stopped > 0 ? `，停表 ${stopped} 日不计` : ''}${rest}`;
}

/** Pure: 法定 20 个工作日，同样停表 5 日，到 2026-12-09 周三 */
export function otherLimitWords({ which, limit, stopped, dueOn, extensions }: Wire<Explanation>): string {
  const longer = extensions.map(({ days, basis }) => `，已延长 ${days} 日（${basis}）`).join('');
  return `${LIMIT_WORDS[which]} ${limit.days} ${UNIT_WORDS[limit.unit]}${longer}${stopped > 0 ? `，停表 ${stopped} 日` : ''}，到 ${fullDate(dueOn)}`;
}
