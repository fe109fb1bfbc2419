import { Injectable } from '@nestjs/common';
import { SecuritySettings } from '@onecounter/organisation';
import { LegalClock, type Actor } from '@onecounter/platform';
import { canonicalJson } from '@onecounter/kernel/chain';
import { createHash } from 'node:crypto';
import { ReceivingRates, type CountedRow, type FrozenMonth } from '../../data/receiving-rates';
import { calendarMonth, type CalendarMonth } from '../../rules/calendar-months';
import { rankRates, type Ranked } from '../../rules/receiving-rate';

export interface MonthOfSections { readonly month: CalendarMonth; readonly rows: readonly (CountedRow & Ranked)[]; readonly leastCount: number; readonly frozen: FrozenMonth | null; readonly over: boolean; readonly digest: string }

/** A month by section, counted now and ranked by what was confirmed or is set now. */
@Injectable()
export class RateBooks {
  constructor(private readonly rates: ReceivingRates, private readonly settings: SecuritySettings, private readonly legal: LegalClock) {}

  async of(name: string, actor: Actor): Promise<MonthOfSections> {
    const [month, place] = [calendarMonth(name), actor.jurisdictionPath];
    const [frozen, counted, { receivingLeastCount }] = [await this.rates.frozen(place, month.from), await this.rates.bySection(place, month.from, month.until), await this.settings.values()];
    const leastCount = frozen?.least_count ?? receivingLeastCount;
    const rows = rankRates(counted, leastCount);
    return { month, rows, leastCount, frozen, over: this.legal.today() >= month.until, digest: digestOf(name, leastCount, rows) };
  }
}

/** What somebody who confirms has looked at. */
function digestOf(month: string, leastCount: number, rows: readonly (CountedRow & Ranked)[]): string {
  const figures = rows.map(({ key, presented, complete, onTrust, jointReview, excluded, rank, last }) => [key, presented, complete, onTrust, jointReview, excluded, rank, last]);
  return createHash('sha256').update(canonicalJson([month, leastCount, figures])).digest('hex');
}
