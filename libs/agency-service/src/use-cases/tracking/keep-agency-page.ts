import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { AGENCY_PROJECT, refuse } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { SYSTEM_ACTOR, Trace, type Actor } from '@onecounter/platform';
import { AgencyPages, AGENCY_PAGE_SUBJECT, PageSecrets } from '../../data/agency-pages';
import { AgencyProjects } from '../../data/agency-projects';
import type { AgencyCodeView } from '../../http/tracking.view';
import { mayHavePage } from './show-tracking-card';

/** 企业专页: opened with a code that is told once, issued anew, withdrawn, answered. */
@Injectable()
export class KeepAgencyPage {
  constructor(private readonly projects: AgencyProjects, private readonly pages: AgencyPages, private readonly secrets: PageSecrets, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, agencyPageTaken, agencyPageEnded */
  async open(id: number, said: { readonly version: number; readonly butlerName?: string; readonly butlerPhone?: string }, actor: Actor): Promise<AgencyCodeView> {
    const project = await this.projects.get(id, actor);
    if (project.version !== said.version) refuse('changedMeanwhile', { byName: '别人' });
    if (!mayHavePage(project)) refuse('agencyPageEnded', { statusLabel: AGENCY_PROJECT.statuses[project.status].zh });
    if (await this.pages.of(id)) refuse('agencyPageTaken');
    const { code, sealed } = this.secrets.newCode();
    const taken = await this.trace.beginSubject(id, { kind: AGENCY_PAGE_SUBJECT, verb: 'openAgencyPage', actor, facts: { number: project.number }, set: { code_sealed: sealed, ...this.secrets.butler(said), opened_on: this.today() } });
    return { ...presentTaken(taken), number: project.number, code };
  }

  /** Whoever had the old code is shut out. @throws notFound, changedMeanwhile, stepNotAllowed, agencyPageEnded */
  async renew(id: number, { version }: { readonly version: number }, actor: Actor): Promise<AgencyCodeView> {
    const [row, project] = [await this.pages.lock(id, version, 'renewAgencyCode', actor), await this.projects.get(id, actor)];
    if (!mayHavePage(project)) refuse('agencyPageEnded', { statusLabel: AGENCY_PROJECT.statuses[project.status].zh });
    const { code, sealed } = this.secrets.newCode();
    const taken = await this.trace.takeStep(row, { kind: AGENCY_PAGE_SUBJECT, verb: 'renewAgencyCode', actor, facts: {}, set: { code_sealed: sealed, closed_on: null } });
    return { ...presentTaken(taken), number: project.number, code };
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async withdraw(id: number, { version }: { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.pages.lock(id, version, 'withdrawAgencyCode', actor);
    return presentTaken(await this.trace.takeStep(row, { kind: AGENCY_PAGE_SUBJECT, verb: 'withdrawAgencyCode', actor, facts: {}, set: { closed_on: this.today() } }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async answer(id: number, said: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const [row, words] = [await this.pages.lock(id, said.version, 'answerAgencyMessage', actor), sealWords(said.words)];
    return presentTaken(await this.trace.takeStep(row, {
      kind: AGENCY_PAGE_SUBJECT, verb: 'answerAgencyMessage', actor, facts: { wordsDigest: words.digest }, with: (w) => { recordWords(w, 'agencyPage', words); AgencyPages.keepMessage(w, null); },
    }));
  }

  /** 委托撤回: a page that is open closes with it. */
  async closeWithCommission(id: number): Promise<void> {
    const row = await this.pages.of(id);
    if (row?.status !== 'open') return;
    await this.trace.takeStep(row, { kind: AGENCY_PAGE_SUBJECT, verb: 'closeAgencyPage', actor: SYSTEM_ACTOR, facts: {}, set: { closed_on: this.today() } });
  }

  private today(): string {
    return legalDateOf(this.trace.legalNow());
  }
}
