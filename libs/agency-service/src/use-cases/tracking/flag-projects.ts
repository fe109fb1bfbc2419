import { Injectable } from '@nestjs/common';
import { Sql, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { AGENCY_PROJECT_SUBJECT } from '../../data/agency-projects';
import { ProjectDispatch } from '../../data/project-dispatch';
import { AgencyDays } from './agency-days';

/** 天天有进展、周周有变化 (AGY-11): what stands still is flagged once for each time that it stands still. */
@Injectable()
export class FlagProjects {
  constructor(private readonly sql: Sql, private readonly dispatch: ProjectDispatch, private readonly days: AgencyDays, private readonly trace: Trace) {}

  /** Two workers at once: whatever the other has moved is left to the next morning. @returns how many were flagged; null on a rest day */
  async run(): Promise<number | null> {
    if (!(await this.days.isWorkingDay())) return null;
    return this.sql.transaction(async () => {
      const days = await this.days.now();
      const still = await this.dispatch.toTell(days);
      const moves = still.map(({ row, flags }) => ({ subject: row, facts: { flags: flags.map(({ flag, since }) => ({ flag, since })) }, set: {} }));
      return (await this.trace.takeSteps(moves, { kind: AGENCY_PROJECT_SUBJECT, verb: 'flagAgencyProject', actor: SYSTEM_ACTOR, with: (w) => ProjectDispatch.keepFlags(w, still.flatMap(({ flags }) => flags), days.today) })).length;
    });
  }
}
