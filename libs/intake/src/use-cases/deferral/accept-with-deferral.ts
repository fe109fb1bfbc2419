import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import { CaseDesk, type StepTakenView } from '@onecounter/casework';
import { DeferralConditions } from './deferral-terms';
import { DeferredAcceptance } from './deferred-acceptance';
import { Undertakings, type SignedUndertaking } from './undertakings';

/** 容缺受理: what is lacking is minor and on the list, the applicant signed when it comes; the legal clock starts as with any acceptance (INT-5). */
@Injectable()
export class AcceptWithDeferral {
  constructor(private readonly desk: CaseDesk, private readonly conditions: DeferralConditions, private readonly undertakings: Undertakings, private readonly acceptance: DeferredAcceptance) {}

  async run(id: number, input: { version: number; undertaking?: SignedUndertaking }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'acceptWithDeferral', input.version, actor);
    const terms = await this.conditions.judge(open.row, open.item);
    const file = await this.undertakings.judge(input.undertaking, actor);
    const form = input.undertaking?.form ?? 'signed';
    const taken = await this.acceptance.take(open, terms, { form, fileId: file.id, digest: file.hash }, form === 'signed' ? { beside: await this.undertakings.paperOf(open.row, terms.deferrable, file.hash) } : {});
    await this.undertakings.bind(file, actor, id);
    return taken;
  }
}
