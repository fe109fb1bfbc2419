import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { AccessLog, qrPath, type Actor } from '@onecounter/platform';
import { SecondFactors } from '../data/second-factors';
import { SessionDirectory } from '../data/session-directory';
import type { Device } from '../http/device';
import type { NewSecondFactorView, RecoveryCodesView, SecondFactorView } from '../http/second-factor.view';
import { addressOfSecret, newSecret } from '../rules/second-factor';
import { OwnPassword } from './own-password';

/** 开通、停用动态码 by oneself: with one's password, so that an open page is not enough. */
@Injectable()
export class KeepSecondFactor {
  constructor(private readonly factors: SecondFactors, private readonly own: OwnPassword, private readonly directory: SessionDirectory, private readonly log: AccessLog) {}

  async show(actor: Actor): Promise<SecondFactorView> {
    const { confirmedAt, codesLeft } = await this.factors.state(actor.personId ?? 0);
    return { on: confirmedAt !== null, since: confirmedAt?.toISOString() ?? null, codesLeft, obliged: actor.mustEnrolSecondFactor };
  }

  /** The secret stands in this answer and nowhere else in clear; it is in force when a code of it has come back. @throws passwordWrong, accountLocked, secondFactorOn */
  async begin(actor: Actor, password: string, device: Device): Promise<NewSecondFactorView> {
    const login = await this.own.require(actor, password, device);
    const secret = newSecret();
    if (!(await this.factors.begin(actor.personId ?? 0, secret))) refuse('secondFactorOn');
    const address = addressOfSecret(secret, login);
    const { edge, path } = qrPath(address);
    return { secret, address, qrEdge: edge, qrPath: path };
  }

  /** @throws secondFactorWrong */
  async confirm(actor: Actor, code: string): Promise<RecoveryCodesView> {
    const recoveryCodes = await this.factors.together(async () => {
      const codes = await this.factors.confirm(actor.personId ?? 0, code);
      if (codes) await this.log.write(actor, { action: 'enrolSecondFactor' });
      return codes;
    });
    this.directory.forget(actor.sessionId ?? '');
    return { recoveryCodes: recoveryCodes ?? refuse('secondFactorWrong', {}, 'code') };
  }

  /** @throws passwordWrong, accountLocked, secondFactorOff */
  async remove(actor: Actor, password: string, device: Device): Promise<SecondFactorView> {
    await this.own.require(actor, password, device);
    await this.factors.together(async () => {
      if (!(await this.factors.remove(actor.personId ?? 0))) refuse('secondFactorOff');
      await this.log.write(actor, { action: 'removeSecondFactor' });
    });
    this.directory.forget(actor.sessionId ?? '');
    return this.show(actor);
  }
}
