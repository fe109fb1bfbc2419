import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Units } from '@onecounter/organisation';
import { Trace, type Actor } from '@onecounter/platform';
import { legalDateOf } from '@onecounter/kernel';
import { Cases } from '../../data/cases';
import { PROJECT_SUBJECT, Projects, type ProjectRow } from '../../data/projects';
import { sealWords } from '../../data/sealed-words';
import { presentTaken } from '../../http/present-subject';
import type { SubjectTakenView } from '../../http/subject.view';

/** What a project has: the cases that belong to it, and the problems that stand in its way, each given to a section and settled. */
@Injectable()
export class ProjectMatters {
  constructor(private readonly projects: Projects, private readonly cases: Cases, private readonly units: Units, private readonly trace: Trace) {}

  /** @throws notFound for a project or a case out of reach, changedMeanwhile, stepNotAllowed, projectCaseLinked */
  async linkProjectCase(id: number, input: { readonly version: number; readonly caseNumber: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, input.version, 'linkProjectCase', actor);
    const found = (await this.cases.findByNumber(input.caseNumber.trim(), actor)) ?? refuse('notFound', {}, 'caseNumber');
    await this.projects.linkCase(id, found.id, this.today(), actor);
    return this.step(row, 'linkProjectCase', { caseId: found.id }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async unlinkProjectCase(id: number, input: { readonly version: number; readonly caseId: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, input.version, 'unlinkProjectCase', actor);
    await this.projects.unlinkCase(id, input.caseId);
    return this.step(row, 'unlinkProjectCase', { caseId: input.caseId }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, unitUnknown */
  async recordProjectProblem(id: number, input: { readonly version: number; readonly text: string; readonly unitId: number; readonly dueOn?: string | null }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, input.version, 'recordProjectProblem', actor);
    const unit = await this.units.byId(input.unitId);
    if (!unit?.jurisdictionPath.startsWith(actor.jurisdictionPath)) refuse('unitUnknown', {}, 'unitId');
    const words = sealWords(input.text);
    const problemId = await this.projects.addProblem(id, words, { unitId: unit.id, dueOn: input.dueOn ?? null, on: this.today() }, actor);
    return this.step(row, 'recordProjectProblem', { problemId, unitId: unit.id, dueOn: input.dueOn ?? null, wordsDigest: words.digest }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, problemSettled */
  async settleProjectProblem(id: number, input: { readonly version: number; readonly problemId: number; readonly result: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, input.version, 'settleProjectProblem', actor);
    const result = sealWords(input.result);
    await this.projects.settleProblem(id, input.problemId, result, this.today(), actor);
    return this.step(row, 'settleProjectProblem', { problemId: input.problemId, resultDigest: result.digest }, actor);
  }

  private today(): string {
    return legalDateOf(this.trace.legalNow());
  }

  private async step(row: ProjectRow, verb: 'linkProjectCase' | 'unlinkProjectCase' | 'recordProjectProblem' | 'settleProjectProblem', facts: object, actor: Actor): Promise<SubjectTakenView> {
    return presentTaken(await this.trace.takeStep(row, { kind: PROJECT_SUBJECT, verb, actor, facts }));
  }
}
