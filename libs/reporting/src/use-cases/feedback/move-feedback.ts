import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type BulletinFeedbackVerb, type BulletinSection } from '@onecounter/contracts';
import { Units } from '@onecounter/organisation';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { BulletinEditions } from '../../data/bulletin-editions';
import { BULLETIN_FEEDBACK_SUBJECT, BulletinFeedbacks, type FeedbackRow } from '../../data/bulletin-feedback';

export interface FeedbackInput { readonly issueId: number; readonly section?: BulletinSection; readonly fromWhom: string; readonly receivedOn: string; readonly words: string }
export interface FeedbackWords { readonly version: number; readonly words: string }
export interface FeedbackTask extends FeedbackWords { readonly answerBy: string; readonly sectionId: number }
type Change = (row: FeedbackRow, today: string) => { readonly set: Readonly<Record<string, unknown>>; readonly facts?: object };

/** 登记反馈: about an issue that went out. */
@Injectable()
export class RegisterFeedback {
  constructor(private readonly editions: BulletinEditions, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws notFound, bulletinNotIssued, feedbackInFuture */
  async run({ issueId, section, fromWhom, receivedOn, words: text }: FeedbackInput, actor: Actor): Promise<SubjectTakenView> {
    const issue = await this.editions.issue(issueId, actor);
    if (issue.status !== 'issued') refuse('bulletinNotIssued', {}, 'issueId');
    if (receivedOn > this.legal.today()) refuse('feedbackInFuture', {}, 'receivedOn');
    const [id, words] = [await this.trace.nextId(BULLETIN_FEEDBACK_SUBJECT), sealWords(text)];
    return presentTaken(await this.trace.beginSubject(id, {
      kind: BULLETIN_FEEDBACK_SUBJECT, verb: 'registerBulletinFeedback', actor, facts: { issueId, section: section ?? null, receivedOn, wordsDigest: words.digest },
      set: { issue_id: issueId, section: section ?? null, from_whom: fromWhom.trim(), received_on: receivedOn, opened_by: actor.personId, jurisdiction_path: issue.jurisdiction_path }, with: (w) => recordWords(w, 'bulletinFeedback', words),
    }));
  }
}

/** 交办、办理、退回、报领导、阅结, each in words; the section that was given it answers. */
@Injectable()
export class MoveFeedback {
  constructor(private readonly feedback: BulletinFeedbacks, private readonly units: Units, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws unitUnknown, feedbackTermPast, and as every verb */
  async assign(id: number, said: FeedbackTask, actor: Actor): Promise<SubjectTakenView> {
    await this.feedback.get(id, actor);
    const unit = await this.units.byId(said.sectionId);
    if (!unit?.jurisdictionPath.startsWith(actor.jurisdictionPath) || unit.validTo !== null) refuse('unitUnknown', {}, 'sectionId');
    if (said.answerBy < this.legal.today()) refuse('feedbackTermPast', {}, 'answerBy');
    return this.take(id, 'assignBulletinFeedback', said, actor, () => ({ set: { unit_id: said.sectionId, due_on: said.answerBy }, facts: { unitId: said.sectionId, dueOn: said.answerBy } }));
  }

  /** @throws feedbackNotYours, and as every verb */
  answer(id: number, said: FeedbackWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'answerBulletinFeedback', said, actor, (row, today) => {
      if (row.unit_id !== actor.unitId) refuse('feedbackNotYours', { who: row.unit_name ?? '' });
      return { set: { answered_on: today }, facts: { late: today > (row.due_on ?? today) } };
    });
  }

  return(id: number, said: FeedbackWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'returnBulletinFeedback', said, actor, () => ({ set: { answered_on: null } }));
  }

  report(id: number, said: FeedbackWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'reportBulletinFeedback', said, actor, (_row, today) => ({ set: { reported_on: today } }));
  }

  close(id: number, said: FeedbackWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'closeBulletinFeedback', said, actor, (_row, today) => ({ set: { closed_on: today } }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  private async take(id: number, verb: BulletinFeedbackVerb, said: FeedbackWords, actor: Actor, change: Change): Promise<SubjectTakenView> {
    const row = await this.feedback.lock(id, said.version, verb, actor);
    const [{ set, facts }, words] = [change(row, this.legal.today()), sealWords(said.words)];
    return presentTaken(await this.trace.takeStep(row, { kind: BULLETIN_FEEDBACK_SUBJECT, verb, actor, facts: { ...facts, wordsDigest: words.digest }, set: { ...set }, with: (w) => recordWords(w, 'bulletinFeedback', words) }));
  }
}
