import { Injectable } from '@nestjs/common';
import { refuse, type KeyProjectLevel, type ProjectKind, type ProjectOutcome, type ProjectStage } from '@onecounter/contracts';
import { Units } from '@onecounter/organisation';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { PROJECT_SUBJECT, Projects } from '../../data/projects';
import { sealWords } from '../../data/sealed-words';
import { recordWords } from '../../data/words-of-steps';
import { presentTaken } from '../../http/present-subject';
import type { SubjectTakenView } from '../../http/subject.view';
import { judgeOwnerCode, judgeProjectCode, judgeStage } from '../../rules/project-rules';

export interface ProjectSaid { readonly name: string; readonly ownerName: string; readonly ownerCode: string; readonly kind: ProjectKind; readonly investmentWan: number; readonly place: string; readonly leadUnitId: number }

/** 项目: registered once under its national code, revised, marked, led from stage to stage, closed. */
@Injectable()
export class KeepProjects {
  constructor(private readonly projects: Projects, private readonly units: Units, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws projectCodeInvalid, projectCodeTaken, creditCodeInvalid, unitUnknown */
  async registerProject(input: ProjectSaid & { readonly code: string; readonly stage: ProjectStage }, actor: Actor): Promise<SubjectTakenView> {
    const code = judgeProjectCode(input.code);
    const set = await this.columns(input, actor);
    await this.projects.requireFree(code);
    const id = await this.trace.nextId(PROJECT_SUBJECT);
    return presentTaken(await this.trace.beginSubject(id, {
      kind: PROJECT_SUBJECT, verb: 'registerProject', actor, facts: { code, stage: input.stage, ...told(input) },
      set: { code, stage: input.stage, jurisdiction_path: actor.jurisdictionPath, registered_by: actor.personId, registered_on: this.legal.today(), ...set },
    }));
  }

  /** Everything but the code and the stage. @throws notFound, changedMeanwhile, stepNotAllowed, creditCodeInvalid, unitUnknown */
  async reviseProject(id: number, input: ProjectSaid & { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, input.version, 'reviseProject', actor);
    return presentTaken(await this.trace.takeStep(row, { kind: PROJECT_SUBJECT, verb: 'reviseProject', actor, facts: told(input), set: await this.columns(input, actor) }));
  }

  /** With `level` null the mark is taken off. @throws notFound, changedMeanwhile, stepNotAllowed */
  async markKeyProject(id: number, input: { readonly version: number; readonly level: KeyProjectLevel | null; readonly basis: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, input.version, 'markKeyProject', actor);
    const basis = sealWords(input.basis);
    return presentTaken(await this.trace.takeStep(row, {
      kind: PROJECT_SUBJECT, verb: 'markKeyProject', actor, facts: { level: input.level, basisDigest: basis.digest }, set: { key_level: input.level, key_basis: input.level === null ? null : basis.text }, with: (w) => recordWords(w, 'project', basis),
    }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, stageUnchanged, stageReasonRequired */
  async advanceStage(id: number, input: { readonly version: number; readonly stage: ProjectStage; readonly reason?: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, input.version, 'advanceStage', actor);
    judgeStage(row.stage, input.stage, input.reason ?? '');
    const reason = input.reason?.trim() ? sealWords(input.reason) : null;
    return presentTaken(await this.trace.takeStep(row, {
      kind: PROJECT_SUBJECT, verb: 'advanceStage', actor, facts: { from: row.stage, to: input.stage, ...(reason ? { reasonDigest: reason.digest } : {}) }, set: { stage: input.stage }, with: (w) => { if (reason) recordWords(w, 'project', reason); },
    }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, projectProblemsOpen */
  async closeProject(id: number, input: { readonly version: number; readonly outcome: ProjectOutcome; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, input.version, 'closeProject', actor);
    const open = (await this.projects.problemsOf(id)).filter(({ settled_on: settled }) => settled === null).length;
    if (open > 0) refuse('projectProblemsOpen', { count: open });
    const words = sealWords(input.words);
    return presentTaken(await this.trace.takeStep(row, {
      kind: PROJECT_SUBJECT, verb: 'closeProject', actor, facts: { outcome: input.outcome, wordsDigest: words.digest },
      set: { outcome: input.outcome, closed_on: this.legal.today(), closing_words: words.text, closing_salt: words.salt },
    }));
  }

  private async columns(input: ProjectSaid, actor: Actor): Promise<Readonly<Record<string, unknown>>> {
    const ownerCode = judgeOwnerCode(input.ownerCode);
    const unit = await this.units.byId(input.leadUnitId);
    if (!unit?.jurisdictionPath.startsWith(actor.jurisdictionPath)) refuse('unitUnknown', {}, 'leadUnitId');
    return {
      name: input.name.trim(), owner_name: input.ownerName.trim(), owner_code: ownerCode, applicant_id: await this.projects.applicantOf(ownerCode), kind: input.kind, investment_wan: input.investmentWan, place: input.place.trim(), lead_unit_id: unit.id,
    };
  }
}

/** What the trace holds of it: the owner is an enterprise, its code no personal data. */
const told = ({ ownerCode, kind, investmentWan, leadUnitId }: ProjectSaid): object => ({ ownerCode, kind, investmentWan, leadUnitId });
