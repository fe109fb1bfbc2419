import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chineseDay, Letterhead, presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { LegalClock, Trace, type Actor, type DocumentToName } from '@onecounter/platform';
import { SEAL_APPLICATION_SUBJECT, SealApplications, type SealApplicationRow } from '../../data/seal-applications';
import { requireOthers, sealApplicationPaper } from '../../rules/seals/seal-application-paper';

export interface DecisionWords { readonly version: number; readonly words: string }

/** 同意、不同意用印 by a leader; with the consent the form is made that goes to the keeper. */
@Injectable()
export class DecideSealApplication {
  constructor(private readonly applications: SealApplications, private readonly letterhead: Letterhead, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, sealApplicationOwn */
  async approveSealApplication(id: number, said: DecisionWords, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.applications.lock(id, said.version, 'approveSealApplication', actor);
    requireOthers(row, actor);
    const [words, document] = [sealWords(said.words), await this.form(row, said.words.trim(), actor)];
    return presentTaken(await this.trace.takeStep(row, {
      kind: SEAL_APPLICATION_SUBJECT, verb: 'approveSealApplication', actor, facts: { documentId: document.id, wordsDigest: words.digest }, set: { decided_by: actor.personId, decided_on: this.legal.today(), document_id: document.id }, document,
      with: (w) => recordWords(w, 'sealApplication', words),
    }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, sealApplicationOwn */
  async declineSealApplication(id: number, said: DecisionWords, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.applications.lock(id, said.version, 'declineSealApplication', actor);
    requireOthers(row, actor);
    const words = sealWords(said.words);
    return presentTaken(await this.trace.takeStep(row, {
      kind: SEAL_APPLICATION_SUBJECT, verb: 'declineSealApplication', actor, facts: { wordsDigest: words.digest }, set: { decided_by: actor.personId, decided_on: this.legal.today() }, with: (w) => recordWords(w, 'sealApplication', words),
    }));
  }

  private async form(row: SealApplicationRow, words: string, actor: Actor): Promise<DocumentToName> {
    const today = this.legal.today();
    const content = sealApplicationPaper({
      number: row.number, seal: row.seal, matter: row.matter, paper: row.paper, copies: row.copies, unit: row.unit_name, appliedBy: row.applied_by_name, appliedOn: row.applied_on, decidedBy: actor.name, decidedOn: today, words, caseNumber: row.case_number, applicant: row.applicant_name,
      organ: await this.letterhead.organOf(row.unit_id), dated: chineseDay(today),
    });
    return { id: randomUUID(), kind: 'sealApplicationForm', mark: null, prefix: '', year: Number(today.slice(0, 4)), unitId: row.unit_id, content };
  }
}
