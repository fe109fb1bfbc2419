import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chineseDay, Letterhead, presentTaken, recordWords, requirePrintable, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { DOCUMENT_KINDS, LETTER_KINDS, refuse, type LetterKind } from '@onecounter/contracts';
import { Units } from '@onecounter/organisation';
import { Trace, type Actor, type DocumentToName } from '@onecounter/platform';
import { AGENCY_LETTER_SUBJECT, AgencyLetters, type LetterRow } from '../../data/agency-letters';
import type { AgencyProjectRow } from '../../data/agency-projects';
import { letterPaper } from '../../rules/letter-paper';
import { AddressedUnits, FollowUpTerms, type Addressed } from './follow-up-terms';
import { RunningItems } from './remind-slow-unit';

export interface LetterSaid extends Addressed { readonly projectId: number; readonly kind: LetterKind; readonly title: string; readonly words: string; readonly days: number }

/** The paper, with the next number of its kind and year of the bureau. */
@Injectable()
export class LetterPapers {
  constructor(private readonly units: Units, private readonly letterhead: Letterhead, private readonly terms: FollowUpTerms) {}

  async of(project: AgencyProjectRow, unitName: string, said: LetterSaid, actor: Actor): Promise<{ readonly today: string; readonly term: { readonly due_on: string; readonly provisional: boolean }; readonly document: DocumentToName }> {
    const unit = (await this.units.byId(actor.unitId ?? 0)) ?? refuse('unitUnknown');
    const bureau = (await this.units.byId(Number(unit.path.split('/')[1]))) ?? unit;
    const [today, term, { document: kind }] = [this.terms.today(), await this.terms.due(said.days, project.jurisdiction_path), LETTER_KINDS[said.kind]];
    const content = letterPaper({
      kind: said.kind, unitName, projectNumber: project.number, projectName: project.name, ownerName: project.owner_name, title: said.title.trim(), text: said.words.trim(), dueOn: chineseDay(term.due_on), agentName: project.agent_name, organ: await this.letterhead.organOf(bureau.id), dated: chineseDay(today),
    });
    return { today, term, document: { id: randomUUID(), kind, mark: DOCUMENT_KINDS[kind].mark, prefix: bureau.documentPrefix, year: Number(today.slice(0, 4)), unitId: bureau.id, content } };
  }
}

/** 发函: 工作联系函 or 协办单 to one unit about a project that runs. */
@Injectable()
export class IssueAgencyLetter {
  constructor(private readonly running: RunningItems, private readonly units: AddressedUnits, private readonly papers: LetterPapers, private readonly trace: Trace) {}

  /** @throws notFound, agencyProjectNotRunning, agencyUnitMissing, unitUnknown, glyphMissing */
  async run(said: LetterSaid, actor: Actor): Promise<SubjectTakenView> {
    const project = await this.running.project(said.projectId, actor);
    const unit = await this.units.of(said, actor);
    requirePrintable({ title: said.title, words: said.words, unitName: unit.unit_name });
    const [id, words, { today, term, document }] = [await this.trace.nextId(AGENCY_LETTER_SUBJECT), sealWords(said.words), await this.papers.of(project, unit.unit_name, said, actor)];
    return presentTaken(await this.trace.beginSubject(id, {
      kind: AGENCY_LETTER_SUBJECT, verb: 'issueAgencyLetter', actor, facts: { kind: said.kind, projectId: project.id, unitId: unit.unit_id, dueOn: term.due_on, documentId: document.id, documentKind: document.kind, wordsDigest: words.digest },
      set: { ...unit, ...term, kind: said.kind, project_id: project.id, title: said.title.trim(), jurisdiction_path: project.jurisdiction_path, document_id: document.id, issued_by: actor.personId, issued_on: today }, document, with: (w) => recordWords(w, 'agencyLetter', words),
    }));
  }
}

/** 复函, 办结. */
@Injectable()
export class MoveAgencyLetter {
  constructor(private readonly letters: AgencyLetters, private readonly terms: FollowUpTerms, private readonly trace: Trace) {}

  /** The unit for itself; the answer of a department without accounts is written down by the task force. @throws notFound, changedMeanwhile, stepNotAllowed, agencyReminderNotYours */
  async answerAgencyLetter(id: number, said: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.letters.lock(id, said.version, 'answerAgencyLetter', actor);
    if (!answersLetter(row, actor)) refuse('agencyReminderNotYours', { who: row.unit_id === null ? '帮办专班' : row.unit_name });
    return this.take(row, 'answerAgencyLetter', said.words, actor, { late: this.terms.today() > row.due_on }, { answered_on: this.terms.today() });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async closeAgencyLetter(id: number, said: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.letters.lock(id, said.version, 'closeAgencyLetter', actor);
    return this.take(row, 'closeAgencyLetter', said.words, actor, { answered: row.status === 'answered' }, { ended_on: this.terms.today() });
  }

  private async take(row: LetterRow, verb: 'answerAgencyLetter' | 'closeAgencyLetter', said: string, actor: Actor, facts: object, set: Readonly<Record<string, unknown>>): Promise<SubjectTakenView> {
    const words = sealWords(said);
    return presentTaken(await this.trace.takeStep(row, { kind: AGENCY_LETTER_SUBJECT, verb, actor, facts: { ...facts, wordsDigest: words.digest }, set, with: (w) => recordWords(w, 'agencyLetter', words) }));
  }
}

export const answersLetter = ({ unit_id: unit }: Pick<LetterRow, 'unit_id'>, { unitId, permissions }: Pick<Actor, 'unitId' | 'permissions'>): boolean => (unit === null ? permissions.has('issueAgencyLetter') : unit === unitId);
