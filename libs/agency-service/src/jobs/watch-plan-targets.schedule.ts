import { Injectable } from '@nestjs/common';
import { BusinessSchedule, Calendars, LegalClock, Sql, UNWATCHED, type RunProgress } from '@onecounter/platform';
import { AgencyPlans } from '../data/agency-plans';
import { NoteLostTarget } from '../use-cases/plan/note-lost-targets';

const BATCH = 200;

/** What the watch looks at: plans by id, working days of the country. */
@Injectable()
export class WatchedPlans {
  constructor(private readonly plans: AgencyPlans, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async isWorkingDay(): Promise<boolean> {
    return (await this.calendars.of('')).isWorkingDay(this.legal.today());
  }

  after(id: number): Promise<{ readonly id: number; readonly path: string }[]> {
    return this.plans.toWatch(id, this.legal.today(), BATCH);
  }
}

/** At twenty past eight on working days: plans whose target cannot be met any more. What was missed is found the next day, for it still cannot. */
@Injectable()
export class WatchPlanTargets extends BusinessSchedule {
  readonly name = 'watch-plan-targets';
  readonly cron = '20 8 * * *';
  constructor(private readonly watched: WatchedPlans, private readonly note: NoteLostTarget, private readonly sql: Sql) { super(); }

  async run(_occurrence?: Date, progress: RunProgress = UNWATCHED): Promise<string> {
    if (!(await this.watched.isWorkingDay())) return 'a rest day: nothing noted';
    let [noted, seen] = [0, 0];
    for (let plans = await this.watched.after(0); plans.length > 0; plans = await this.watched.after(plans.at(-1)?.id ?? Number.MAX_SAFE_INTEGER)) {
      for (const plan of plans) if (await this.sql.transaction(() => this.note.run(plan))) noted += 1;
      await progress.at((seen += plans.length), null);
    }
    return `${noted} of ${seen} plans cannot keep their target`;
  }
}
