import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { RE_REVIEW_VERDICTS, refuse, type ReReviewVerdict } from '@onecounter/contracts';
import type { Actor, WriteStatement } from '@onecounter/platform';
import { clearCorrectionHolds, Corrections, moveCorrection, openCorrectionHold } from '../../data/corrections';
import { sealOpinion } from '../../data/opinions';
import { CORRECTION_BASIS, isUndecided, opinionWithFaults, type FaultFound } from '../../rules/correction';
import { wordsRequired } from '../../rules/words-required';

export interface RecordReReviewInput { readonly version: number; readonly verdict: ReReviewVerdict; readonly opinion: string; readonly faults: readonly FaultFound[] }

/** 登记重审结论: what is decided and conforms is kept; what is undecided and fails can only be refused; the rest is for the head (CMP-5). */
@Injectable()
export class RecordReReview {
  constructor(private readonly desk: CaseDesk, private readonly corrections: Corrections) {}

  /** @throws what a step is refused for, notYourReReview, opinionRequired, reReviewFaultsWrong */
  async run(id: number, { version, verdict, ...input }: RecordReReviewInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'recordReReview', version, actor);
    const opinion = opinionWithFaults(wordsRequired(input.opinion, 'opinionRequired', 'opinion'), verdict, input.faults, open.row, open.item.definition);
    const running = (await this.corrections.running(id)) ?? refuse('notFound');

    const [on, by, undecided] = [this.desk.today(), actor.personId, isUndecided(open.row)];
    const [kept, failed] = [!undecided && verdict === 'conforms', undecided && verdict === 'fails'];
    const words = sealOpinion({ kind: 'correction', text: opinion });
    const taken = await this.desk.take(open, {
      verb: 'recordReReview', facts: { verdict, faulty: input.faults.map(({ code }) => code), ...(kept ? { outcome: 'kept' } : {}), opinionDigest: words.digest },
      with: (w: WriteStatement) => {
        words.record(w);
        clearCorrectionHolds(w, { kinds: failed ? ['reReview', 'complianceStop'] : ['reReview'], on, by, result: `重审${RE_REVIEW_VERDICTS[verdict].zh}` });
        if (failed) openCorrectionHold(w, { kind: 'reReviewFailed', by, on, dueOn: null, basis: CORRECTION_BASIS, reason: opinion });
        if (kept) moveCorrection(w, running.id, { state: 'ended', verdict, outcome: 'kept', ended_on: on }, 'recorded_seq', 'ended_seq');
        else moveCorrection(w, running.id, { state: 'reReviewed', verdict }, 'recorded_seq');
      },
    });
    return presentStep(taken, open.row.number);
  }
}
