import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { Accounts } from '../../data/accounts';
import { SignInAttempts } from '../../data/sign-in-attempts';
import { PERSON_SUBJECT } from '../../data/subjects';
import { OrganisationDesk } from '../organisation-desk';
import { requireAnother } from './reset-password';

/** 解除锁定: whoever mistyped too often need not wait. */
@Injectable()
export class UnlockAccount {
  constructor(private readonly desk: OrganisationDesk, private readonly accounts: Accounts, private readonly attempts: SignInAttempts) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notOneself */
  async run(id: number, input: { version: number }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(PERSON_SUBJECT, 'unlockAccount', id, input.version, actor);
    requireAnother(actor, id, '解除锁定', 'unlockAccount');
    await this.attempts.unlock((await this.accounts.loginEver(id)) ?? refuse('notFound'));
    return this.desk.take(open, { facts: {} });
  }
}
