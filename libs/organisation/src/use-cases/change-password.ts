import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { AccessLog, Sql, type Actor } from '@onecounter/platform';
import { Accounts } from '../data/accounts';
import { SessionDirectory } from '../data/session-directory';
import { Sessions } from '../data/sessions';
import type { ChangePasswordBody } from '../http/change-password.body';
import type { Device } from '../http/device';
import { requireGoodPassword } from '../rules/password';
import { PasswordMemory } from '../secrets/password-memory';
import { hashPassword } from '../secrets/passwords';
import { ProvePassword } from './prove-password';

/** 改口令: the present one is proved like at a sign-in; all other sessions of the person end. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly prove: ProvePassword, private readonly accounts: Accounts, private readonly sessions: Sessions,
    private readonly directory: SessionDirectory, private readonly log: AccessLog, private readonly sql: Sql, private readonly rules: PasswordMemory,
  ) {}

  /** @throws passwordWrong, accountLocked, passwordTooWeak, passwordRepeats, passwordCommon */
  async run(actor: Actor, body: ChangePasswordBody, device: Device): Promise<Actor> {
    const personId = actor.personId ?? refuse('notSignedIn');
    const login = (await this.accounts.loginOf(personId)) ?? refuse('notSignedIn');
    const { passwordLength: length, passwordKinds: kinds } = await this.rules.settings();
    requireGoodPassword(body.newPassword, login, body.oldPassword, { length, kinds });
    const proof = await this.prove.run(login, body.oldPassword, device.address);
    if (proof.refusal?.code === 'signInFailed') refuse('passwordWrong', {}, 'oldPassword');
    if (proof.refusal) throw proof.refusal;
    await this.rules.requireNew(personId, body.newPassword);
    const passwordHash = await hashPassword(body.newPassword);
    const ended = await this.sql.transaction(async () => {
      await this.accounts.setPassword(personId, passwordHash);
      await this.log.write(actor, { action: 'changePassword' });
      return this.sessions.revokeOthers(personId, actor.sessionId);
    });
    for (const id of [...ended, actor.sessionId ?? '']) this.directory.forget(id);
    return { ...actor, mustChangePassword: false };
  }
}
