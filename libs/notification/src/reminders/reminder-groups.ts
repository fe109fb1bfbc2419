import type { AnswerableRow } from '@onecounter/organisation';
import type { OpenDuty, Reminder, ToldReminder } from '../data/reminders';
import type { ReachedDay } from './reminder-days';

export interface DayOfPlace extends ReachedDay { readonly path: string }
/** What one person is reminded of at once: of one kind of date and one offset. */
export interface ReminderGroup { readonly personId: number; readonly reminders: readonly Reminder[] }

/** Heads and leaders of each unit, the unit of each window, and from which day on the leaders are told. */
export interface WhoAnswers { readonly answerable: readonly AnswerableRow[]; readonly windowUnits: ReadonlyMap<number, number>; readonly leaderDays: number }

/** The same thing at the same offset, whatever its date. */
const thingOf = ({ subjectKind, subjectId, part, dateKind, days }: Omit<ToldReminder, 'dueOn'>): string => `${subjectKind}:${subjectId}:${part}:${dateKind}:${days}`;
export const keyOf = (reminder: ToldReminder): string => `${thingOf(reminder)}:${reminder.dueOn}`;

/** Pure: what has reached a reminder and was not told. A date that moved is told again at the same offset only when it moved later. */
export function toTell(duties: readonly OpenDuty[], days: readonly DayOfPlace[], told: readonly ToldReminder[]): Reminder[] {
  const reached = new Map(days.map((day) => [`${day.path} ${day.kind} ${day.dueOn}`, day.days]));
  const latest = new Map(told.map((one) => [thingOf(one), one.dueOn]));
  return duties.flatMap((duty) => {
    const offset = reached.get(`${duty.path} ${duty.dateKind} ${duty.dueOn}`);
    if (offset === undefined || (latest.get(thingOf({ ...duty, days: offset })) ?? '') >= duty.dueOn) return [];
    return [{ ...duty, days: offset }];
  });
}

/** Pure: the person at work; from the day itself on, or where nobody is at work, also the heads of the unit; at last the leaders in charge. Each once. */
export function groupByPerson(reminders: readonly Reminder[], { answerable, windowUnits, leaderDays }: WhoAnswers): ReminderGroup[] {
  const units = new Map(answerable.map((row) => [row.unitId, row]));
  const groups = new Map<string, { personId: number; reminders: Reminder[] }>();
  for (const reminder of reminders) {
    const unit = units.get((reminder.windowId === null ? undefined : windowUnits.get(reminder.windowId)) ?? reminder.unitId ?? 0);
    const heads = reminder.days >= 0 || reminder.personId === null ? (unit?.heads ?? []) : [];
    const leaders = reminder.days >= leaderDays ? (unit?.leaders ?? []) : [];
    for (const personId of new Set([...(reminder.personId === null ? [] : [reminder.personId]), ...heads, ...leaders])) {
      const key = `${personId} ${reminder.dateKind} ${reminder.days}`;
      const group = groups.get(key);
      if (group) group.reminders.push(reminder);
      else groups.set(key, { personId, reminders: [reminder] });
    }
  }
  return [...groups.values()];
}
