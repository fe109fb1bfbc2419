import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { Trace, type Actor } from '@onecounter/platform';
import { Feedback, FEEDBACK_SUBJECT } from '../../data/feedback';
import { FeedbackTerms } from './feedback-terms';

/** 答复反馈: by the section whose permit it is about; the department reads it with its key. */
@Injectable()
export class AnswerFeedback {
  constructor(private readonly feedback: Feedback, private readonly terms: FeedbackTerms, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, input: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.feedback.lock(id, input.version, 'answerFeedback', actor);
    const [words, today] = [sealWords(input.words), this.terms.today()];
    return presentTaken(await this.trace.takeStep(row, {
      kind: FEEDBACK_SUBJECT, verb: 'answerFeedback', actor, facts: { over: row.due_on < today, wordsDigest: words.digest }, set: { running: false, answered_on: today }, with: (w) => recordWords(w, 'supervisionFeedback', words),
    }));
  }
}
