import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import type { AgencyProblemVerb } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { AGENCY_PROBLEM_SUBJECT, AgencyProblems, type AgencyProblemRow } from '../../data/agency-problems';
import { requireSolvedTogether } from '../../rules/problem-rules';
import { AddressedUnits, FollowUpTerms } from './follow-up-terms';
import { RunningItems } from './remind-slow-unit';

export interface ProblemSaid { readonly version: number; readonly words: string }
interface Change { readonly facts?: object; readonly set?: Readonly<Record<string, unknown>> }

/** A step of a problem, with the words it rests on. */
@Injectable()
export class ProblemSteps {
  constructor(readonly terms: FollowUpTerms, private readonly trace: Trace) {}

  async take(row: AgencyProblemRow, verb: AgencyProblemVerb, said: string, actor: Actor, { facts = {}, set = {} }: Change): Promise<SubjectTakenView> {
    const words = sealWords(said);
    return presentTaken(await this.trace.takeStep(row, { kind: AGENCY_PROBLEM_SUBJECT, verb, actor, facts: { ...facts, wordsDigest: words.digest }, set, with: (w) => recordWords(w, 'agencyProblem', words) }));
  }
}

/** 登记问题 of a project that runs, about one of its items or about all of it (AGY-7). */
@Injectable()
export class RecordAgencyProblem {
  constructor(private readonly running: RunningItems, private readonly terms: FollowUpTerms, private readonly trace: Trace) {}

  /** @throws notFound, agencyProjectNotRunning, agencyItemUnknown */
  async run(said: { readonly projectId: number; readonly itemNo?: number; readonly title: string; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const project = await this.running.project(said.projectId, actor);
    const item = said.itemNo === undefined ? null : await this.running.item(project.id, said.itemNo);
    const [id, words, today] = [await this.trace.nextId(AGENCY_PROBLEM_SUBJECT), sealWords(said.words), this.terms.today()];
    const number = `XMWT-${today.replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
    return presentTaken(await this.trace.beginSubject(id, {
      kind: AGENCY_PROBLEM_SUBJECT, verb: 'recordAgencyProblem', actor, facts: { number, projectId: project.id, item, wordsDigest: words.digest },
      set: { number, project_id: project.id, item_name: item, title: said.title.trim(), jurisdiction_path: project.jurisdiction_path, recorded_by: actor.personId, recorded_on: today }, with: (w) => recordWords(w, 'agencyProblem', words),
    }));
  }
}

/** 定性、上报、决定、跟进、解决、销号: each in words. */
@Injectable()
export class MoveAgencyProblem {
  constructor(private readonly problems: AgencyProblems, private readonly units: AddressedUnits, private readonly steps: ProblemSteps) {}

  /** 一般问题: the words are why. @throws notFound, changedMeanwhile, stepNotAllowed */
  async coordinateAgencyProblem(id: number, said: ProblemSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, said.version, 'coordinateAgencyProblem', actor);
    return this.steps.take(row, 'coordinateAgencyProblem', said.words, actor, { set: { nature: 'general' } });
  }

  /** 复杂问题, also one that was taken as general: why, and what is reported; decided by a day. @throws notFound, changedMeanwhile, stepNotAllowed */
  async reportAgencyProblem(id: number, said: ProblemSaid & { readonly reason: string; readonly days: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, said.version, 'reportAgencyProblem', actor);
    const term = await this.steps.terms.due(said.days, row.jurisdiction_path);
    return this.steps.take(row, 'reportAgencyProblem', `${said.words.trim()}\n定为复杂问题的理由：${said.reason.trim()}`, actor, { facts: { was: row.nature, dueOn: term.due_on }, set: { ...term, nature: 'complex', reported_on: this.steps.terms.today() } });
  }

  /** Who decided what, and who carries it out by when. @throws notFound, changedMeanwhile, stepNotAllowed, unitUnknown */
  async decideAgencyProblem(id: number, said: ProblemSaid & { readonly decidedBy: string; readonly unitId?: number; readonly days: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, said.version, 'decideAgencyProblem', actor);
    const leadUnitId = said.unitId === undefined ? null : (await this.units.of({ unitId: said.unitId }, actor)).unit_id;
    const term = await this.steps.terms.due(said.days, row.jurisdiction_path);
    return this.steps.take(row, 'decideAgencyProblem', said.words, actor, { facts: { leadUnitId, dueOn: term.due_on }, set: { ...term, decided_on: this.steps.terms.today(), decided_by: said.decidedBy.trim(), lead_unit_id: leadUnitId } });
  }

  async followAgencyProblem(id: number, said: ProblemSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, said.version, 'followAgencyProblem', actor);
    return this.steps.take(row, 'followAgencyProblem', said.words, actor, { set: { followed_on: this.steps.terms.today() } });
  }

  /** A general one by a joint meeting, a complex one as it was decided. @throws notFound, changedMeanwhile, stepNotAllowed, problemMeetingMissing, problemTasksOpen */
  async solveAgencyProblem(id: number, said: ProblemSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, said.version, 'solveAgencyProblem', actor);
    const meetingId = row.status === 'coordinating' ? requireSolvedTogether(await this.problems.meetingsOf(id)) : null;
    return this.steps.take(row, 'solveAgencyProblem', said.words, actor, { facts: { meetingId }, set: { meeting_id: meetingId, solved_on: this.steps.terms.today() } });
  }

  async reopenAgencyProblem(id: number, said: ProblemSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, said.version, 'reopenAgencyProblem', actor);
    return this.steps.take(row, 'reopenAgencyProblem', said.words, actor, { facts: { was: row.nature }, set: { nature: null, due_on: null, provisional: null, lead_unit_id: null, meeting_id: null, solved_on: null } });
  }

  async closeAgencyProblem(id: number, said: ProblemSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, said.version, 'closeAgencyProblem', actor);
    return this.steps.take(row, 'closeAgencyProblem', said.words, actor, { set: { ended_on: this.steps.terms.today() } });
  }
}
