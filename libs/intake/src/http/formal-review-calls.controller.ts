import { Body, Controller, Get, HttpCode, Param, Post, Query, Sse, type MessageEvent } from '@nestjs/common';
import { StepBody, SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import type { Observable } from 'rxjs';
import { CallsLive } from '../live/calls-live';
import { CallApprover } from '../use-cases/calls/call-approver';
import { GoToCounter } from '../use-cases/calls/go-to-counter';
import { ShowCalls } from '../use-cases/calls/show-calls';
import { CallApproverBody, ConcludeCallBody, ListCallsQuery } from './formal-review-call.body';
import { FormalReviewCallPageView } from './formal-review-call.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'callNotYours', 'idempotencyKeyReused'] as const;

/** 共同形式审查 */
@Controller('formal-review-calls')
export class FormalReviewCallsController {
  constructor(private readonly show: ShowCalls, private readonly live: CallsLive, private readonly call: CallApprover, private readonly counter: GoToCounter) {}

  @Get()
  @Verb('readFormalReviewCalls', ['invalidInput'], 'listFormalReviewCalls')
  listFormalReviewCalls(@Query() query: ListCallsQuery, @By() actor: Actor): Promise<FormalReviewCallPageView> {
    return this.show.list(query, actor);
  }

  /** Server-sent events: `calls` with {calls} that concern oneself, at once and whenever they change, and a `breath` now and then. */
  @Sse('live')
  @Streams('text/event-stream')
  @Verb('readFormalReviewCalls', [], 'followFormalReviewCalls')
  followFormalReviewCalls(@By() actor: Actor): Observable<MessageEvent> {
    return this.live.follow(actor);
  }

  @Post('call-approver')
  @Verb('callApprover', ['invalidInput', 'notFound', 'itemNotPublished', 'callSubjectMissing', 'callTooLate', 'callOpen', 'nobodyToCall', 'idempotencyKeyReused'])
  callApprover(@Body() body: CallApproverBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.call.run(body, actor);
  }

  @Post(':id/answer-call')
  @HttpCode(200)
  @Verb('answerCall', [...STEP, 'callAnswered'])
  answerCall(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.counter.answerCall(id, body.version, actor);
  }

  @Post(':id/arrive-at-counter')
  @HttpCode(200)
  @Verb('arriveAtCounter', STEP)
  arriveAtCounter(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.counter.arriveAtCounter(id, body.version, actor);
  }

  @Post(':id/conclude-call')
  @HttpCode(200)
  @Verb('concludeCall', [...STEP, 'materialUnknown', 'pointUnknown', 'pointJudgedTwice', 'faultWithoutWords'])
  concludeCall(@Param('id', SubjectId) id: number, @Body() body: ConcludeCallBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.counter.concludeCall(id, body, actor);
  }

  @Post(':id/cancel-call')
  @HttpCode(200)
  @Verb('cancelCall', STEP)
  cancelCall(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.counter.cancelCall(id, body.version, actor);
  }
}
