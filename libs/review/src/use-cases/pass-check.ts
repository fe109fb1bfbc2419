import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { sealOpinion } from '../data/opinions';
import { wordsRequired } from '../rules/words-required';

/** 复核通过: the second look that items of three levels need. */
@Injectable()
export class PassCheck {
  constructor(private readonly desk: CaseDesk) {}

  async run(id: number, input: { version: number; opinion: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'passCheck', input.version, actor);
    const opinion = sealOpinion({ kind: 'check', text: wordsRequired(input.opinion, 'opinionRequired', 'opinion') });
    const taken = await this.desk.take(open, { verb: 'passCheck', facts: { opinionDigest: opinion.digest }, set: { checked_by: actor.personId }, with: opinion.record });
    return presentStep(taken, open.row.number);
  }
}
