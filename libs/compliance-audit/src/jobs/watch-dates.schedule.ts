import { Injectable } from '@nestjs/common';
import { BusinessSchedule, UNWATCHED, type RunProgress } from '@onecounter/platform';
import { MonitoredCases } from '../data/monitored-cases';
import { AnswerTerms, IssueCards } from '../use-cases/issue-cards';

const BATCH = 500;

/** At a quarter past eight on working days: what is near its date, or past it. What was missed is found later, because it is still past its date. */
@Injectable()
export class WatchDates extends BusinessSchedule {
  readonly name = 'watch-dates';
  readonly cron = '15 8 * * *';
  constructor(private readonly cases: MonitoredCases, private readonly issue: IssueCards, private readonly terms: AnswerTerms) { super(); }

  async run(_occurrence?: Date, progress: RunProgress = UNWATCHED): Promise<string> {
    const [today, calendar] = [this.terms.today(), await this.terms.calendarOf('')];
    if (!calendar.isWorkingDay(today)) return 'a rest day: 0 cards';
    // a week ahead: a county may rest where the country works, the rule itself says what is near
    const until = calendar.addWorkingDays(today, 5).date;
    let [issued, seen] = [0, 0];
    for (let after = 0, files = await this.cases.dueAfter(after, today, until, BATCH); files.length > 0; files = await this.cases.dueAfter(after, today, until, BATCH)) {
      issued += await this.issue.run(files);
      await progress.at((seen += files.length), null);
      after = files.at(-1)?.id ?? Number.MAX_SAFE_INTEGER;
    }
    return `${issued} cards`;
  }
}
