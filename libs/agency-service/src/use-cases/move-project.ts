import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type AgencyProjectVerb, type AgencyStage } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { AGENCY_PROJECT_SUBJECT, AgencyProjects, type AgencyProjectRow } from '../data/agency-projects';
import { ProjectParts, type TakenMaterial } from '../data/project-parts';
import { requireReady } from '../rules/project-refusals';

interface Said { readonly version: number; readonly words?: string }
interface Change { readonly set?: Readonly<Record<string, unknown>>; readonly facts?: object }

/** The stages of a commissioned project, one verb after the other (document 004, 二(五)3–7). */
@Injectable()
export class MoveProject {
  constructor(private readonly projects: AgencyProjects, private readonly parts: ProjectParts, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** 一次收齐: ticks what was handed in. @throws notFound, changedMeanwhile, stepNotAllowed, agencyMaterialUnknown */
  recordAgencyMaterials(id: number, said: { readonly version: number; readonly taken: readonly TakenMaterial[] }, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'recordAgencyMaterials', { version: said.version }, actor, async () => {
      const done = await this.parts.take(id, said.taken, actor.personId, this.today());
      if (done !== said.taken.length) refuse('agencyMaterialUnknown', {}, 'taken');
      return { facts: { taken: said.taken.map(({ no }) => no) } };
    });
  }

  /** 签署委托: the signed paper is kept as a file. @throws notFound (also the file), changedMeanwhile, stepNotAllowed, agencyTargetPast */
  signAuthorisation(id: number, said: { readonly version: number; readonly signerName: string; readonly until?: string; readonly fileId?: string }, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'signAuthorisation', { version: said.version }, actor, async () => {
      if (said.until !== undefined && said.until < this.today()) refuse('agencyTargetPast', { on: said.until }, 'until');
      if (said.fileId !== undefined) await this.uploads.attach([said.fileId], actor, 'agencyProject', id, 'fileId');
      return { facts: { until: said.until ?? null, fileId: said.fileId ?? null }, set: { authorised_on: this.today(), authorised_until: said.until ?? null, authorisation_file: said.fileId ?? null, signer_name: said.signerName.trim() } };
    });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, agencyNotReady */
  startAgencyService(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'startAgencyService', said, actor, async (row) => {
      requireReady(row, (await this.parts.items(id)).length, this.today());
      return { set: { stage: 'service' satisfies AgencyStage, started_on: this.today() } };
    });
  }

  recordAgencyFollowUp(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'recordAgencyFollowUp', said, actor, () => ({ set: { stage: 'followUp' satisfies AgencyStage } }));
  }

  closeAgencyProject(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'closeAgencyProject', said, actor, () => ({ set: { ended_on: this.today() } }));
  }

  /** The enterprise takes its commission back: the authorisation ends with it. */
  withdrawCommission(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'withdrawCommission', said, actor, () => ({ set: { withdrawn_on: this.today(), authorised_on: null, authorised_until: null, authorisation_file: null, signer_name: null } }));
  }

  /** Taken up again it is registered as before; the authorisation is signed anew. */
  resumeCommission(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'resumeCommission', said, actor, () => ({ set: { withdrawn_on: null, stage: 'commission' satisfies AgencyStage } }));
  }

  private today(): string {
    return legalDateOf(this.trace.legalNow());
  }

  private async take(id: number, verb: AgencyProjectVerb, said: Said, actor: Actor, change: (row: AgencyProjectRow) => Promise<Change> | Change): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, said.version, verb, actor);
    const [{ set = {}, facts = {} }, words] = [await change(row), said.words?.trim() ? sealWords(said.words) : null];
    return presentTaken(await this.trace.takeStep(row, { kind: AGENCY_PROJECT_SUBJECT, verb, actor, facts: { ...facts, ...(words ? { wordsDigest: words.digest } : {}) }, set, ...(words ? { with: (w) => recordWords(w, 'agencyProject', words) } : {}) }));
  }
}
