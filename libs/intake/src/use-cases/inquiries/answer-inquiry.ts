import { Injectable } from '@nestjs/common';
import type { SubjectTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import type { InquiryRow } from '../../data/inquiries';
import { InquiryDesk } from './inquiry-desk';
import { InquiryTerms } from './inquiry-terms';

interface Said { readonly version: number; readonly words: string }

/** 答复, 办结, 重新答复: by the person asked first; by the asker, when the answer does not satisfy. */
@Injectable()
export class AnswerInquiry {
  constructor(private readonly desk: InquiryDesk, private readonly terms: InquiryTerms) {}

  /** What was answered before stays in the record. @throws notFound, changedMeanwhile, stepNotAllowed, inquiryNotYours */
  async answerInquiry(id: number, { version, words }: Said, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, version, 'answerInquiry', actor);
    const over = row.status === 'open' && row.due_on < this.terms.today();
    return this.desk.take(row, { verb: 'answerInquiry', words, facts: { over, level: row.level }, set: { answered_on: this.terms.today(), close_on: await this.terms.closeOn(row.jurisdiction_path), escalate_on: null, offered_unit_id: null } }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, inquiryNotYours */
  async closeInquiry(id: number, { version }: { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    return this.desk.take(await this.desk.open(id, version, 'closeInquiry', actor), { verb: 'closeInquiry', set: { close_on: null } }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, inquiryNotYours */
  async reopenInquiry(id: number, { version, words }: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.reopen(await this.desk.open(id, version, 'reopenInquiry', actor), words, false, actor);
  }

  /** Its term begins anew, with the person who answers. */
  async reopen(row: InquiryRow, words: string, byAsker: boolean, actor: Actor): Promise<SubjectTakenView> {
    const term = await this.terms.fromToday(row.jurisdiction_path);
    return this.desk.take(row, { verb: 'reopenInquiry', words, facts: { byAsker, dueOn: term.due_on }, set: { ...term, level: 0, answered_on: null, close_on: null } }, actor);
  }
}
