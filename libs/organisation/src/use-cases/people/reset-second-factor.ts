import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { SecondFactors } from '../../data/second-factors';
import { PERSON_SUBJECT } from '../../data/subjects';
import { OrganisationDesk } from '../organisation-desk';
import { requireAnother } from './reset-password';
import { SessionEnder } from './session-ender';

/** 重置动态码: for whoever lost the phone and the recovery codes. The password alone signs in until they enrol again; whoever is signed in is not any more. */
@Injectable()
export class ResetSecondFactor {
  constructor(private readonly desk: OrganisationDesk, private readonly factors: SecondFactors, private readonly ender: SessionEnder) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notOneself, secondFactorOff */
  async run(id: number, input: { version: number }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(PERSON_SUBJECT, 'resetSecondFactor', id, input.version, actor);
    requireAnother(actor, id, '重置动态码', 'resetSecondFactor');
    if (!(await this.factors.remove(id))) refuse('secondFactorOff');
    return this.desk.take(open, { facts: { sessionsEnded: await this.ender.endAll(id) } });
  }
}
