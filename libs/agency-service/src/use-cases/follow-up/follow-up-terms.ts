import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { lightOf, plainDate, type Light, type PlainDate } from '@onecounter/kernel';
import { Units } from '@onecounter/organisation';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';

/** By which day something is owed, in working days of the place; the day on which it is asked does not count. */
@Injectable()
export class FollowUpTerms {
  constructor(private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  today(): PlainDate {
    return this.legal.today();
  }

  async due(days: number, jurisdictionPath: string): Promise<{ readonly due_on: PlainDate; readonly provisional: boolean }> {
    const due = (await this.calendars.of(jurisdictionPath)).addWorkingDays(this.today(), days);
    return { due_on: due.date, provisional: due.provisional };
  }

  async light(dueOn: string, jurisdictionPath: string): Promise<Light> {
    return lightOf(plainDate(dueOn), this.today(), await this.calendars.of(jurisdictionPath));
  }
}

export interface Addressed { readonly unitId?: number; readonly unitName?: string }

/** Whom something is addressed to: a unit of the system, or a department outside by its name. */
@Injectable()
export class AddressedUnits {
  constructor(private readonly units: Units) {}

  /** A county asks sections of the city too, and the city those of its counties. @throws agencyUnitMissing, unitUnknown */
  async of({ unitId, unitName }: Addressed, actor: Actor): Promise<{ readonly unit_id: number | null; readonly unit_name: string }> {
    if (unitId === undefined) return { unit_id: null, unit_name: unitName?.trim() || refuse('agencyUnitMissing', {}, 'unitId') };
    const unit = await this.units.byId(unitId);
    const near = unit && (unit.jurisdictionPath.startsWith(actor.jurisdictionPath) || actor.jurisdictionPath.startsWith(unit.jurisdictionPath));
    if (!near || unit.validTo !== null) refuse('unitUnknown', {}, 'unitId');
    return { unit_id: unit.id, unit_name: unit.name };
  }
}
