import { Injectable } from '@nestjs/common';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { addDays, plainDate, type PlainDate } from '@onecounter/kernel';
import { SecuritySettings, Units } from '@onecounter/organisation';
import { Calendars, LegalClock, Trace, type Actor } from '@onecounter/platform';
import { BULLETIN_ISSUE_SUBJECT, BulletinIssues } from '../../data/bulletin-issues';
import { backwardSchedule, type BackwardSchedule } from '../../rules/bulletin/backward-schedule';
import { SECTION_NAMES } from '../../rules/bulletin/first-offices';
import { PeriodBook } from '../figures/period-book';

const MASTHEAD = '鞍山市行政审批局业务专报';
export interface IssueToOpen { readonly periodName?: string; readonly number?: number }
/** Who opens, and for which place. */
export interface Opener { readonly actor: Actor; readonly unitId: number; readonly jurisdictionPath: string }

/** 倒排 of a period, by the settings of now. */
@Injectable()
export class IssuePlan {
  constructor(private readonly calendars: Calendars, private readonly settings: SecuritySettings) {}

  async of(to: string, jurisdictionPath: string): Promise<BackwardSchedule> {
    const { bulletinConfirmDays: confirmDays, bulletinLeaderDays: leaderDays, bulletinIssueDays: issueDays } = await this.settings.values();
    return backwardSchedule(plainDate(to), await this.calendars.of(jurisdictionPath), { confirmDays, leaderDays, issueDays });
  }

  /** The day on which the sections are asked by themselves. */
  async requestOn(due: string, jurisdictionPath: string): Promise<string> {
    const [calendar, { bulletinRequestDays: before }] = [await this.calendars.of(jurisdictionPath), await this.settings.values()];
    let day: PlainDate = plainDate(due);
    for (let left = before; left > 0; left -= 1) day = calendar.lastWorkingDayUpTo(addDays(day, -1));
    return day;
  }
}

interface NewIssue { readonly period: { readonly name: string; readonly from: string; readonly to: string; readonly cutOffDay: number }; readonly year: number; readonly number: number; readonly plan: BackwardSchedule }

/** The first step of an issue. */
@Injectable()
export class OpeningSteps {
  constructor(private readonly units: Units, private readonly legal: LegalClock, private readonly trace: Trace) {}

  async begin({ period, year, number, plan }: NewIssue, { actor, unitId, jurisdictionPath }: Opener): Promise<SubjectTakenView> {
    const issuer = await this.issuerOf(unitId);
    return presentTaken(await this.trace.beginSubject(await this.trace.nextId(BULLETIN_ISSUE_SUBJECT), {
      kind: BULLETIN_ISSUE_SUBJECT, verb: 'openIssue', actor, facts: { year, number, periodName: period.name, fromOn: period.from, toOn: period.to, plan },
      set: {
        year, number, period_name: period.name, from_on: period.from, to_on: period.to, masthead: MASTHEAD, issuer, confidential: '内部资料', target_on: plan.issue, plan: JSON.stringify(plan),
        section_order: SECTION_NAMES, jurisdiction_path: jurisdictionPath, unit_id: unitId, opened_on: this.legal.today(),
      },
    }));
  }

  /** 编发单位全称: the bureau above the section, and the section. */
  private async issuerOf(unitId: number): Promise<string> {
    const unit = await this.units.byId(unitId);
    const above = unit?.parentId ? await this.units.byId(unit.parentId) : null;
    return `${above?.name ?? ''}${unit?.name ?? ''}`;
  }
}

/** 开编一期: one for each period; numbers of a year run without gaps, and only the first of a year that nobody counted before may be told. */
@Injectable()
export class OpenIssue {
  constructor(private readonly issues: BulletinIssues, private readonly book: PeriodBook, private readonly plan: IssuePlan, private readonly steps: OpeningSteps) {}

  /** @throws notFound, issueExists, issueNumberRuns */
  async run({ periodName, number }: IssueToOpen, opener: Opener): Promise<SubjectTakenView> {
    const period = periodName === undefined ? await this.book.current() : await this.book.named(periodName);
    const year = Number(period.name.slice(0, 4));
    await this.issues.alone();
    const there = await this.issues.ofPeriod(period.name);
    if (there) refuse('issueExists', { name: period.name, year: there.year, number: there.number }, 'periodName');
    const last = await this.issues.lastNumber(year);
    if (number !== undefined && last !== null && number !== last + 1) refuse('issueNumberRuns', { year, number: last + 1 }, 'number');
    return this.steps.begin({ period, year, number: last === null ? (number ?? 1) : last + 1, plan: await this.plan.of(period.to, opener.jurisdictionPath) }, opener);
  }
}
