import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import { SilentCases } from '../data/silent-cases';
import type { SilenceAlertView } from '../http/reception.view';

/** Cases of the hall that have waited three or four working days without a word. */
@Injectable()
export class ListSilenceAlerts {
  constructor(private readonly silent: SilentCases) {}

  run(actor: Actor): Promise<SilenceAlertView[]> {
    return this.silent.alertsFor(actor);
  }
}
