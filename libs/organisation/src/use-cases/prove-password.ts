import { Injectable } from '@nestjs/common';
import { refuse, Refusal } from '@onecounter/contracts';
import { legalTimeOf } from '@onecounter/kernel';
import { MachineClock } from '@onecounter/platform';
import { SecuritySettings } from '../data/security-settings';
import { SignInAttempts, type Account, type Attempts } from '../data/sign-in-attempts';
import { AddressFailures } from '../rules/address-failures';
import { admitAttempt } from '../rules/lockout';
import { OneByOne } from '../secrets/one-by-one';
import { Passwords } from '../secrets/passwords';

const TRIES_TO_CLAIM = 5;

/** The account whose password was right, or why not; `personId` is whom the attempt was aimed at, for the log. */
export type Proof = { readonly account: Account; readonly refusal: null } | { readonly account: null; readonly refusal: Refusal; readonly personId: number | null };

/** Proves that somebody knows a login's password; what fails is counted against login and network address (SEC-2). Opens no transaction: a refused attempt must stay written. */
@Injectable()
export class ProvePassword {
  private readonly lines = new OneByOne();
  private readonly addresses = new AddressFailures();

  constructor(private readonly attempts: SignInAttempts, private readonly passwords: Passwords, private readonly clock: MachineClock, private readonly settings: SecuritySettings) {}

  /** @throws tooManyRequests */
  async run(login: string, password: string, address: string): Promise<Proof> {
    const seconds = this.addresses.secondsToWait(address, this.clock.now());
    if (seconds > 0) refuse('tooManyRequests', { seconds });
    return this.noted(address, this.lines.run(login, () => this.prove(login, 'signInFailed', (account) => this.passwords.matches(account?.passwordHash ?? null, password), (account) => !account.secondFactor)));
  }

  /** A second proof of whoever knew the password: what fails counts with the passwords. @throws tooManyRequests */
  async second(login: string, matches: () => Promise<boolean>, address: string): Promise<Proof> {
    const seconds = this.addresses.secondsToWait(address, this.clock.now());
    if (seconds > 0) refuse('tooManyRequests', { seconds });
    return this.noted(address, this.lines.run(login, () => this.prove(login, 'secondFactorFailed', matches, () => true)));
  }

  private async noted(address: string, proving: Promise<Proof>): Promise<Proof> {
    const proof = await proving;
    if (proof.refusal) this.addresses.note(address, this.clock.now());
    return proof;
  }

  /** @param last whether nothing more is asked for, so that failures in a row are over */
  private async prove(login: string, failure: 'signInFailed' | 'secondFactorFailed', matches: (account: Account | null) => Promise<boolean>, last: (account: Account) => boolean): Promise<Proof> {
    const { attempts, at, lockedUntil } = await this.claim(login);
    const personId = attempts.account?.personId ?? null;
    if (lockedUntil) return { account: null, personId, refusal: new Refusal('accountLocked', { until: legalTimeOf(lockedUntil) }) };
    const right = await matches(attempts.account);
    if (!right || !attempts.account || attempts.account.disabled) return { account: null, personId, refusal: new Refusal(failure) };
    if (last(attempts.account)) await this.attempts.forgive(attempts.lookup, at);
    else await this.attempts.giveBack(attempts.lookup, at);
    return { account: attempts.account, refusal: null };
  }

  /** Another process may be counting the same login: whoever is second reads again. */
  private async claim(login: string): Promise<{ attempts: Attempts; at: Date; lockedUntil: Date | null }> {
    const rule = await this.settings.values();
    for (let tries = 0; tries < TRIES_TO_CLAIM; tries += 1) {
      const at = this.clock.now();
      const attempts = await this.attempts.of(login);
      const admission = admitAttempt(attempts.state, at, rule);
      if (admission.lockedUntil) return { attempts, at, lockedUntil: admission.lockedUntil };
      if (await this.attempts.claim(attempts, admission.claimed, at)) return { attempts, at, lockedUntil: null };
    }
    return refuse('tooManyRequests', { seconds: 1 });
  }
}
