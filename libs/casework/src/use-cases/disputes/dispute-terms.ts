import { Injectable } from '@nestjs/common';
import { DISPUTE_LEVELS, type DisputeLevel } from '@onecounter/contracts';
import { SecuritySettings } from '@onecounter/organisation';
import { Calendars, LegalClock } from '@onecounter/platform';
import { termOfLevel, type LevelTerm } from '../../rules/dispute-rules';

/** How long a level has that begins today, by the setting of today and the calendar of the place. */
@Injectable()
export class DisputeTerms {
  constructor(private readonly settings: SecuritySettings, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  today(): string {
    return this.legal.today();
  }

  async of(level: DisputeLevel, jurisdictionPath: string): Promise<LevelTerm> {
    return termOfLevel(level, (await this.settings.values())[DISPUTE_LEVELS[level].setting], this.legal.today(), await this.calendars.of(jurisdictionPath));
  }
}
