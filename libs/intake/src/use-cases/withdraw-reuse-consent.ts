import { Injectable } from '@nestjs/common';
import { Trace, type Actor } from '@onecounter/platform';
import { REUSE_CONSENT_SUBJECT, ReuseConsents } from '../data/reuse-consents';
import type { ReuseConsentView } from '../http/reuse.view';
import { presentConsent } from './present-consent';

/** 撤回复用同意: nothing is reused under it from now on; what a case was registered with before stays lawful (个人信息保护法 15). */
@Injectable()
export class WithdrawReuseConsent {
  constructor(private readonly consents: ReuseConsents, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, version: number, actor: Actor): Promise<ReuseConsentView> {
    const row = await this.consents.lock(id, version, actor);
    const taken = await this.trace.takeStep(row, { kind: REUSE_CONSENT_SUBJECT, verb: 'withdrawReuseConsent', actor, facts: {} });
    return presentConsent({ ...row, status: taken.status as 'withdrawn', version: taken.seq });
  }
}
