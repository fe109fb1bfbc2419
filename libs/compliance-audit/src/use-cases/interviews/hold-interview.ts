import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chineseDay, Letterhead, presentTaken, recordWords, sealWords, WordsOfSteps, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { legalDateOf, legalTimeOf } from '@onecounter/kernel';
import { Trace, type Actor, type DocumentToName } from '@onecounter/platform';
import { INTERVIEW_SUBJECT, Interviews, partyOf, recordSignature, type InterviewRow } from '../../data/interviews';
import { interviewPaper } from '../../rules/interview-paper';
import { partyWords, unsignedOf } from '../../rules/interview-parties';

const RECORDED_AS = 'recordInterview';

/** 约谈记录 on paper, from what was said and signed. */
@Injectable()
export class InterviewPapers {
  constructor(private readonly letterhead: Letterhead, private readonly words: WordsOfSteps) {}

  async of(row: InterviewRow, unitId: number, at: Date): Promise<DocumentToName> {
    const said = (await this.words.said(INTERVIEW_SUBJECT.lifecycle.kind, row.id))[0]?.text ?? '';
    const dated = legalDateOf(at);
    const content = interviewPaper({
      unitName: row.unit_name, personName: row.person_name, months: row.months, month: row.month, findings: row.findings, held: row.meets_at ? `${chineseDay(legalDateOf(row.meets_at))} ${legalTimeOf(row.meets_at)}` : '', place: row.place ?? '', words: said,
      signatures: row.signatures.map(({ party, name, signed_at: signedAt }) => ({ party, name, signedOn: `${legalDateOf(new Date(signedAt))} ${legalTimeOf(new Date(signedAt))}` })), organ: await this.letterhead.organOf(unitId), dated: chineseDay(dated),
    });
    return { id: randomUUID(), kind: 'interviewRecord', mark: null, prefix: '', year: Number(dated.slice(0, 4)), unitId, content };
  }
}

/** 安排、记录、签字、办结、取消: the assessment section keeps it, each party signs what was recorded. */
@Injectable()
export class HoldInterview {
  constructor(private readonly interviews: Interviews, private readonly papers: InterviewPapers, private readonly trace: Trace) {}

  /** Also anew, when time or place change. @throws notFound, changedMeanwhile, stepNotAllowed, interviewInPast */
  async arrangeInterview(id: number, input: { readonly version: number; readonly meetsAt: string; readonly place: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.interviews.lock(id, input.version, 'arrangeInterview', actor);
    const meetsAt = new Date(input.meetsAt);
    if (meetsAt <= this.trace.legalNow()) refuse('interviewInPast', {}, 'meetsAt');
    return presentTaken(await this.trace.takeStep(row, { kind: INTERVIEW_SUBJECT, verb: 'arrangeInterview', actor, facts: { meetsAt: meetsAt.toISOString() }, set: { meets_at: meetsAt, place: input.place.trim() } }));
  }

  /** What was said, and what will be done. @throws notFound, changedMeanwhile, stepNotAllowed, interviewAhead */
  async recordInterview(id: number, input: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.interviews.lock(id, input.version, RECORDED_AS, actor);
    if (row.meets_at !== null && row.meets_at > this.trace.legalNow()) refuse('interviewAhead', { at: `${legalDateOf(row.meets_at)} ${legalTimeOf(row.meets_at)}` });
    const words = sealWords(input.words);
    return presentTaken(await this.trace.takeStep(row, { kind: INTERVIEW_SUBJECT, verb: RECORDED_AS, actor, facts: { wordsDigest: words.digest }, set: { recorded_by: actor.personId }, with: (w) => recordWords(w, 'interview', words) }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, interviewNotYours */
  async signInterview(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.interviews.lock(id, version, 'signInterview', actor);
    const party = partyOf(row, actor);
    if (party === null || row.signatures.some((one) => one.party === party || one.person_id === actor.personId)) refuse('interviewNotYours');
    return presentTaken(await this.trace.takeStep(row, { kind: INTERVIEW_SUBJECT, verb: 'signInterview', actor, facts: { party }, with: (w) => recordSignature(w, party, actor.personId, this.trace.legalNow()) }));
  }

  /** The record becomes a paper. @throws notFound, changedMeanwhile, stepNotAllowed, interviewUnsigned */
  async closeInterview(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.interviews.lock(id, version, 'closeInterview', actor);
    const unsigned = unsignedOf(row, await this.interviews.isHead(row));
    if (unsigned.length > 0) refuse('interviewUnsigned', { who: partyWords(unsigned) });
    const document = await this.papers.of(row, actor.unitId ?? row.unit_id, this.trace.legalNow());
    return presentTaken(await this.trace.takeStep(row, { kind: INTERVIEW_SUBJECT, verb: 'closeInterview', actor, facts: { documentId: document.id }, set: { document_id: document.id, ended_on: legalDateOf(this.trace.legalNow()) }, document }));
  }

  /** E.g. when what it rests on was taken back. @throws notFound, changedMeanwhile, stepNotAllowed */
  async cancelInterview(id: number, input: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.interviews.lock(id, input.version, 'cancelInterview', actor);
    const words = sealWords(input.words);
    return presentTaken(await this.trace.takeStep(row, { kind: INTERVIEW_SUBJECT, verb: 'cancelInterview', actor, facts: { wordsDigest: words.digest }, set: { ended_on: legalDateOf(this.trace.legalNow()) }, with: (w) => recordWords(w, 'interview', words) }));
  }
}
