import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { ASSESSMENT_NOTICE_SUBJECT, AssessmentNotices } from '../../data/assessment-notices';
import { NoticePapers } from './notice-papers';

/** 确认、退回、签发: confirmed by the assessment section, issued or sent back by a leader who did not confirm it; issued it becomes a paper. */
@Injectable()
export class SettleNotice {
  constructor(private readonly notices: AssessmentNotices, private readonly papers: NoticePapers, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async confirmNotice(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.notices.lock(id, version, 'confirmNotice', actor);
    return presentTaken(await this.trace.takeStep(row, { kind: ASSESSMENT_NOTICE_SUBJECT, verb: 'confirmNotice', actor, facts: { drawing: row.drawing }, set: { confirmed_by: actor.personId, confirmed_unit_id: actor.unitId, confirmed_on: this.legal.today() } }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async returnNotice(id: number, { version, words: said }: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.notices.lock(id, version, 'returnNotice', actor);
    const words = sealWords(said);
    return presentTaken(await this.trace.takeStep(row, {
      kind: ASSESSMENT_NOTICE_SUBJECT, verb: 'returnNotice', actor, facts: { wordsDigest: words.digest }, set: { confirmed_by: null, confirmed_unit_id: null, confirmed_on: null }, with: (w) => recordWords(w, 'assessmentNotice', words),
    }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, noticeOwn */
  async issueNotice(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.notices.lock(id, version, 'issueNotice', actor);
    if (row.confirmed_by === actor.personId) refuse('noticeOwn');
    const document = await this.papers.of(row, this.legal.today());
    return presentTaken(await this.trace.takeStep(row, {
      kind: ASSESSMENT_NOTICE_SUBJECT, verb: 'issueNotice', actor, facts: { drawing: row.drawing, documentId: document.id }, set: { issued_by: actor.personId, issued_on: this.legal.today(), document_id: document.id }, document,
    }));
  }
}
