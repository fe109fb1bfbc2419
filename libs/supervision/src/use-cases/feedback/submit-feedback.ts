import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { Trace, type Actor } from '@onecounter/platform';
import { Feedback, FEEDBACK_SUBJECT, type SupervisedCase } from '../../data/feedback';
import { clientOf } from '../read-feed';
import type { FeedbackSaid } from './feedback-said';
import { FeedbackTerms } from './feedback-terms';
import { RehearseFeedback } from './rehearse-feedback';

/** 报送反馈: by the department's program, about a permit that it was told of. Late is taken in and said to be late. */
@Injectable()
export class SubmitFeedback {
  constructor(private readonly feedback: Feedback, private readonly terms: FeedbackTerms, private readonly trace: Trace, private readonly rehearsal: RehearseFeedback) {}

  /** @throws feedbackSubjectMissing, feedbackCaseUnknown, feedbackDateInFuture, feedbackReferenceUsed, notFound for a file that another has sent */
  async run(said: FeedbackSaid, actor: Actor): Promise<SubjectTakenView> {
    const [{ id: clientId, sandbox }, unitId, reference] = [clientOf(actor), actor.unitId ?? 0, said.reference.trim()];
    if (!said.caseNumber?.trim() && !said.permitNumber?.trim()) refuse('feedbackSubjectMissing', {}, 'caseNumber');
    if (sandbox) return this.rehearsal.submit(said, actor);
    const about = await this.caseOf(said, actor);
    const today = this.terms.today();
    if (said.decidedOn > today) refuse('feedbackDateInFuture', { date: said.decidedOn, today }, 'decidedOn');
    const before = await this.feedback.byReference(unitId, reference);
    if (before !== null) refuse('feedbackReferenceUsed', { reference, id: before }, 'reference');

    const [words, id] = [sealWords(said.content), await this.trace.nextId(FEEDBACK_SUBJECT)];
    const fileIds = [...new Set(said.fileIds)];
    await this.feedback.bind(fileIds, id, actor);
    const [late, term] = [await this.terms.isLate(said.decidedOn, about.jurisdictionPath), await this.terms.answer(about.jurisdictionPath)];
    return presentTaken(await this.trace.beginSubject(id, {
      kind: FEEDBACK_SUBJECT, verb: 'submitFeedback', actor, facts: { client: clientId, about: about.id, kind: said.kind, decidedOn: said.decidedOn, late, dueOn: term.due_on, wordsDigest: words.digest, ...(fileIds.length > 0 ? { fileIds } : {}) },
      set: {
        ...term, department_unit_id: unitId, client_id: clientId, reference, kind: said.kind, case_id: about.id, case_number: about.number, jurisdiction_path: about.jurisdictionPath,
        decided_on: said.decidedOn, received_on: today, late, running: true,
      }, with: (w) => recordWords(w, 'supervisionFeedback', words),
    }));
  }

  private async caseOf({ caseNumber, permitNumber }: FeedbackSaid, actor: Actor): Promise<SupervisedCase> {
    const [byCase, byPermit] = [caseNumber?.trim() || null, permitNumber?.trim() || null];
    const found = await this.feedback.supervised(byCase, byPermit, actor.unitPath);
    return found ?? refuse('feedbackCaseUnknown', { number: byCase ?? byPermit ?? '' }, byCase === null ? 'permitNumber' : 'caseNumber');
  }
}
