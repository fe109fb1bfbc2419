import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { Calendars, LegalClock, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { LEDGER_WEEK_SUBJECT, LedgerWeeks, type UsedWeek } from '../../data/ledger-weeks';
import { mondayOf, signatureDue } from '../../rules/seals/ledger-week-rules';

/** Weeks of the approval seal's ledger: opened once they are over, closed to further lines once they are signed. */
@Injectable()
export class KeepWeeks {
  constructor(private readonly weeks: LedgerWeeks, private readonly calendars: Calendars, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** 列入周审: those that have no row yet. @returns how many */
  async open(used: readonly UsedWeek[]): Promise<number> {
    const births = [];
    for (const { unitId, jurisdictionPath, week } of used) {
      const due = signatureDue(plainDate(week), this.legal.today(), await this.calendars.of(jurisdictionPath));
      births.push({
        id: await this.trace.nextId(LEDGER_WEEK_SUBJECT), facts: { unitId, week, dueOn: due.date },
        set: { unit_id: unitId, jurisdiction_path: jurisdictionPath, week, due_on: due.date, provisional: due.provisional },
      });
    }
    return (await this.trace.beginSubjects(births, { kind: LEDGER_WEEK_SUBJECT, verb: 'openLedgerWeek', actor: SYSTEM_ACTOR })).length;
  }

  /**
   * Before lines of the days are written or struck: no week of theirs is signed, and each that is over will be signed.
   * @throws ledgerWeekLocked
   */
  async admit(unitId: number, jurisdictionPath: string, days: readonly string[]): Promise<void> {
    await this.weeks.alone();
    const mondays = [...new Set(days.map((day) => mondayOf(plainDate(day))))].sort();
    const held = await this.weeks.held(unitId, mondays);
    for (const { week, status } of held) if (status === 'signed') refuse('ledgerWeekLocked', { week });
    const [current, known] = [mondayOf(this.legal.today()), new Set(held.map(({ week }) => week))];
    await this.open(mondays.filter((week) => week < current && !known.has(week)).map((week) => ({ unitId, jurisdictionPath, week })));
  }
}
