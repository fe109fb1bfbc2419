import { Injectable } from '@nestjs/common';
import { refuse, type InspectionTripVerb } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { Inspections, type InspectionRow } from '../data/inspections';
import { INSPECTION_TRIP_SUBJECT, putBack, Trips, type TripRow } from '../data/trips';
import type { TripTakenView } from '../http/inspection.view';
import { presentTripTaken } from './present-inspection';

/** Inspectors act on trips they are on; the office on all. @throws notOnTrip */
export function judgeCrew(row: TripRow, verb: InspectionTripVerb, actor: Actor): void {
  if (actor.permissions.has('planTrip') || row.inspectors.includes(actor.personId ?? 0)) return;
  refuse('notOnTrip', { verb, verbLabel: INSPECTION_TRIP_SUBJECT.lifecycle.steps[verb].zh });
}

/** 取消勘验安排: its requests wait again. */
@Injectable()
export class CancelTrip {
  constructor(private readonly trips: Trips, private readonly inspections: Inspections, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, input: { readonly version: number; readonly reason: string }, actor: Actor): Promise<TripTakenView> {
    const row = await this.trips.lock(id, input.version, 'cancelTrip', actor);
    const requests = await this.inspections.ofTrips([id]);
    const taken = await this.trace.takeStep(row, {
      kind: INSPECTION_TRIP_SUBJECT, verb: 'cancelTrip', actor, facts: { requests: requests.map((one) => one.id) }, set: { ended_note: input.reason.trim() },
      with: (w) => putBack(w, requests.map((one) => ({ id: one.id, why: null }))),
    });
    return presentTripTaken(taken, row.number);
  }
}

/** 出发: from now on no request is taken back. */
@Injectable()
export class StartTrip {
  constructor(private readonly trips: Trips, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notOnTrip */
  async run(id: number, version: number, actor: Actor): Promise<TripTakenView> {
    const row = await this.trips.lock(id, version, 'startTrip', actor);
    judgeCrew(row, 'startTrip', actor);
    return presentTripTaken(await this.trace.takeStep(row, { kind: INSPECTION_TRIP_SUBJECT, verb: 'startTrip', actor, facts: {} }), row.number);
  }
}

/** 结束勘验: every place was looked at, or it is said why not and it waits for another trip. */
@Injectable()
export class CompleteTrip {
  constructor(private readonly trips: Trips, private readonly inspections: Inspections, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notOnTrip, findingsMissing */
  async run(id: number, input: { readonly version: number; readonly notVisited: readonly { readonly requestId: number; readonly reason: string }[] }, actor: Actor): Promise<TripTakenView> {
    const row = await this.trips.lock(id, input.version, 'completeTrip', actor);
    judgeCrew(row, 'completeTrip', actor);
    const without = (await this.inspections.ofTrips([id])).filter((one) => one.state === 'planned');
    const back = judgeNotVisited(without, input.notVisited);
    const taken = await this.trace.takeStep(row, {
      kind: INSPECTION_TRIP_SUBJECT, verb: 'completeTrip', actor, facts: { notVisited: back.map((one) => one.id) }, with: (w) => putBack(w, back),
    });
    return presentTripTaken(taken, row.number);
  }
}

/** @throws notFound for one that is not without a finding, findingsMissing */
function judgeNotVisited(without: readonly InspectionRow[], notVisited: readonly { readonly requestId: number; readonly reason: string }[]): { id: number; why: string }[] {
  const stray = notVisited.findIndex(({ requestId }) => !without.some(({ id }) => id === requestId));
  if (stray >= 0) refuse('notFound', {}, `notVisited.${stray}.requestId`);
  const silent = without.filter(({ id }) => !notVisited.some(({ requestId }) => requestId === id));
  if (silent.length > 0) refuse('findingsMissing', { numbers: silent.map(({ number }) => number) }, 'notVisited');
  return without.map(({ id }) => ({ id, why: notVisited.find(({ requestId }) => requestId === id)?.reason.trim() ?? '' }));
}
