import { Injectable } from '@nestjs/common';
import { anywhere, SubjectTraces, verbsOf } from '@onecounter/casework';
import { refuse, SUPERVISED_TASK, TASK_SOURCES, type SupervisedTaskStatus, type SupervisedTaskVerb } from '@onecounter/contracts';
import { lightOf, plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import type { Actor } from '@onecounter/platform';
import { SupervisedTasks, type TaskFilter, type TaskRow } from '../../data/supervised-tasks';
import type { ListTasksQuery } from '../../http/task.body';
import type { MeetingTaskToSuperviseView, TaskCountsView, TaskPageView, TaskRowView, TaskView } from '../../http/task.view';
import { isOnSide } from '../../rules/task-term';
import { AnswerTerms } from '../issue-cards';

const STATES: Readonly<Record<string, readonly SupervisedTaskStatus[]>> = { open: ['open'], overdue: ['open'], completed: ['completed'], closed: ['closed'], cancelled: ['cancelled'] };
/** Working days before its date in which a task is near. */
const SOON = 3;

/** 督办事项 by list and by section. */
@Injectable()
export class ListTasks {
  constructor(private readonly tasks: SupervisedTasks, private readonly terms: AnswerTerms) {}

  async list(query: ListTasksQuery, actor: Actor): Promise<TaskPageView> {
    const limit = query.limit ?? 50;
    const found = await this.tasks.list(actor, {
      statuses: query.state === undefined ? null : (STATES[query.state] ?? null), overdueOn: query.state === 'overdue' ? this.terms.today() : null, source: query.source ?? null, unitId: query.unitId ?? null, mine: query.mine === 'yes', search: anywhere(query.search), after: placeOf(query.after), limit,
    });
    const last = found.length === limit ? found.at(-1) : undefined;
    return { rows: await this.present(found), next: last ? `${last.place}.${last.id}` : null };
  }

  async counts(actor: Actor): Promise<TaskCountsView> {
    const today = this.terms.today();
    const soon = (await this.terms.calendarOf(actor.jurisdictionPath)).addWorkingDays(today, SOON).date;
    return { today, soonUntil: soon, rows: (await this.tasks.counts(actor, today, soon)).map(({ unit_id: unitId, unit_name: unitName, ...counts }) => ({ ...counts, unitId, unitName })) };
  }

  async meetingTasks(actor: Actor): Promise<MeetingTaskToSuperviseView[]> {
    return (await this.tasks.meetingTasks(actor, null)).map((row) => ({ id: row.id, meetingTitle: row.meeting_title, text: row.text, leadUnitId: row.lead_unit_id, leadUnitName: row.lead_unit_name, coUnitIds: [...row.co_unit_ids], dueOn: row.due_on }));
  }

  async present(rows: readonly TaskRow[]): Promise<TaskRowView[]> {
    const views: TaskRowView[] = [];
    for (const row of rows) views.push(presentRow(row, this.terms.today(), await this.terms.calendarOf(row.jurisdiction_path)));
    return views;
  }
}

/** One task with its trace, in which every report stands. */
@Injectable()
export class ShowTask {
  constructor(private readonly tasks: SupervisedTasks, private readonly traces: SubjectTraces, private readonly lists: ListTasks) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<TaskView> {
    const row = await this.tasks.get(id, actor);
    const [view] = await this.lists.present([row]);
    const verbs = verbsOf(SUPERVISED_TASK, row.status, actor.permissions) as SupervisedTaskVerb[];
    return {
      ...(view ?? refuse('notFound')), sourceNote: row.source_note, meetingId: row.meeting_id, meetingTitle: row.meeting_title, firstDueOn: row.first_due_on, completedOn: row.completed_on, trace: await this.traces.of(SUPERVISED_TASK, id),
      verbs: verbs.filter((verb) => isOnSide(row, verb, actor.unitId) && (verb !== 'extendTask' || row.due_on !== null)),
    };
  }
}

function placeOf(after: string | undefined): TaskFilter['after'] {
  if (after === undefined) return null;
  const [place, id] = after.split('.').map(Number);
  return { place: place ?? 0, id: id ?? 0 };
}

function presentRow(row: TaskRow, today: PlainDate, calendar: WorkingCalendar): TaskRowView {
  const owed = row.due_on ?? row.report_on;
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: SUPERVISED_TASK.statuses[row.status].zh, number: row.number, title: row.title, source: row.source, sourceLabel: TASK_SOURCES[row.source].zh, leadUnitId: row.lead_unit_id, leadUnitName: row.lead_unit_name, coUnitNames: [...row.co_unit_names],
    openedUnitName: row.opened_unit_name, openedOn: row.opened_on, dueOn: row.due_on, reportEveryDays: row.report_every_days, reportOn: row.report_on, reportedOn: row.reported_on, reports: row.reports, extensions: row.extensions, endedOn: row.ended_on,
    light: row.status === 'open' && owed !== null ? lightOf(plainDate(owed), today, calendar, SOON) : null,
  };
}
