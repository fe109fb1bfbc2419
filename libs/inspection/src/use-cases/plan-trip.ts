import { Injectable } from '@nestjs/common';
import { People } from '@onecounter/organisation';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { legalDateOf } from '@onecounter/kernel';
import { Inspections, type InspectionRow } from '../data/inspections';
import { INSPECTION_TRIP_SUBJECT, putBack, takeAlong, Trips } from '../data/trips';
import type { TripTakenView } from '../http/inspection.view';
import { carName, judgePlan, tripNumber, type TripInput } from '../rules/trip-plan';
import { presentTripTaken } from './present-inspection';

interface JudgedTrip { readonly requests: readonly InspectionRow[]; readonly set: Readonly<Record<string, unknown>>; readonly facts: object }

/** What planning and changing share: who and what is free, and whether this car, day and district will do. */
@Injectable()
export class TripDesk {
  constructor(private readonly inspections: Inspections, private readonly trips: Trips, private readonly people: People, readonly trace: Trace) {}

  /** @throws what a plan is refused for: see the rule */
  async judge(input: TripInput, tripId: number | null, actor: Actor): Promise<JudgedTrip> {
    const [wanted, inspectors] = [[...new Set(input.requests)], [...new Set(input.inspectors)]];
    const requests = await this.inspections.lock(wanted, actor);
    const people = new Map((await this.people.ofUnit(actor.unitId ?? 0, 'inspector')).map(({ id, name }) => [id, name]));
    judgePlan({ ...input, inspectors }, { today: legalDateOf(this.trace.legalNow()), tripId, requests, people, away: await this.trips.awayOn(input.onDate, input.half, inspectors), bookings: await this.trips.bookings(input.onDate, tripId) });
    const { onDate, half, district } = input;
    const car = carName(input.car);
    return {
      requests, facts: { onDate, half, car, district, inspectors, requests: requests.map(({ id }) => id) },
      set: { on_date: onDate, half, car, district, inspectors, note: input.note?.trim() || null },
    };
  }

  async requestsOf(tripId: number): Promise<InspectionRow[]> {
    return this.inspections.ofTrips([tripId]);
  }
}

/** 安排勘验: one car, one day, one district; requests of one section or of several. */
@Injectable()
export class PlanTrip {
  constructor(private readonly desk: TripDesk) {}

  /** @throws notFound, tripInPast, inspectionTaken, tripDistrictMixed, inspectorsTooFew, inspectorUnknown, separationOfDuties, inspectorAway, inspectorBooked, carBooked */
  async run(input: TripInput, actor: Actor): Promise<TripTakenView> {
    const { requests, set, facts } = await this.desk.judge(input, null, actor);
    const id = await this.desk.trace.nextId(INSPECTION_TRIP_SUBJECT);
    const number = tripNumber(input.onDate, id);
    const taken: StepTaken = await this.desk.trace.beginSubject(id, {
      kind: INSPECTION_TRIP_SUBJECT, verb: 'planTrip', actor, facts: { number, ...facts }, set: { ...set, number, jurisdiction_path: actor.jurisdictionPath, unit_id: actor.unitId },
      with: (w) => takeAlong(w, requests.map((one) => one.id)),
    });
    return presentTripTaken(taken, number);
  }
}

/** 调整勘验安排: another day, car, crew, or other requests; what is left out waits again. */
@Injectable()
export class ChangeTrip {
  constructor(private readonly desk: TripDesk, private readonly trips: Trips) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, and what planning is refused for */
  async run(id: number, input: TripInput & { readonly version: number }, actor: Actor): Promise<TripTakenView> {
    const row = await this.trips.lock(id, input.version, 'changeTrip', actor);
    const { requests, set, facts } = await this.desk.judge(input, id, actor);
    const before = await this.desk.requestsOf(id);
    const left = before.filter((one) => !requests.some((kept) => kept.id === one.id));
    const taken = await this.desk.trace.takeStep(row, {
      kind: INSPECTION_TRIP_SUBJECT, verb: 'changeTrip', actor, facts: { ...facts, left: left.map((one) => one.id) }, set,
      with: (w) => {
        takeAlong(w, requests.filter((one) => one.state === 'open').map((one) => one.id));
        putBack(w, left.map((one) => ({ id: one.id, why: null })));
      },
    });
    return presentTripTaken(taken, row.number);
  }
}
