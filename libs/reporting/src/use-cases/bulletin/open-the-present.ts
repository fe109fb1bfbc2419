import { Injectable } from '@nestjs/common';
import { BulletinIssues } from '../../data/bulletin-issues';
import { PeriodBook } from '../figures/period-book';
import { IssuePlan, OpenIssue, type Opener } from './open-issue';
import { isComposing } from './require-composing';
import { RequestContributions } from './request-contributions';

@Injectable()
export class OpeningOfPresent {
  constructor(private readonly plan: IssuePlan, private readonly issue: OpenIssue) {}

  async isTime(to: string, jurisdictionPath: string, today: string): Promise<boolean> {
    const { sectionsDue } = await this.plan.of(to, jurisdictionPath);
    return today >= (await this.plan.requestOn(sectionsDue, jurisdictionPath));
  }

  open(periodName: string, opener: Opener) {
    return this.issue.run({ periodName }, opener);
  }
}

/** The issue of the period that runs, once its day of asking has come. */
@Injectable()
export class OpenThePresent {
  constructor(private readonly issues: BulletinIssues, private readonly book: PeriodBook, private readonly open: OpeningOfPresent, private readonly ask: RequestContributions) {}

  /** @returns how many sections were asked @param today legal date */
  async run(opener: Opener, today: string): Promise<number> {
    const period = await this.book.current();
    if (!(await this.open.isTime(period.to, opener.jurisdictionPath, today))) return 0;
    const there = await this.issues.ofPeriod(period.name);
    if (there && !isComposing(there)) return 0;
    const { id } = there ?? (await this.open.open(period.name, opener));
    return this.ask.run(id, null, opener.actor);
  }
}
