import { Injectable } from '@nestjs/common';
import { LegalClock, Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { FORM_SUBJECT, Forms, recordReview } from '../../data/forms';
import { digestOf } from '../../rules/definition-digest';
import { requireOwnItem } from '../judge-definition';

/** 取消表格: nobody is asked for it any more; beside the cases that had it, it stays to be looked up, and the review log says so. */
@Injectable()
export class CancelForm {
  constructor(private readonly forms: Forms, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notPermitted for another section's */
  async take(actor: Actor, id: number, version: number, reason: string): Promise<StepTaken> {
    const row = await this.forms.forStep(id, version, 'cancelForm');
    requireOwnItem(actor, [row.unit_id], 'cancelForm');
    return this.trace.takeStep(row, {
      kind: FORM_SUBJECT, verb: 'cancelForm', actor, facts: { code: row.code, reason: digestOf(reason) }, set: { cancelled_reason: reason },
      with: (w) => recordReview(w, { outcome: 'cancelled', reason, reviewedOn: this.legal.today(), byPerson: actor.personId }),
    });
  }
}
