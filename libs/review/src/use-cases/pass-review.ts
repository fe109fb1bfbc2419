import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { sealOpinion } from '../data/opinions';
import { judgeTicked, pointsToTick } from '../rules/substantive-points';
import { wordsRequired } from '../rules/words-required';

/** 审核通过: every substantive point looked at; whoever reviewed keeps the case should it come back (行政许可法 34). */
@Injectable()
export class PassReview {
  constructor(private readonly desk: CaseDesk) {}

  async run(id: number, input: { version: number; opinion: string; tickedPoints: string[] }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'passReview', input.version, actor);
    const text = wordsRequired(input.opinion, 'opinionRequired', 'opinion');
    judgeTicked(pointsToTick(open.item.definition, open.row.materials), input.tickedPoints);

    const opinion = sealOpinion({ kind: 'review', text, ticked: input.tickedPoints });
    const taken = await this.desk.take(open, {
      verb: 'passReview', facts: { points: input.tickedPoints, opinionDigest: opinion.digest }, set: { reviewed_by: actor.personId, assignee_id: open.row.assignee_id ?? actor.personId }, with: opinion.record,
    });
    return presentStep(taken, open.row.number);
  }
}
