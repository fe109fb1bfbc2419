import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { SupervisionCounts } from '../data/supervision-counts';
import type { SupervisionCountsView } from '../http/supervision-counts.view';

/** 联动统计: what was decided in the days (inclusive), and how far it has come; each number opens to its list by the same filters. */
@Injectable()
export class CountSupervision {
  constructor(private readonly counts: SupervisionCounts, private readonly legal: LegalClock) {}

  /** @throws periodReversed */
  async run({ from, to }: { readonly from: string; readonly to: string }, actor: Actor): Promise<SupervisionCountsView> {
    if (to < from) refuse('periodReversed', {}, 'to');
    const today = this.legal.today();
    return { from, to, sections: await this.counts.sections(actor, from, to, today), departments: await this.counts.departments(actor, from, to, today) };
  }
}
