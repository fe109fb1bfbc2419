import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { openDeferral } from '../../data/deferral-records';
import { deferralPaper } from '../../rules/deferral-papers';
import { headOf } from '../paper-head';
import { DeferralConditions } from './deferral-terms';
import { Undertakings, type SignedUndertaking } from './undertakings';

/** 容缺受理: what is lacking is minor and on the list, the applicant signed when it comes; the legal clock starts as with any acceptance (INT-5). */
@Injectable()
export class AcceptWithDeferral {
  constructor(private readonly desk: CaseDesk, private readonly conditions: DeferralConditions, private readonly undertakings: Undertakings) {}

  async run(id: number, input: { version: number; undertaking?: SignedUndertaking }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'acceptWithDeferral', input.version, actor);
    const { deferrable, acceptedOn, due } = await this.conditions.judge(open.row, open.item);
    const file = await this.undertakings.judge(input.undertaking, actor);
    const form = input.undertaking?.form ?? 'signed';

    const dates = { promised: due.promised_due_on ?? '', statutory: due.statutory_due_on ?? '', provisional: due.provisional };
    const taken = await this.desk.take(open, {
      verb: 'acceptWithDeferral', facts: { acceptedOn, promisedDueOn: due.promised_due_on, statutoryDueOn: due.statutory_due_on, materials: deferrable.map(({ code }) => code), dues: deferrable.map(({ dueOn }) => dueOn), undertakingForm: form, undertakingFileId: file.id, undertakingDigest: file.hash },
      set: { ...due, accepted_on: acceptedOn, supplement_due_on: null }, paper: deferralPaper(headOf(open.row), open.item.definition, acceptedOn, dates, deferrable),
      ...(form === 'signed' ? { beside: await this.undertakings.paperOf(open.row, deferrable, file.hash) } : {}),
      with: (w) => openDeferral(w, { deferred: deferrable, on: acceptedOn, by: actor.personId, undertakingForm: form, undertakingFileId: file.id }),
    });
    await this.undertakings.bind(file, actor, id);
    return presentStep(taken, open.row.number);
  }
}
