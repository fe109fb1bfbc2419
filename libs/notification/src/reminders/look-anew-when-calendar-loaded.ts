import { Injectable } from '@nestjs/common';
import type { Fact } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Reminders } from '../data/reminders';

/** A calendar that changed moves dates: the next sweep looks at all that is near, once they have moved. */
@Injectable()
export class LookAnewWhenCalendarLoaded extends Listener {
  readonly name = 'look-anew-when-calendar-loaded';
  readonly hears: readonly Fact[] = ['calendarLoaded'];
  constructor(private readonly reminders: Reminders) { super(); }

  hear(): Promise<void> {
    return this.reminders.lookAnew();
  }
}
