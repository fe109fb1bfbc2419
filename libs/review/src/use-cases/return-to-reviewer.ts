import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { sealOpinion } from '../data/opinions';
import { wordsRequired } from '../rules/words-required';

/** 退回重审: back to the same reviewer; review and check are to be made again, the clock goes on. */
@Injectable()
export class ReturnToReviewer {
  constructor(private readonly desk: CaseDesk) {}

  async run(id: number, input: { version: number; reason: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'returnToReviewer', input.version, actor);
    const opinion = sealOpinion({ kind: 'return', text: wordsRequired(input.reason, 'opinionRequired', 'reason') });
    const taken = await this.desk.take(open, {
      verb: 'returnToReviewer', facts: { reviewerId: open.row.reviewed_by, opinionDigest: opinion.digest }, set: { reviewed_by: null, checked_by: null }, with: opinion.record,
    });
    return presentStep(taken, open.row.number);
  }
}
