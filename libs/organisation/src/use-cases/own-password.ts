import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { Accounts } from '../data/accounts';
import type { Device } from '../http/device';
import { ProvePassword } from './prove-password';

/** Asks for one's password once more, like at a sign-in: an open page is not enough. */
@Injectable()
export class OwnPassword {
  constructor(private readonly accounts: Accounts, private readonly prove: ProvePassword) {}

  /** @returns the login @throws passwordWrong, accountLocked, tooManyRequests */
  async require(actor: Actor, password: string, device: Device): Promise<string> {
    const login = (await this.accounts.loginOf(actor.personId ?? 0)) ?? refuse('notSignedIn');
    const proof = await this.prove.run(login, password, device.address);
    if (proof.refusal?.code === 'signInFailed') refuse('passwordWrong', {}, 'password');
    if (proof.refusal) throw proof.refusal;
    return login;
  }
}
