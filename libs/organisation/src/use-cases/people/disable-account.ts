import { Injectable } from '@nestjs/common';
import type { Actor, StepTaken } from '@onecounter/platform';
import { Accounts } from '../../data/accounts';
import { PERSON_SUBJECT } from '../../data/subjects';
import { OrganisationDesk } from '../organisation-desk';
import { requireAnother } from './reset-password';
import { SessionEnder } from './session-ender';

/** 停用账号: nobody gets in with it, and whoever is in is out. The posts stay. */
@Injectable()
export class DisableAccount {
  constructor(private readonly desk: OrganisationDesk, private readonly accounts: Accounts, private readonly ender: SessionEnder) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notOneself */
  async run(id: number, input: { version: number }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(PERSON_SUBJECT, 'disableAccount', id, input.version, actor);
    requireAnother(actor, id, '停用账号', 'disableAccount');
    await this.accounts.setDisabled(id, true);
    const sessionsEnded = await this.ender.endAll(id);
    return this.desk.take(open, { facts: { sessionsEnded } });
  }
}
