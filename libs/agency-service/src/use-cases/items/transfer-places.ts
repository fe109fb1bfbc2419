import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import { Calendars, LegalClock } from '@onecounter/platform';
import { Places, type Place } from '../../data/places';
import { dueOfTransfer } from '../../rules/transfer-terms';

/** Between which places, and until when by the calendar of the place that is given the item. */
@Injectable()
export class TransferPlaces {
  constructor(private readonly places: Places, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  today(): PlainDate {
    return this.legal.today();
  }

  calendarOf(path: string): Promise<WorkingCalendar> {
    return this.calendars.of(path);
  }

  async due(days: number, path: string): Promise<{ readonly due_on: string; readonly provisional: boolean }> {
    return dueOfTransfer(days, this.today(), await this.calendars.of(path));
  }

  counties(path: string): Promise<Place[]> {
    return this.places.below(path, this.today());
  }

  /** @throws transferPlaceUnknown */
  async county(unitId: number, cityPath: string): Promise<Place> {
    return (await this.counties(cityPath)).find(({ id }) => id === unitId) ?? refuse('transferPlaceUnknown', {}, 'toUnitId');
  }

  /** @throws transferPlaceUnknown */
  async cityOf(countyPath: string): Promise<Place> {
    return (await this.places.above(countyPath)) ?? refuse('transferPlaceUnknown');
  }

  /** @throws transferPlaceUnknown */
  async at(path: string): Promise<Place> {
    return (await this.places.at(path)) ?? refuse('transferPlaceUnknown');
  }
}
