import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { ApiTags } from '@nestjs/swagger';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AnswerHandover, RerouteEvent } from '../use-cases/move-handover';
import { ShowHandovers } from '../use-cases/show-handovers';
import { CountHandoversQuery, ListHandoversQuery, RerouteEventBody, ReturnEventBody, SignForEventBody } from './event-handover.body';
import { HandoverCountsView, HandoverPageView, EventHandoverView } from './event-handover.view';
import { EventId } from './event-id.pipe';
import { SUPERVISION_API } from './supervision-api';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'handoverUnitMissing', 'idempotencyKeyReused'] as const;

/** 审管交接: lists and counts */
@Controller()
export class HandoverListsController {
  constructor(private readonly show: ShowHandovers) {}

  /** What is not signed for by its due date, so that what is overdue stands first; then what is. A department sees its own. */
  @Get('event-handovers')
  @Verb('readEventHandovers', ['invalidInput'], 'listEventHandovers')
  listEventHandovers(@Query() query: ListHandoversQuery, @By() actor: Actor): Promise<HandoverPageView> {
    return this.show.list(query, actor);
  }

  @Get('event-handovers/:id')
  @Verb('readEventHandovers', ['notFound'], 'showEventHandover')
  showEventHandover(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<EventHandoverView> {
    return this.show.show(id, actor);
  }

  /** 推送、推送到了、签收, by department, of the decisions of a period. */
  @Get('event-handover-counts')
  @Verb('readEventHandovers', ['invalidInput', 'periodReversed'], 'countEventHandovers')
  countEventHandovers(@Query() query: CountHandoversQuery, @By() actor: Actor): Promise<HandoverCountsView> {
    return this.show.counts(query, actor);
  }
}

/** 签收、退回、指派, by the id of the event: the webhook-id that the department got. */
@Controller('supervision/events')
export class HandoverStepsController {
  constructor(private readonly answers: AnswerHandover, private readonly reroutes: RerouteEvent) {}

  @Post(':eventId/sign-for-event')
  @HttpCode(200)
  @ApiTags(SUPERVISION_API)
  @Verb('signForEvent', [...STEP, 'handoverProofMissing'])
  signForEvent(@Param('eventId', EventId) eventId: string, @Body() body: SignForEventBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answers.sign(eventId, body, actor);
  }

  @Post(':eventId/return-event')
  @HttpCode(200)
  @ApiTags(SUPERVISION_API)
  @Verb('returnEvent', [...STEP, 'handoverProofMissing'])
  returnEvent(@Param('eventId', EventId) eventId: string, @Body() body: ReturnEventBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answers.giveBack(eventId, body, actor);
  }

  @Post(':eventId/reroute-event')
  @HttpCode(200)
  @Verb('rerouteEvent', [...STEP, 'unitUnknown', 'supervisionUnitUnfit', 'handoverKnown'])
  rerouteEvent(@Param('eventId', EventId) eventId: string, @Body() body: RerouteEventBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.reroutes.run(eventId, body, actor);
  }
}
