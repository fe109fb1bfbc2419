import type { ProgressFacts } from './progress-facts';

/** One sentence: the next thing the applicant must do, or that there is nothing to do. */
export function headlineOf(facts: ProgressFacts): string {
  if (facts.parcel) return '已经寄出，请留意收件';
  switch (facts.status) {
    case 'registered': return '材料已收到，请等受理结果';
    case 'awaitingSupplement': return facts.missing.length > 0 ? `还要您补 ${facts.missing.length} 份材料` : '请按告知书补正';
    case 'accepted': case 'reviewed': case 'checked': return facts.clock_stopped_on ? '正在进行特别程序，请看告知书' : '正在审查，您不用做什么';
    case 'granted': return '已经准予，正在制证';
    case 'certified': return '证件办好了，请来领取';
    case 'refused': return '没有准予，请来领取决定书';
    case 'issued': return '已经办完并送达';
    case 'declined': return '没有受理，请看通知书';
    case 'withdrawn': return '您已撤回申请';
    case 'terminated': return '办理已经终止，请看告知书';
  }
}
