import { Injectable } from '@nestjs/common';
import { legalDateOf } from '@onecounter/kernel';
import { BusinessSchedule, Sql, UNWATCHED, type RunProgress } from '@onecounter/platform';
import { AwardFacts } from '../data/award-facts';
import { periodsDueIn } from '../rules/assessment/assessment-period';
import { DrawUpNotice } from '../use-cases/assessment/draw-up-notice';

/** On the fifteenth at nine, after checks, awards and receiving rates of the month before: its notice for every place with sections, once; after a quarter and a year theirs too. What was missed is made up. */
@Injectable()
export class DrawUpNoticesSchedule extends BusinessSchedule {
  readonly name = 'draw-up-notices';
  readonly cron = '0 9 15 * *';
  override readonly makeUp = 'each' as const;
  override readonly takesDay = true;
  constructor(private readonly draw: DrawUpNotice, private readonly awards: AwardFacts, private readonly sql: Sql) { super(); }

  async run(occurrence: Date, progress: RunProgress = UNWATCHED): Promise<string> {
    const periods = periodsDueIn(legalDateOf(occurrence));
    const places = await this.awards.places();
    const wanted = periods.flatMap((period) => places.map((place) => ({ place, period })));
    let drawn = 0;
    for (const [at, { place, period }] of wanted.entries()) {
      await progress.at(at, wanted.length);
      if (await this.sql.transaction(() => this.draw.ofPlace(place, period))) drawn += 1;
    }
    return `${periods.join(', ')}: ${drawn} drawn up`;
  }
}
