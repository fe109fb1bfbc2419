import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, CASE_STEPS, statusAfter, type CaseStatus, type Fact, type Happening, type StepRule } from '@onecounter/contracts';
import { Cases } from '@onecounter/casework';
import { legalDateOf } from '@onecounter/kernel';
import { Calendars, Listener } from '@onecounter/platform';
import { WaitingCases } from '../data/waiting-cases';

const ends = (status: string): boolean => 'ends' in CASE_STATUSES[status as CaseStatus];
/** Facts of every step that ends a case, and of those a finished case may still take. */
const OF_THE_END: readonly Fact[] = Object.values(CASE_STEPS).filter((rule: StepRule) => rule.from.some((from) => ends(statusAfter(rule, from)))).map((rule) => rule.fact);
/** Working days in which a finished case may still be corrected before it is packed. */
export const AFTER_DAYS = Number(process.env.ONECOUNTER_ARCHIVE_AFTER_DAYS ?? 5);

/** 办结后若干个工作日归档: a case that has ended waits for its day; one that is touched again after it was archived, too. */
@Injectable()
export class AwaitArchivingWhenCaseHasEnded extends Listener {
  readonly name = 'await-archiving-when-case-has-ended';
  readonly hears: readonly Fact[] = OF_THE_END;
  constructor(private readonly waiting: WaitingCases, private readonly cases: Cases, private readonly calendars: Calendars) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    const row = await this.cases.getForSystem(subjectId);
    if (row.running) return;
    const [calendar, endedOn] = [await this.calendars.of(row.jurisdiction_path), legalDateOf(row.moved_at)];
    await this.waiting.put(row.id, endedOn, calendar.addWorkingDays(endedOn, AFTER_DAYS).date);
  }
}
