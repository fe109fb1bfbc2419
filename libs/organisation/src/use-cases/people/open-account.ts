import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { Accounts } from '../../data/accounts';
import { PERSON_SUBJECT } from '../../data/subjects';
import { judgeLogin } from '../../rules/typed';
import { oneTimePassword } from '../../secrets/one-time-password';
import { hashPassword } from '../../secrets/passwords';
import { OrganisationDesk } from '../organisation-desk';

/** A step that gives out a password for one sign-in; it is shown once and kept nowhere in clear. */
export interface PasswordGiven extends StepTaken { readonly login: string; readonly password: string }

/** 开通账号: a login of its own for the person; whoever holds no post cannot sign in with it yet. */
@Injectable()
export class OpenAccount {
  constructor(private readonly desk: OrganisationDesk, private readonly accounts: Accounts) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, loginInvalid, loginTaken */
  async run(id: number, input: { version: number; login: string }, actor: Actor): Promise<PasswordGiven> {
    const open = await this.desk.open(PERSON_SUBJECT, 'openAccount', id, input.version, actor);
    const login = judgeLogin(input.login);
    if (await this.accounts.isTaken(login)) refuse('loginTaken', { login }, 'login');
    const password = oneTimePassword();
    await this.accounts.open(id, login, await hashPassword(password));
    return { ...(await this.desk.take(open, { facts: {} })), login, password };
  }
}
