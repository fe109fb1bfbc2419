import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { KeepAgencyPage } from '../use-cases/tracking/keep-agency-page';

/** The consent has ended: nobody follows the project by its code any more, not even when it is taken up again. */
@Injectable()
export class ClosePageWhenCommissionWithdrawn extends Listener {
  readonly name = 'close-page-when-commission-withdrawn';
  readonly hears: readonly Fact[] = ['commissionWithdrawn'];
  constructor(private readonly pages: KeepAgencyPage) { super(); }

  hear({ subjectId }: Happening): Promise<void> {
    return this.pages.closeWithCommission(subjectId);
  }
}
