import { Injectable } from '@nestjs/common';
import { REMINDED_DATES } from '@onecounter/contracts';
import { addDays, plainDate, type PlainDate } from '@onecounter/kernel';
import { Answerable, SecuritySettings } from '@onecounter/organisation';
import { Calendars } from '@onecounter/platform';
import type { Message } from '../data/messages';
import { Reminders, type SweepClaim } from '../data/reminders';
import { daysReached, whenDue, type ReminderPlan } from './reminder-days';
import { groupByPerson, keyOf, toTell, type DayOfPlace, type ReminderGroup, type WhoAnswers } from './reminder-groups';
import { TellStandIns } from './tell-stand-ins';

/** Beyond so many of one kind a person is told their number and where they stand. */
const EACH_BY_ITSELF = 5;

/** When people are reminded, and who answers for a unit on a day. */
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

  async answerers(today: PlainDate, { leader }: ReminderPlan): Promise<WhoAnswers> {
    return { answerable: await this.answerable.ofAll(today), windowUnits: await this.reminders.windowUnits(), leaderDays: leader };
  }
}

/** 期限提醒: to the person, from the day itself on to the head, at last to the leader in charge. One transaction with what is told, so that a sweep that was killed is made again from the beginning. */
@Injectable()
export class SendReminders {
  constructor(private readonly reminders: Reminders, private readonly days: ReminderDays, private readonly tell: TellStandIns) {}

  /** @returns how many messages were new */
  async run(today: PlainDate): Promise<number> {
    const claim = await this.reminders.claim(today);
    if (!claim) return 0;
    const plan = await this.days.plan();
    const days = await this.days.of(today, claim, plan);
    const dates = [...new Set(days.map(({ dueOn }) => dueOn))].sort();
    const [first] = dates;
    if (first === undefined) return 0;
    const reminders = toTell(await this.reminders.dueOn(dates, today), days, await this.reminders.toldSince(first));
    await this.reminders.write(reminders, today);
    return this.tell.people(await this.messagesOf(groupByPerson(reminders, await this.days.answerers(today, plan))));
  }

  private async messagesOf(groups: readonly ReminderGroup[]): Promise<Message[]> {
    const single = groups.filter(({ reminders }) => reminders.length <= EACH_BY_ITSELF);
    const names = await this.reminders.names([...new Set(single.flatMap(({ reminders }) => reminders.filter(({ name }) => name === null).map(({ subjectId }) => subjectId)))]);
    return groups.flatMap((group) => messagesOf(group, names));
  }
}

function messagesOf({ personId, reminders }: ReminderGroup, names: ReadonlyMap<number, string>): Message[] {
  const [first] = reminders;
  if (!first) return [];
  const facts = { dateKind: first.dateKind, date: REMINDED_DATES[first.dateKind].zh, days: first.days, when: whenDue(first.days) };
  if (reminders.length > EACH_BY_ITSELF) return [{ personId, key: `due:many:${keyOf(first)}`, event: 'manyDue', subjectKind: null, subjectId: null, facts: { ...facts, count: reminders.length } }];
  return reminders.map((one) => ({ personId, key: `due:${keyOf(one)}`, event: 'due', subjectKind: one.subjectKind, subjectId: one.subjectId, facts: { ...facts, name: one.name ?? names.get(one.subjectId) ?? '', dueOn: one.dueOn } }));
}
