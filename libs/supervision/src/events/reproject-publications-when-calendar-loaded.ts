import { Injectable } from '@nestjs/common';
import type { Fact } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Publications } from '../data/publications';
import { PublicationTerms } from '../use-cases/publications/keep-publication';

/** A calendar that changed moves the days of what is not public yet. */
@Injectable()
export class ReprojectPublicationsWhenCalendarLoaded extends Listener {
  readonly name = 'reproject-publications-when-calendar-loaded';
  readonly hears: readonly Fact[] = ['calendarLoaded'];
  constructor(private readonly publications: Publications, private readonly terms: PublicationTerms) { super(); }

  async hear(): Promise<void> {
    for (const { id, decided_on: on, auto_days: days, jurisdiction_path: path } of await this.publications.waiting()) await this.publications.project(id, await this.terms.of(on, days, path));
  }
}
