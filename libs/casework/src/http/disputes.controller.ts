import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { MoveDispute } from '../use-cases/disputes/move-dispute';
import { RaiseDispute } from '../use-cases/disputes/raise-dispute';
import { SettleDispute } from '../use-cases/disputes/settle-dispute';
import { ListDisputes, ShowDispute } from '../use-cases/disputes/show-disputes';
import { CountDisputesQuery, DisputeWordsBody, ListDisputesQuery, RaiseDisputeBody, SettleDisputeBody } from './dispute.body';
import { DisputeCountsView, DisputePageView, DisputeRowView, DisputeView } from './dispute.view';
import { SubjectTakenView } from './subject.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'disputeNotYours', 'idempotencyKeyReused'] as const;

/** 分歧: lists, counts, one */
@Controller()
export class DisputeListsController {
  constructor(private readonly lists: ListDisputes, private readonly show: ShowDispute) {}

  /** What is not settled by its due date, so that what is overdue stands first; then what has ended. */
  @Get('disputes')
  @Verb('readDisputes', ['invalidInput'], 'listDisputes')
  listDisputes(@Query() query: ListDisputesQuery, @By() actor: Actor): Promise<DisputePageView> {
    return this.lists.list(query, actor);
  }

  @Get('disputes/:id')
  @Verb('readDisputes', ['notFound'], 'showDispute')
  showDispute(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<DisputeView> {
    return this.show.run(id, actor);
  }

  /** Those raised in the days, by the level they came to and what became of them. */
  @Get('dispute-counts')
  @Verb('readDisputes', ['invalidInput', 'periodReversed'], 'countDisputes')
  countDisputes(@Query() query: CountDisputesQuery, @By() actor: Actor): Promise<DisputeCountsView> {
    return this.lists.counts(query, actor);
  }

  @Get('cases/:id/disputes')
  @Verb('readDisputes', ['notFound'], 'listDisputesOfCase')
  listDisputesOfCase(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<DisputeRowView[]> {
    return this.lists.ofCase(id, actor);
  }
}

/** 分歧: its steps */
@Controller('disputes')
export class DisputeStepsController {
  constructor(private readonly raise: RaiseDispute, private readonly move: MoveDispute, private readonly settle: SettleDispute) {}

  @Post('raise-dispute')
  @Verb('raiseDispute', ['invalidInput', 'disputeAboutMissing', 'matterUnknown', 'itemNotPublished', 'materialUnknown', 'pointUnknown', 'unitUnknown', 'disputeWithOneself', 'disputeOpen', 'idempotencyKeyReused'])
  raiseDispute(@Body() body: RaiseDisputeBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.raise.run(body, actor);
  }

  @Post(':id/answer-dispute')
  @HttpCode(200)
  @Verb('answerDispute', STEP)
  answerDispute(@Param('id', SubjectId) id: number, @Body() body: DisputeWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.answerDispute(id, body, actor);
  }

  @Post(':id/refer-dispute')
  @HttpCode(200)
  @Verb('referDispute', [...STEP, 'disputeLimitRunning'])
  referDispute(@Param('id', SubjectId) id: number, @Body() body: DisputeWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.referDispute(id, body, actor);
  }

  @Post(':id/escalate-dispute')
  @HttpCode(200)
  @Verb('escalateDispute', STEP)
  escalateDispute(@Param('id', SubjectId) id: number, @Body() body: DisputeWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.escalateDispute(id, body, actor);
  }

  @Post(':id/settle-dispute')
  @HttpCode(200)
  @Verb('settleDispute', [...STEP, 'disputeMeetingRequired', 'disputeMeetingUnknown', 'disputeMeetingKind', 'disputeMeetingOpen'])
  settleDispute(@Param('id', SubjectId) id: number, @Body() body: SettleDisputeBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.settle.run(id, body, actor);
  }

  @Post(':id/withdraw-dispute')
  @HttpCode(200)
  @Verb('withdrawDispute', STEP)
  withdrawDispute(@Param('id', SubjectId) id: number, @Body() body: DisputeWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.withdrawDispute(id, body, actor);
  }
}
