import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { StepBody } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { CancelTrip, CompleteTrip, StartTrip } from '../use-cases/end-trip';
import { ChangeTrip, PlanTrip } from '../use-cases/plan-trip';
import { ShowTrips } from '../use-cases/show-inspections';
import { SubmitFinding } from '../use-cases/submit-finding';
import { CancelTripBody, ChangeTripBody, CompleteTripBody, ListTripsQuery, SubmitFindingBody, TripBody } from './inspection.body';
import { FindingTakenView, TripsView, TripTakenView, TripView } from './inspection.view';

const PLAN_FAULTS = ['invalidInput', 'notFound', 'idempotencyKeyReused', 'tripInPast', 'inspectionTaken', 'tripDistrictMixed', 'inspectorsTooFew', 'inspectorUnknown', 'separationOfDuties', 'inspectorAway', 'inspectorBooked', 'carBooked'] as const;
const MOVE_FAULTS = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed'] as const;

/** 一车勘验: its plan */
@Controller('inspection-trips')
export class TripPlansController {
  constructor(private readonly show: ShowTrips, private readonly plan: PlanTrip, private readonly change: ChangeTrip, private readonly cancel: CancelTrip) {}

  /** Trips of a period; with `mine` what the inspector has before him */
  @Get()
  @Verb('readInspections', ['invalidInput', 'periodReversed'], 'listTrips')
  listTrips(@Query() query: ListTripsQuery, @By() actor: Actor): Promise<TripsView> {
    return this.show.list(query, actor);
  }

  @Get(':id')
  @Verb('readInspections', ['notFound'], 'showTrip')
  showTrip(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<TripView> {
    return this.show.one(id, actor);
  }

  @Post('plan-trip')
  @Verb('planTrip', PLAN_FAULTS)
  planTrip(@Body() body: TripBody, @By() actor: Actor): Promise<TripTakenView> {
    return this.plan.run(body, actor);
  }

  @Post(':id/change-trip')
  @HttpCode(200)
  @Verb('changeTrip', [...PLAN_FAULTS, 'changedMeanwhile', 'stepNotAllowed'])
  changeTrip(@Param('id', SubjectId) id: number, @Body() body: ChangeTripBody, @By() actor: Actor): Promise<TripTakenView> {
    return this.change.run(id, body, actor);
  }

  @Post(':id/cancel-trip')
  @HttpCode(200)
  @Verb('cancelTrip', MOVE_FAULTS)
  cancelTrip(@Param('id', SubjectId) id: number, @Body() body: CancelTripBody, @By() actor: Actor): Promise<TripTakenView> {
    return this.cancel.run(id, body, actor);
  }
}

/** 一车勘验: on the way */
@Controller('inspection-trips')
export class TripsController {
  constructor(private readonly start: StartTrip, private readonly finding: SubmitFinding, private readonly complete: CompleteTrip) {}

  @Post(':id/start-trip')
  @HttpCode(200)
  @Verb('startTrip', [...MOVE_FAULTS, 'notOnTrip'])
  startTrip(@Param('id', SubjectId) id: number, @Body() { version }: StepBody, @By() actor: Actor): Promise<TripTakenView> {
    return this.start.run(id, version, actor);
  }

  /** No version is asked for: the phone had no network. The same `clientId` gives the same answer at any time. */
  @Post(':id/submit-finding')
  @HttpCode(200)
  @Verb('submitFinding', [
    'invalidInput', 'notFound', 'stepNotAllowed', 'idempotencyKeyReused', 'notOnTrip', 'findingExists', 'findingNotOfTrip', 'pointUnknown', 'pointsUnjudged', 'pointNotesMissing', 'signaturesMissing', 'photoUnusable', 'signatureRequired', 'fileTypeRefused', 'fileTooLarge', 'glyphMissing', 'storageFull',
  ])
  submitFinding(@Param('id', SubjectId) id: number, @Body() body: SubmitFindingBody, @By() actor: Actor): Promise<FindingTakenView> {
    return this.finding.run(id, body, actor);
  }

  @Post(':id/complete-trip')
  @HttpCode(200)
  @Verb('completeTrip', [...MOVE_FAULTS, 'notOnTrip', 'findingsMissing'])
  completeTrip(@Param('id', SubjectId) id: number, @Body() body: CompleteTripBody, @By() actor: Actor): Promise<TripTakenView> {
    return this.complete.run(id, body, actor);
  }
}
