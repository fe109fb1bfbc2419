import { Injectable } from '@nestjs/common';
import { REMEMBERED_PASSWORDS } from '@onecounter/contracts';
import { Accounts } from '../data/accounts';
import { SecuritySettings } from '../data/security-settings';
import type { PasswordRulesView } from './session.view';

/** What a new password must be, for the form in which it is chosen. */
@Injectable()
export class PasswordRulesOf {
  constructor(private readonly accounts: Accounts, private readonly settings: SecuritySettings) {}

  async of(personId: number): Promise<PasswordRulesView> {
    const { passwordLength, passwordKinds, passwordDays } = await this.settings.values();
    return {
      length: passwordLength, kinds: passwordKinds, days: passwordDays, remembered: REMEMBERED_PASSWORDS, login: (await this.accounts.loginOf(personId)) ?? '', first: await this.accounts.hasFirstPassword(personId),
    };
  }
}
