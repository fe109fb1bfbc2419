import type { CaseRow } from '@onecounter/casework';
import { chineseLongDate, plainDate } from '@onecounter/kernel';

type Waiting = Pick<CaseRow, 'status' | 'review_levels' | 'clock_stopped_on' | 'notice_due_on' | 'supplement_due_on' | 'due_on' | 'provisional'>;

/** 特殊用印: the paper is made, one of its two seals is not on it. */
export const WAITS_FOR_SEAL = '等公章保管人确认用印';
/** 联办: it has no clock yet, so there is no day to tell. */
export const WAITS_FOR_PREDECESSOR = { why: '等前置事项办结', next: '前置事项办结后开始办理' } as const;

/** 为什么，在谁那里: said to whoever stands at the window. */
export function whyNotReady(row: Waiting): string {
  switch (row.status) {
    case 'registered': return '已收件，等受理';
    case 'awaitingSupplement': return '等申请人补正';
    case 'accepted': return row.clock_stopped_on ? '特别程序中，停表' : row.review_levels === 1 ? '已受理，等决定' : '已受理，在审核';
    case 'reviewed': case 'checked': return row.clock_stopped_on ? '特别程序中，停表' : row.status === 'reviewed' && row.review_levels === 3 ? '审核通过，等复核' : '审核通过，等决定';
    case 'granted': return '已准予，等制证';
    default: return '已经办结';
  }
}

/** 接下来: nobody is sent away without a day, or without the reason why there is none. */
export function whatNext(row: Waiting): string {
  const by = (date: string | null, what: string): string => (date ? `${chineseLongDate(plainDate(date))}前${what}${row.provisional ? '（暂定）' : ''}` : what);
  switch (row.status) {
    case 'registered': return by(row.notice_due_on, '告知是否受理');
    case 'awaitingSupplement': return by(row.supplement_due_on, '补齐材料');
    case 'granted': case 'certified': case 'refused': return by(row.due_on, '可以领取');
    default: return row.clock_stopped_on ? '程序结束后继续办理' : by(row.due_on, '作出决定');
  }
}
