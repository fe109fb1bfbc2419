import { Injectable } from '@nestjs/common';
import type { Actor, StepTaken } from '@onecounter/platform';
import { PERSON_SUBJECT } from '../../data/subjects';
import { OrganisationDesk } from '../organisation-desk';
import { SessionEnder } from './session-ender';

/** 结束全部登录: wherever the person is signed in, the password is asked again. */
@Injectable()
export class EndSessions {
  constructor(private readonly desk: OrganisationDesk, private readonly ender: SessionEnder) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, input: { version: number }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(PERSON_SUBJECT, 'endSessions', id, input.version, actor);
    const ended = await this.ender.endAll(id);
    return this.desk.take(open, { facts: { ended } });
  }
}
