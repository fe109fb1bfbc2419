import { Injectable } from '@nestjs/common';
import { anywhere, SubjectTraces, verbsOf } from '@onecounter/casework';
import { AGENCY_REMINDER, refuse, REMINDER_GRADES, type AgencyReminderVerb } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { AgencyReminders, type GradeRow, type ReminderRow } from '../../data/agency-reminders';
import type { ListAgencyRemindersQuery } from '../../http/agency-reminder.body';
import type { AgencyReminderPageView, AgencyReminderRowView, AgencyReminderView, ReminderGradeView } from '../../http/agency-reminder.view';
import { isEarly, isNextGrade, mayAnswer } from '../../rules/reminder-grades';
import { FollowUpTerms } from './follow-up-terms';

/** The `next` of a page that goes by place and id. */
export function placeAfter(after: string | undefined): { place: number; id: number } | null {
  if (after === undefined) return null;
  const [place, id] = after.split('.').map(Number);
  return { place: place ?? 0, id: id ?? 0 };
}
export function nextPlace(rows: readonly { readonly place: number; readonly id: number }[], limit: number): string | null {
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return last ? `${last.place}.${last.id}` : null;
}

/** 项目督办 by list. */
@Injectable()
export class ListAgencyReminders {
  constructor(private readonly reminders: AgencyReminders, private readonly terms: FollowUpTerms) {}

  async run({ state, grade, projectId, mine, search, after, limit = 50 }: ListAgencyRemindersQuery, actor: Actor): Promise<AgencyReminderPageView> {
    const statuses = state === undefined || state === 'overdue' ? null : [state];
    const rows = await this.reminders.list(actor, { statuses, overdueOn: state === 'overdue' ? this.terms.today() : null, grade: grade ?? null, projectId: projectId ?? null, mine: mine === 'yes', search: anywhere(search), after: placeAfter(after), limit });
    return { rows: await this.present(rows), next: nextPlace(rows, limit) };
  }

  async present(rows: readonly ReminderRow[]): Promise<AgencyReminderRowView[]> {
    const views: AgencyReminderRowView[] = [];
    for (const row of rows) {
      views.push({
        id: row.id, version: row.version, status: row.status, statusLabel: AGENCY_REMINDER.statuses[row.status].zh, number: row.number, projectId: row.project_id, projectNumber: row.project_number, projectName: row.project_name, itemName: row.item_name, unitId: row.unit_id, unitName: row.unit_name,
        grade: row.grade, gradeLabel: REMINDER_GRADES[row.grade].zh, gradeOn: row.grade_on, dueOn: row.due_on, openedOn: row.opened_on, openedByName: row.opened_by_name, answeredOn: row.answered_on, endedOn: row.ended_on,
        light: row.status === 'open' ? await this.terms.light(row.due_on, row.jurisdiction_path) : null,
      });
    }
    return views;
  }
}

/** One reminder with its grades, what was said and answered, and its trace. */
@Injectable()
export class ShowAgencyReminder {
  constructor(private readonly reminders: AgencyReminders, private readonly lists: ListAgencyReminders, private readonly traces: SubjectTraces, private readonly terms: FollowUpTerms) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<AgencyReminderView> {
    const row = await this.reminders.get(id, actor);
    const [[view], trace, grades, today] = [await this.lists.present([row]), await this.traces.of(AGENCY_REMINDER, id), await this.reminders.gradesOf(id), this.terms.today()];
    const words = new Map(trace.steps.map((step) => [step.seq, step.words ?? '']));
    return { ...(view ?? refuse('notFound')), grades: grades.map((one) => presentGrade(one, words, today)), early: isEarly(row, today), trace, verbs: verbsFor(row, actor) };
  }
}

const verbsFor = (row: ReminderRow, actor: Actor): AgencyReminderVerb[] =>
  (verbsOf(AGENCY_REMINDER, row.status, actor.permissions) as AgencyReminderVerb[]).filter((verb) => isNextGrade(row.grade, verb) && (verb !== 'answerAgencyReminder' || mayAnswer(row, actor)));

const presentGrade = (one: GradeRow, words: ReadonlyMap<number, string>, today: string): ReminderGradeView => ({
  grade: one.grade, gradeLabel: REMINDER_GRADES[one.grade].zh, takenOn: one.taken_on, takenByName: one.taken_by_name, dueOn: one.due_on, early: one.early, heldOn: one.held_on, withWhom: one.with_whom, words: words.get(one.step_seq) ?? '',
  answeredOn: one.answered_on, answeredByName: one.answered_by_name, late: (one.answered_on ?? today) > one.due_on,
});
