import { Injectable } from '@nestjs/common';
import type { FormReviewOutcome } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { FORM_SUBJECT, Forms, recordReview } from '../../data/forms';
import { digestOf } from '../../rules/definition-digest';
import { refuseField } from '../../rules/forms/form-words';
import { requireOwnItem } from '../judge-definition';

export interface ReviewSaid { readonly outcome: FormReviewOutcome; readonly reason: string; readonly reviewedOn: string }

/** 清理表格: kept or simplified it is in use for the next year; cancelled it ends by a step of its own. Each review is a line of the log. */
@Injectable()
export class ReviewForm {
  constructor(private readonly forms: Forms, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notPermitted for another section's, invalidInput when the day is to come or before the last review */
  async take(actor: Actor, id: number, version: number, { outcome, reason, reviewedOn }: ReviewSaid): Promise<StepTaken> {
    const row = await this.forms.forStep(id, version, 'reviewForm');
    requireOwnItem(actor, [row.unit_id], 'reviewForm');
    if (reviewedOn > this.legal.today()) refuseField('reviewedOn', '清理日期还没有到', 'The day is to come');
    if (row.last_reviewed_on !== null && reviewedOn < row.last_reviewed_on) refuseField('reviewedOn', `清理日期不能早于上次（${row.last_reviewed_on}）`, `The last review was on ${row.last_reviewed_on}`);
    const taken = await this.trace.takeStep(row, {
      kind: FORM_SUBJECT, verb: 'reviewForm', actor, facts: { code: row.code, outcome, reviewedOn, reason: digestOf(reason) },
      set: { last_reviewed_on: reviewedOn }, with: (w) => recordReview(w, { outcome, reason, reviewedOn, byPerson: actor.personId }),
    });
    return outcome === 'cancelled' ? this.end(actor, id, taken.seq, reason) : taken;
  }

  private async end(actor: Actor, id: number, version: number, reason: string): Promise<StepTaken> {
    const row = await this.forms.forStep(id, version, 'cancelForm');
    return this.trace.takeStep(row, { kind: FORM_SUBJECT, verb: 'cancelForm', actor, facts: { code: row.code, reason: digestOf(reason) }, set: { cancelled_reason: reason } });
  }
}
