import { Injectable } from '@nestjs/common';
import { CaseDesk, Cases, presentStep, type StepTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import type { Actor, WriteStatement } from '@onecounter/platform';
import { beginCorrection, Corrections, moveCorrection, openCorrectionHold, type CorrectionRow } from '../../data/corrections';
import { sealOpinion } from '../../data/opinions';
import type { ReReviewerView } from '../../http/correction.view';
import { CORRECTION_BASIS, handsIn, judgeFinding, judgeCorrectionDay } from '../../rules/correction';
import { wordsRequired } from '../../rules/words-required';

export interface OrderReReviewInput { readonly version: number; readonly personId: number; readonly dueOn: string; readonly finding?: string; readonly reason: string }

/** 组织重审: the head names somebody of the section who had no hand in the case, and the day (CMP-5). */
@Injectable()
export class OrderReReview {
  constructor(private readonly desk: CaseDesk, private readonly cases: Cases, private readonly corrections: Corrections) {}

  /** To whom it may be given. */
  async reReviewers(id: number, actor: Actor): Promise<ReReviewerView[]> {
    const row = await this.cases.getInFull(id, actor);
    return (await this.corrections.reReviewers(row.unit_id, handsIn(row))).map(({ id: personId, name }) => ({ personId, name }));
  }

  /** @throws what a step is refused for, reReviewNotPossible, reReviewerUnsuitable, correctionDayWrong, opinionRequired */
  async run(id: number, input: OrderReReviewInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'orderReReview', input.version, actor);
    const [on, hands] = [this.desk.today(), handsIn(open.row)];
    if (hands.includes(input.personId)) refuse('reReviewerUnsuitable', { why: '经手过这个办件' }, 'personId');
    if (!(await this.corrections.reReviewers(open.row.unit_id, hands)).some((one) => one.id === input.personId)) refuse('reReviewerUnsuitable', { why: '不是本科室的审核员或者负责人' }, 'personId');
    judgeCorrectionDay('reReview', input.dueOn, on);
    const reason = wordsRequired(input.reason, 'opinionRequired', 'reason');

    const running = await this.corrections.running(id);
    const finding = input.finding ?? running?.finding ?? null;
    if (input.finding !== undefined) judgeFinding(input.finding, await this.corrections.finding(input.finding), open.row);
    const words = sealOpinion({ kind: 'correction', text: reason });
    const taken = await this.desk.take(open, {
      verb: 'orderReReview', facts: { reviewerId: input.personId, dueOn: input.dueOn, finding, reasonDigest: words.digest },
      with: (w) => {
        words.record(w);
        give(w, running, { finding, reviewerId: input.personId, dueOn: input.dueOn, on });
        openCorrectionHold(w, { kind: 'reReview', by: actor.personId, on, dueOn: input.dueOn, basis: CORRECTION_BASIS, reason });
      },
    });
    return presentStep(taken, open.row.number);
  }
}

/** What was stopped goes on in its row; what is decided begins one. */
function give(w: WriteStatement, running: CorrectionRow | undefined, { finding, reviewerId, dueOn, on }: { finding: string | null; reviewerId: number; dueOn: string; on: string }): void {
  if (running) moveCorrection(w, running.id, { state: 'reReview', reviewer_id: reviewerId, re_review_due_on: dueOn, ...(finding === null ? {} : { finding }) }, 'ordered_seq');
  else beginCorrection(w, { state: 'reReview', finding, on, reviewerId, dueOn });
}
