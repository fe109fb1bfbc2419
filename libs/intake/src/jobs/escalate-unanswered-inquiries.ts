import { Injectable } from '@nestjs/common';
import { BusinessSchedule, Calendars, LegalClock, Sql } from '@onecounter/platform';
import { EscalateInquiries } from '../use-cases/inquiries/escalate-inquiries';

/** At half past eight of a working day: what was not answered goes up one level, what was answered and not objected to is closed. Missed, it is made up once, by what stands then. */
@Injectable()
export class EscalateUnansweredInquiries extends BusinessSchedule {
  readonly name = 'escalate-unanswered-inquiries';
  readonly cron = '30 8 * * *';
  constructor(private readonly escalate: EscalateInquiries, private readonly sql: Sql, private readonly calendars: Calendars, private readonly legal: LegalClock) { super(); }

  async run(): Promise<string> {
    if (!(await this.calendars.of('')).isWorkingDay(this.legal.today())) return 'a rest day: nothing went up';
    const [up, closed] = await this.sql.transaction(async () => [await this.escalate.escalate(), await this.escalate.close()]);
    return `${up} went up, ${closed} closed`;
  }
}
