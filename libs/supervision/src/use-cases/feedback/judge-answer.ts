import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { Trace, type Actor } from '@onecounter/platform';
import { Feedback, FEEDBACK_SUBJECT } from '../../data/feedback';
import { clientOf } from '../read-feed';
import { FeedbackTerms } from './feedback-terms';
import { RehearseFeedback } from './rehearse-feedback';

/** 认可答复、对答复有异议: the department's program on its own feedback; whoever disagrees says why, and the section has its days anew. */
@Injectable()
export class JudgeAnswer {
  constructor(private readonly feedback: Feedback, private readonly terms: FeedbackTerms, private readonly trace: Trace, private readonly rehearsal: RehearseFeedback) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async acceptAnswer(id: number, { version }: { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    if (clientOf(actor).sandbox) return this.rehearsal.accept(id, version, actor);
    const row = await this.feedback.lockOwn(id, version, 'acceptAnswer', actor.unitId ?? 0);
    return presentTaken(await this.trace.takeStep(row, { kind: FEEDBACK_SUBJECT, verb: 'acceptAnswer', actor, facts: {} }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async disagreeWithAnswer(id: number, input: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    if (clientOf(actor).sandbox) return this.rehearsal.disagree(id, input.version, actor);
    const row = await this.feedback.lockOwn(id, input.version, 'disagreeWithAnswer', actor.unitId ?? 0);
    const [words, term] = [sealWords(input.words), await this.terms.answer(row.jurisdiction_path)];
    return presentTaken(await this.trace.takeStep(row, {
      kind: FEEDBACK_SUBJECT, verb: 'disagreeWithAnswer', actor, facts: { dueOn: term.due_on, wordsDigest: words.digest }, set: { ...term, running: true }, with: (w) => recordWords(w, 'supervisionFeedback', words),
    }));
  }
}
