import { Injectable } from '@nestjs/common';
import { REMINDED_DATES } from '@onecounter/contracts';
import { addDays, plainDate, type PlainDate } from '@onecounter/kernel';
import { Answerable, SecuritySettings } from '@onecounter/organisation';
import { Calendars } from '@onecounter/platform';
import type { Message } from '../data/messages';
import { Reminders, type AnswersFor, type DayOfPlace, type RemindedPerson, type SweepClaim } from '../data/reminders';
import { daysReached, whenDue, type ReminderPlan } from './reminder-days';
import { TellStandIns } from './tell-stand-ins';

/** Beyond so many of one kind a person is told their number and where they stand. */
const EACH_BY_ITSELF = 5;

/** Who is asked when: everybody who answers for a unit on a day. */
@Injectable()
export class ReminderDays {
  constructor(private readonly reminders: Reminders, private readonly calendars: Calendars, private readonly settings: SecuritySettings, private readonly answerable: Answerable) {}

  async plan(): Promise<ReminderPlan> {
    const { remindFirstDays: first, remindLeaderDays: leader } = await this.settings.values();
    return { first, leader };
  }

  /** Rest days of a place are passed over: nothing is reached on them. */
  async of(today: PlainDate, { since, anew }: SweepClaim, plan: ReminderPlan): Promise<DayOfPlace[]> {
    const days: DayOfPlace[] = [];
    for (const path of await this.reminders.places()) {
      const calendar = await this.calendars.of(path);
      // legal time that was moved back (development) begins where it is; so does the first day of all
      const from = since === null || since >= today ? calendar.lastWorkingDayUpTo(addDays(today, -1)) : plainDate(since);
      if (calendar.isWorkingDay(today)) days.push(...daysReached(calendar, today, anew ? null : from, plan).map((one) => ({ path, ...one })));
    }
    return days;
  }

  async answerers(today: PlainDate): Promise<AnswersFor[]> {
    const of = (unitId: number, rank: AnswersFor['rank'], people: readonly number[]): AnswersFor[] => people.map((personId) => ({ unitId, rank, personId }));
    return (await this.answerable.ofAll(today)).flatMap(({ unitId, heads, leaders }) => [...of(unitId, 'head', heads), ...of(unitId, 'leader', leaders)]);
  }
}

/** 期限提醒: to the person, from the day itself on to the head, at last to the leader in charge. One transaction with what is told, so that a sweep that was killed is made again from the beginning. */
@Injectable()
export class SendReminders {
  constructor(private readonly reminders: Reminders, private readonly days: ReminderDays, private readonly tell: TellStandIns) {}

  /** @returns how many people's messages were new */
  async run(today: PlainDate): Promise<number> {
    const claim = await this.reminders.claim(today);
    if (!claim) return 0;
    const plan = await this.days.plan();
    const reached = await this.reminders.record({ days: await this.days.of(today, claim, plan), answerers: await this.days.answerers(today), today, leaderDays: plan.leader, most: EACH_BY_ITSELF });
    return this.tell.people(reached.flatMap(messagesOf));
  }
}

function messagesOf({ personId, kind, days, count, firstId, subjects }: RemindedPerson): Message[] {
  const facts = { dateKind: kind, date: REMINDED_DATES[kind].zh, days, when: whenDue(days) };
  if (count > EACH_BY_ITSELF) return [{ personId, key: `due:many:${firstId}`, event: 'manyDue', subjectKind: null, subjectId: null, facts: { ...facts, count } }];
  return subjects.map(({ id, kind: subjectKind, subjectId, name, dueOn }) => ({ personId, key: `due:${id}`, event: 'due', subjectKind, subjectId, facts: { ...facts, name, dueOn } }));
}
