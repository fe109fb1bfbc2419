import { Injectable } from '@nestjs/common';
import { Cases, type CaseInFull } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { EVENT_OF_VERB } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { SecuritySettings, Units } from '@onecounter/organisation';
import { Calendars } from '@onecounter/platform';
import { SupervisionEvents } from '../data/supervision-events';
import { eventIdOf } from '../rules/event-id';
import { payloadOf, type CaseOfEvent, type EventStep } from '../rules/event-payload';

/** By when a department must have been told of a step: the working days of the setting after its day, by the calendar of the place. */
@Injectable()
export class PushTerm {
  constructor(private readonly settings: SecuritySettings, private readonly calendars: Calendars) {}

  async dueOn(at: Date, jurisdictionPath: string): Promise<string> {
    const { pushDays } = await this.settings.values();
    return (await this.calendars.of(jurisdictionPath)).addWorkingDays(legalDateOf(at), pushDays).date;
  }
}

type CaseWithRow = CaseOfEvent & { readonly row: CaseInFull };

/** What an event says of its case besides the step. */
@Injectable()
export class CasesOfEvents {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly units: Units, private readonly events: SupervisionEvents) {}

  /** With the departments that supervise the item in its place on that day. */
  async of(caseId: number, day: string): Promise<CaseWithRow> {
    const told = await this.alone(caseId);
    return { ...told, supervisors: await this.events.departments(told.item.pushTo, told.row.jurisdiction_path, day) };
  }

  async alone(caseId: number): Promise<Omit<CaseWithRow, 'supervisors'>> {
    const row = await this.cases.getForSystem(caseId);
    const [{ definition }, unit, beside] = [await this.items.byId(row.item_version_id), await this.units.byId(row.unit_id), await this.events.beside(caseId)];
    return { row, item: definition, unit: { code: unit?.code ?? '', name: unit?.name ?? '' }, ...beside };
  }
}

/** One event for each step of a granted case that departments must know of, in the order of the steps, whichever of them is heard first. */
@Injectable()
export class WriteEvents {
  constructor(private readonly events: SupervisionEvents, private readonly cases: CasesOfEvents, private readonly term: PushTerm) {}

  async upTo(caseId: number, seq: number): Promise<void> {
    for (const step of await this.events.stepsToTell(caseId, seq)) await this.write(caseId, step);
  }

  private async write(caseId: number, step: EventStep): Promise<void> {
    const type = EVENT_OF_VERB.get(step.verb);
    if (!type) return;
    const [decidedOn, told] = [legalDateOf(step.legalAt), await this.cases.of(caseId, legalDateOf(step.legalAt))];
    const { number, jurisdiction_path: jurisdictionPath } = told.row;
    const payload = payloadOf({ id: eventIdOf(number, step.seq), type, dueOn: await this.term.dueOn(step.legalAt, jurisdictionPath) }, step, told);
    await this.events.write({ caseId, seq: step.seq, occurredAt: step.legalAt, decidedOn, jurisdictionPath, supervisors: told.supervisors, payload });
  }
}
