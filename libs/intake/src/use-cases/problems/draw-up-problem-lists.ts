import { Injectable } from '@nestjs/common';
import { legalDateOf, type PlainDate } from '@onecounter/kernel';
import { SecuritySettings } from '@onecounter/organisation';
import { Calendars, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { PROBLEM_LIST_SUBJECT, ProblemLists, recordProblemLines } from '../../data/problem-lists';
import { calendarMonth } from '../../rules/calendar-months';
import { monthsToList } from '../../rules/problem-list';

/** 生成月清单: on the first working day of a month or on the next one after it was missed; months that were missed are made up, each with what is open then. */
@Injectable()
export class DrawUpProblemLists {
  constructor(private readonly lists: ProblemLists, private readonly settings: SecuritySettings, private readonly calendars: Calendars, private readonly trace: Trace) {}

  /** @returns names of the months that were drawn up, of all places */
  async run(): Promise<string[]> {
    const [today, drawn] = [legalDateOf(this.trace.legalNow()), [] as string[]];
    await this.lists.alone();
    for (const { place, last } of await this.lists.places()) {
      const calendar = await this.calendars.of(place);
      if (!calendar.isWorkingDay(today)) continue;
      for (const month of monthsToList(last, today)) if (await this.draw(place, month, today)) drawn.push(month);
    }
    return drawn;
  }

  /** A month in which nothing was raised and nothing is open has no list. */
  private async draw(place: string, name: string, today: PlainDate): Promise<boolean> {
    const { from, until } = calendarMonth(name);
    const lines = await this.lists.toList(place, from, until);
    if (lines.length === 0) return false;
    const calendar = await this.calendars.of(place);
    const [due, id] = [calendar.addWorkingDays(today, (await this.settings.values()).pointProblemAnswerDays), await this.trace.nextId(PROBLEM_LIST_SUBJECT)];
    await this.trace.beginSubject(id, {
      kind: PROBLEM_LIST_SUBJECT, verb: 'drawUpProblemList', actor: SYSTEM_ACTOR, facts: { month: name, problems: lines.map(({ problemId }) => problemId), dueOn: due.date },
      set: { jurisdiction_path: place, month: from, drawn_on: today, answer_due_on: due.date, provisional: due.provisional || !calendar.isLoaded(Number(today.slice(0, 4))) }, with: (w) => recordProblemLines(w, lines),
    });
    return true;
  }
}
