import { Injectable } from '@nestjs/common';
import { CallTogether, PlanMeeting, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { Answerable } from '@onecounter/organisation';
import type { Actor } from '@onecounter/platform';
import { AgencyProblems, type AgencyProblemRow, type CallToKeep } from '../../data/agency-problems';
import { AgencyProjects } from '../../data/agency-projects';
import { callOf, requireNoMeeting } from '../../rules/problem-rules';
import { AddressedUnits } from './follow-up-terms';
import { ProblemSteps } from './problem-steps';

export interface DepartmentsSaid { readonly version: number; readonly unitIds?: readonly number[]; readonly others?: readonly string[]; readonly words: string; readonly place: string; readonly startsAt: string; readonly days: number }

/** 联席会议 on the one meeting record: heads of the sections by name, departments outside by their representative. */
@Injectable()
export class ProblemMeeting {
  constructor(private readonly plan: PlanMeeting, private readonly call: CallTogether, private readonly answerable: Answerable, private readonly projects: AgencyProjects) {}

  /** @returns the meeting, with its notice sent */
  async of(row: AgencyProblemRow, units: readonly CallToKeep[], said: DepartmentsSaid, today: string, actor: Actor): Promise<number> {
    const { project_id: projectId, name } = await this.projects.get(row.project_id, actor);
    const planned = await this.plan.plan({ kind: 'taskForce', title: `专班协调会：${row.title}`.slice(0, 120), agenda: `${name}（${row.project_number}）的问题 ${row.number}：${said.words.trim()}`, place: said.place, startsAt: said.startsAt }, projectId === null ? [] : [{ matter: 'project', subject_id: projectId }], actor);
    const heads = new Map((await this.answerable.ofAll(today)).map((one) => [one.unitId, one.heads]));
    const personIds = units.flatMap(({ unit_id: unit }) => (unit === null ? [] : (heads.get(unit) ?? [])));
    const others = units.filter(({ unit_id: unit }) => unit === null || (heads.get(unit) ?? []).length === 0).map(({ unit_name: unitName }) => ({ name: '代表', unitName }));
    await this.call.inviteToMeeting(planned.id, { version: planned.seq, personIds, others }, actor);
    return planned.id;
  }
}

/** 专班吹哨: departments are called to a joint meeting, and each has a day by which it checks in. */
@Injectable()
export class CallDepartments {
  constructor(private readonly problems: AgencyProblems, private readonly units: AddressedUnits, private readonly meeting: ProblemMeeting, private readonly steps: ProblemSteps) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, agencyUnitMissing, unitUnknown, problemMeetingRuns, glyphMissing */
  async run(id: number, said: DepartmentsSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, said.version, 'callDepartments', actor);
    requireNoMeeting(await this.problems.meetingsOf(id));
    const called: CallToKeep[] = [];
    for (const unitId of new Set(said.unitIds ?? [])) called.push(await this.units.of({ unitId }, actor));
    for (const unitName of new Set((said.others ?? []).map((one) => one.trim()).filter((one) => one !== ''))) called.push({ unit_id: null, unit_name: unitName });
    if (called.length === 0) refuse('agencyUnitMissing', {}, 'unitIds');
    const [today, term] = [this.steps.terms.today(), await this.steps.terms.due(said.days, row.jurisdiction_path)];
    await this.problems.call(id, called, today, term.due_on);
    const meetingId = await this.meeting.of(row, called, said, today, actor);
    await this.problems.addMeeting(id, meetingId, today);
    return this.steps.take(row, 'callDepartments', said.words, actor, { facts: { meetingId, unitIds: called.map(({ unit_id: unit }) => unit), dueOn: term.due_on } });
  }
}

/** 部门报到: each department itself; one without accounts is written down by whoever follows the project. Many come at once: no version is needed. */
@Injectable()
export class CheckInToProblem {
  constructor(private readonly problems: AgencyProblems, private readonly steps: ProblemSteps) {}

  /** @throws notFound, stepNotAllowed, departmentNotCalled, departmentCheckedInBefore */
  async run(id: number, said: { readonly no?: number; readonly whoCame: string; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, null, 'checkInToProblem', actor);
    const call = callOf(await this.problems.callsOf(id), said.no, { unitId: actor.unitId, follows: actor.permissions.has('callDepartments') });
    await this.problems.checkIn(id, call.no, { on: this.steps.terms.today(), by: actor.personId, who: said.whoCame.trim() });
    return this.steps.take(row, 'checkInToProblem', said.words, actor, { facts: { no: call.no, unitId: call.unit_id } });
  }
}
