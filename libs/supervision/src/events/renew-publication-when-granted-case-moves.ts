import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { KeepPublication } from '../use-cases/publications/keep-publication';

/** Certificate made, made anew or spoilt, slip corrected, permit ended: what is shown follows. A case without a publication makes none. */
@Injectable()
export class RenewPublicationWhenGrantedCaseMoves extends Listener {
  readonly name = 'renew-publication-when-granted-case-moves';
  readonly hears: readonly Fact[] = ['certificatePrinted', 'certificateSpoilt', 'certificateReprinted', 'certificateExchanged', 'decisionAmended', 'deferralEndedOverdue'];
  constructor(private readonly keep: KeepPublication) { super(); }

  hear({ subjectId, fact }: Happening): Promise<void> {
    return this.keep.renew(subjectId, fact === 'decisionAmended');
  }
}
