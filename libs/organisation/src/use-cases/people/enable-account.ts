import { Injectable } from '@nestjs/common';
import type { Actor, StepTaken } from '@onecounter/platform';
import { Accounts } from '../../data/accounts';
import { PERSON_SUBJECT } from '../../data/subjects';
import { OrganisationDesk } from '../organisation-desk';

/** 启用账号: with the password it had. */
@Injectable()
export class EnableAccount {
  constructor(private readonly desk: OrganisationDesk, private readonly accounts: Accounts) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, input: { version: number }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(PERSON_SUBJECT, 'enableAccount', id, input.version, actor);
    await this.accounts.setDisabled(id, false);
    return this.desk.take(open, { facts: {} });
  }
}
