import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { CheckFindings } from '../../data/check-findings';
import { CHECK_MONTH_SUBJECT, CheckRuns } from '../../data/check-runs';
import { monthOf } from './finding-terms';

/** 抽查月结: once, after the month is over; what nobody has judged asks for a reason, and counts later when it is confirmed. */
@Injectable()
export class CloseCheckMonth {
  constructor(private readonly runs: CheckRuns, private readonly findings: CheckFindings, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws checkMonthInvalid, checkMonthClosed, checkRunning, findingsUnsettled */
  async run(input: { readonly month: string; readonly reason?: string }, actor: Actor): Promise<SubjectTakenView> {
    const month = `${input.month}-01`;
    if (month >= monthOf(this.legal.today())) refuse('checkMonthInvalid', { month: input.month, why: '这个月还没有过完' }, 'month');
    await this.findings.alone();
    if (await this.runs.closedMonth(month)) refuse('checkMonthClosed', { month: input.month }, 'month');
    const running = await this.runs.running(month);
    if (running) refuse('checkRunning', { month: input.month, id: running.id }, 'month');
    const [unsettled, reason] = [await this.findings.unsettled(month), input.reason?.trim() ?? ''];
    if (unsettled > 0 && reason === '') refuse('findingsUnsettled', { month: input.month, count: unsettled }, 'reason');
    const words = reason === '' ? null : sealWords(reason);
    return presentTaken(await this.trace.beginSubject(await this.trace.nextId(CHECK_MONTH_SUBJECT), {
      kind: CHECK_MONTH_SUBJECT, verb: 'closeCheckMonth', actor, facts: { month, unsettled, wordsDigest: words?.digest ?? null }, set: { month, closed_on: this.legal.today(), closed_by: actor.personId, unsettled },
      ...(words ? { with: (w) => recordWords(w, 'checkMonth', words) } : {}),
    }));
  }
}
