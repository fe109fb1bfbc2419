import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { By, SignedIn, Verb, type Actor } from '@onecounter/platform';
import { CalendarYears } from '../data/calendar-years';
import { LoadCalendar } from '../use-cases/load-calendar';
import { CalendarsView, calendarsView } from './calendar.view';
import { LoadCalendarBody } from './load-calendar.body';

/** Working calendars: which years' notices are known, and loading one. */
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly years: CalendarYears, private readonly loading: LoadCalendar) {}

  @Get() @SignedIn('listCalendars', '工作日历', ['passwordMustChange'])
  async listCalendars(): Promise<CalendarsView> {
    return calendarsView(await this.years.newest());
  }

  @Post() @HttpCode(200) @Verb('loadCalendar', ['passwordMustChange', 'invalidInput', 'calendarInvalid'])
  async loadCalendar(@By() actor: Actor, @Body() body: LoadCalendarBody): Promise<CalendarsView> {
    const { year, region, holidays, makeUpDays, source } = body;
    await this.loading.run(actor, { year, region, holidays, makeUpDays }, source);
    return this.listCalendars();
  }
}
