import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { Accounts } from '../../data/accounts';
import { PERSON_SUBJECT } from '../../data/subjects';
import { oneTimePassword } from '../../secrets/one-time-password';
import { hashPassword } from '../../secrets/passwords';
import { OrganisationDesk } from '../organisation-desk';
import type { PasswordGiven } from './open-account';
import { SessionEnder } from './session-ender';

/** 重置口令: a password for one sign-in instead of the forgotten one; whoever is signed in with the old one is not any more. A lock stays. */
@Injectable()
export class ResetPassword {
  constructor(private readonly desk: OrganisationDesk, private readonly accounts: Accounts, private readonly ender: SessionEnder) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notOneself */
  async run(id: number, input: { version: number }, actor: Actor): Promise<PasswordGiven> {
    const open = await this.desk.open(PERSON_SUBJECT, 'resetPassword', id, input.version, actor);
    requireAnother(actor, id, '重置口令', 'resetPassword');
    const [login, password] = [(await this.accounts.loginEver(id)) ?? refuse('notFound'), oneTimePassword()];
    await this.accounts.giveOneTime(id, await hashPassword(password));
    const ended = await this.ender.endAll(id);
    return { ...(await this.desk.take(open, { facts: { sessionsEnded: ended } })), login, password };
  }
}

/** Nobody administers himself (IAM-6). @throws notOneself */
export function requireAnother(actor: Actor, personId: number, verbLabel: string, verb: string): void {
  if (actor.personId === personId) refuse('notOneself', { verb, verbLabel });
}
