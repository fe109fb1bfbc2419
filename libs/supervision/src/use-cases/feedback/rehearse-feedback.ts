import { Injectable } from '@nestjs/common';
import { requireStep, type SubjectTakenView } from '@onecounter/casework';
import { refuse, SUPERVISION_FEEDBACK, type FeedbackVerb } from '@onecounter/contracts';
import { MachineClock, type Actor } from '@onecounter/platform';
import { SandboxFeedback, type SandboxFeedbackRow, type SandboxMove } from '../../data/sandbox-feedback';
import { clientOf } from '../read-feed';
import { FeedbackTerms } from './feedback-terms';
import type { FeedbackSaid } from './feedback-said';

/** 联调反馈: the whole round by the rules of the real one, about test events of the program itself; the section's answer is made by the program, because no section sees it. */
@Injectable()
export class RehearseFeedback {
  constructor(private readonly feedback: SandboxFeedback, private readonly terms: FeedbackTerms, private readonly clock: MachineClock) {}

  /** @throws feedbackCaseUnknown, feedbackDateInFuture, feedbackReferenceUsed, notFound */
  async submit(said: FeedbackSaid, actor: Actor): Promise<SubjectTakenView> {
    const [{ id: clientId }, today, reference] = [clientOf(actor), this.terms.today(), said.reference.trim()];
    const [byCase, byPermit] = [said.caseNumber?.trim() || null, said.permitNumber?.trim() || null];
    const caseNumber = (await this.feedback.caseNumber(clientId, byCase, byPermit)) ?? refuse('feedbackCaseUnknown', { number: byCase ?? byPermit ?? '' }, byCase === null ? 'permitNumber' : 'caseNumber');
    if (said.decidedOn > today) refuse('feedbackDateInFuture', { date: said.decidedOn, today }, 'decidedOn');
    const before = await this.feedback.byReference(clientId, reference);
    if (before !== null) refuse('feedbackReferenceUsed', { reference, id: before }, 'reference');
    const [late, { due_on }] = [await this.terms.isLate(said.decidedOn, actor.jurisdictionPath), await this.terms.answer(actor.jurisdictionPath)];
    const id = await this.feedback.take({ clientId, reference, kind: said.kind, case_number: caseNumber, decided_on: said.decidedOn, received_on: today, late, due_on, machineAt: this.clock.now() }, said.fileIds, actor);
    return { id, version: 1, status: 'awaitingAnswer' };
  }

  /** What the section would say. @throws sandboxOnly, notFound, changedMeanwhile, stepNotAllowed */
  answer(id: number, input: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    if (!clientOf(actor).sandbox) refuse('sandboxOnly');
    return this.move(id, input.version, 'answerFeedback', actor, { status: 'answered', answer: input.words, answeredOn: this.terms.today() });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  accept(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    return this.move(id, version, 'acceptAnswer', actor, { status: 'closed' });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async disagree(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    return this.move(id, version, 'disagreeWithAnswer', actor, { status: 'disagreed', dueOn: (await this.terms.answer(actor.jurisdictionPath)).due_on });
  }

  list(reference: string | null, before: number | null, limit: number, actor: Actor): Promise<SandboxFeedbackRow[]> {
    return this.feedback.list(clientOf(actor).id, reference, before, limit);
  }

  /** @throws notFound */
  one(id: number, actor: Actor): Promise<SandboxFeedbackRow> {
    return this.feedback.get(id, clientOf(actor).id);
  }

  private async move(id: number, version: number, verb: FeedbackVerb, actor: Actor, to: SandboxMove): Promise<SubjectTakenView> {
    const row = await this.feedback.lock(id, clientOf(actor).id);
    requireStep(SUPERVISION_FEEDBACK, verb, row, version);
    await this.feedback.move(id, to);
    return { id, version: version + 1, status: to.status };
  }
}
