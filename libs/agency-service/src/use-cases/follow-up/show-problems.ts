import { Injectable } from '@nestjs/common';
import { anywhere, SubjectTraces, verbsOf } from '@onecounter/casework';
import { AGENCY_PROBLEM, MEETING, PROBLEM_NATURES, refuse, type AgencyProblemVerb } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { AgencyProblems, type AgencyProblemRow, type CallRow, type ProblemMeetingRow } from '../../data/agency-problems';
import type { ListAgencyProblemsQuery } from '../../http/agency-problem.body';
import type { AgencyProblemCallView, AgencyProblemMeetingView, AgencyProblemPageView, AgencyProblemRowView, AgencyProblemView } from '../../http/agency-problem.view';
import { mayCheckIn } from '../../rules/problem-rules';
import { FollowUpTerms } from './follow-up-terms';
import { nextPlace, placeAfter } from './show-reminders';

/** 项目问题 by list. */
@Injectable()
export class ListAgencyProblems {
  constructor(private readonly problems: AgencyProblems, private readonly terms: FollowUpTerms) {}

  async run({ state, nature, projectId, mine, search, after, limit = 50 }: ListAgencyProblemsQuery, actor: Actor): Promise<AgencyProblemPageView> {
    const statuses = state === undefined || state === 'overdue' ? null : [state];
    const rows = await this.problems.list(actor, { statuses, overdueOn: state === 'overdue' ? this.terms.today() : null, nature: nature ?? null, projectId: projectId ?? null, mine: mine === 'yes', search: anywhere(search), after: placeAfter(after), limit });
    return { rows: await this.present(rows), next: nextPlace(rows, limit) };
  }

  async present(rows: readonly AgencyProblemRow[]): Promise<AgencyProblemRowView[]> {
    const views: AgencyProblemRowView[] = [];
    for (const row of rows) {
      const owed = (row.status === 'reported' || row.status === 'decided') && row.due_on !== null;
      views.push({
        id: row.id, version: row.version, status: row.status, statusLabel: AGENCY_PROBLEM.statuses[row.status].zh, number: row.number, projectId: row.project_id, projectNumber: row.project_number, projectName: row.project_name, itemName: row.item_name, title: row.title, nature: row.nature,
        natureLabel: row.nature && PROBLEM_NATURES[row.nature].zh, recordedOn: row.recorded_on, recordedByName: row.recorded_by_name, dueOn: row.due_on, leadUnitName: row.lead_unit_name, called: row.called, checkedIn: row.checked_in, solvedOn: row.solved_on, endedOn: row.ended_on,
        light: owed && row.due_on !== null ? await this.terms.light(row.due_on, row.jurisdiction_path) : null,
      });
    }
    return views;
  }
}

/** One problem with the departments, the meetings and its trace. */
@Injectable()
export class ShowAgencyProblem {
  constructor(private readonly problems: AgencyProblems, private readonly lists: ListAgencyProblems, private readonly traces: SubjectTraces, private readonly terms: FollowUpTerms) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<AgencyProblemView> {
    const row = await this.problems.get(id, actor);
    const [[view], calls, meetings] = [await this.lists.present([row]), await this.problems.callsOf(id), await this.problems.meetingsOf(id)];
    const asker = { unitId: actor.unitId, follows: actor.permissions.has('callDepartments') };
    return {
      ...(view ?? refuse('notFound')), reportedOn: row.reported_on, decidedOn: row.decided_on, decidedBy: row.decided_by, followedOn: row.followed_on, calls: calls.map((one) => presentCall(one, this.terms.today(), row.status === 'coordinating' && mayCheckIn([one], asker))),
      meetings: meetings.map(presentMeeting), trace: await this.traces.of(AGENCY_PROBLEM, id),
      verbs: (verbsOf(AGENCY_PROBLEM, row.status, actor.permissions) as AgencyProblemVerb[]).filter((verb) => verb !== 'checkInToProblem' || mayCheckIn(calls, asker)),
    };
  }
}

const presentCall = (row: CallRow, today: string, yours: boolean): AgencyProblemCallView => ({
  no: row.no, unitName: row.unit_name, account: row.unit_id !== null, calledOn: row.called_on, dueOn: row.due_on, checkedInOn: row.checked_in_on, checkedInByName: row.checked_in_by_name, whoCame: row.who_came, late: (row.checked_in_on ?? today) > row.due_on, yours,
});
const presentMeeting = (row: ProblemMeetingRow): AgencyProblemMeetingView => ({ id: row.id, title: row.title, statusLabel: MEETING.statuses[row.status].zh, startsOn: row.starts_on, signed: row.signed, openTasks: row.open_tasks });
