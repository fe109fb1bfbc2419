import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { SessionDirectory } from '../../data/session-directory';
import { Sessions } from '../../data/sessions';
import { PERSON_SUBJECT } from '../../data/subjects';
import { OrganisationDesk } from '../organisation-desk';

/** 结束一个登录: one device of the person has to ask for the password again; the others go on. */
@Injectable()
export class EndPersonsSession {
  constructor(private readonly desk: OrganisationDesk, private readonly sessions: Sessions, private readonly directory: SessionDirectory) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, sessionEnded */
  async run(id: number, input: { version: number; sessionId: string }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(PERSON_SUBJECT, 'endSession', id, input.version, actor);
    if (!(await this.sessions.revoke(input.sessionId, id))) refuse('sessionEnded', {}, 'sessionId');
    this.directory.forget(input.sessionId);
    return this.desk.take(open, { facts: { session: input.sessionId } });
  }
}
