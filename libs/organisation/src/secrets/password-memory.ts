import { Injectable } from '@nestjs/common';
import { refuse, type SettingValues } from '@onecounter/contracts';
import { Accounts } from '../data/accounts';
import { SecuritySettings } from '../data/security-settings';
import { Passwords } from './passwords';

/** What is known of somebody's passwords beyond their form: the rules of today, and the last ones by their hashes. */
@Injectable()
export class PasswordMemory {
  constructor(private readonly accounts: Accounts, private readonly passwords: Passwords, private readonly kept: SecuritySettings) {}

  settings(): Promise<SettingValues> {
    return this.kept.values();
  }

  /** One after the other: each look costs memory on purpose. @throws passwordRepeats */
  async requireNew(personId: number, next: string): Promise<void> {
    for (const hash of await this.accounts.rememberedHashes(personId)) if (await this.passwords.matches(hash, next)) refuse('passwordRepeats', {}, 'newPassword');
  }
}
