import { Injectable } from '@nestjs/common';
import { LegalClock, type StepRow } from '@onecounter/platform';
import { ArchiveNames } from './joint-dossiers';

/** When a package is made, by legal time, and who took the steps that it tells. */
@Injectable()
export class PackingDay {
  constructor(private readonly legal: LegalClock, private readonly people: ArchiveNames) {}

  now(): Date {
    return this.legal.now();
  }

  today(): string {
    return this.legal.today();
  }

  names(steps: readonly StepRow[]): Promise<Map<number, string>> {
    return this.people.peopleOf(steps);
  }
}
