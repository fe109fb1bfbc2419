import { Injectable } from '@nestjs/common';
import { legalDateOf } from '@onecounter/kernel';
import { BusinessSchedule, Sql, UNWATCHED, type RunProgress } from '@onecounter/platform';
import { AwardFacts } from '../data/award-facts';
import { monthBefore } from '../use-cases/awards/award-terms';
import { DrawUpAwards } from '../use-cases/awards/draw-up-awards';

/** On the fifth of each month at nine: the eligibility of the month before, for every place with sections, once. A month that was missed is made up. */
@Injectable()
export class DrawUpAwardsSchedule extends BusinessSchedule {
  readonly name = 'draw-up-awards';
  readonly cron = '0 9 5 * *';
  override readonly makeUp = 'each' as const;
  override readonly takesDay = true;
  constructor(private readonly draw: DrawUpAwards, private readonly facts: AwardFacts, private readonly sql: Sql) { super(); }

  async run(occurrence: Date, progress: RunProgress = UNWATCHED): Promise<string> {
    const month = monthBefore(legalDateOf(occurrence));
    const places = await this.facts.places();
    let drawn = 0;
    for (const [at, place] of places.entries()) {
      await progress.at(at, places.length);
      if (await this.sql.transaction(() => this.draw.ofPlace(place, month))) drawn += 1;
    }
    return `${month}: ${drawn} places`;
  }
}
