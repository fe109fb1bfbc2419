import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AnswerCard } from '../use-cases/answer-card';
import { JudgeCard } from '../use-cases/judge-card';
import { ListCards, ShowCard } from '../use-cases/show-cards';
import { CardWordsBody, CountCardsQuery, ListCardsQuery } from './card.body';
import { CardCountsView, CardPageView, CardRowView, CardView } from './card.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 红黄牌: lists, counts, one */
@Controller()
export class CardListsController {
  constructor(private readonly lists: ListCards, private readonly show: ShowCard) {}

  /** What is owed an answer by its date; then what is to be judged; then what has ended. */
  @Get('monitoring-cards')
  @Verb('readMonitoringCards', ['invalidInput'], 'listMonitoringCards')
  listMonitoringCards(@Query() query: ListCardsQuery, @By() actor: Actor): Promise<CardPageView> {
    return this.lists.list(query, actor);
  }

  @Get('monitoring-cards/:id')
  @Verb('readMonitoringCards', ['notFound'], 'showMonitoringCard')
  showMonitoringCard(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CardView> {
    return this.show.run(id, actor);
  }

  /** Of those issued in the days, by section, person or rule. */
  @Get('monitoring-card-counts')
  @Verb('readMonitoringCards', ['invalidInput', 'periodReversed'], 'countMonitoringCards')
  countMonitoringCards(@Query() query: CountCardsQuery, @By() actor: Actor): Promise<CardCountsView> {
    return this.lists.counts(query, actor);
  }

  @Get('cases/:id/monitoring-cards')
  @Verb('readMonitoringCards', ['notFound'], 'listMonitoringCardsOfCase')
  listMonitoringCardsOfCase(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CardRowView[]> {
    return this.lists.ofCase(id, actor);
  }
}

/** 红黄牌: its steps */
@Controller('monitoring-cards')
export class CardStepsController {
  constructor(private readonly answer: AnswerCard, private readonly judge: JudgeCard) {}

  @Post(':id/answer-card')
  @HttpCode(200)
  @Verb('answerCard', [...STEP, 'cardNotYours'])
  answerCard(@Param('id', SubjectId) id: number, @Body() body: CardWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answer.run(id, body, actor);
  }

  @Post(':id/accept-card-answer')
  @HttpCode(200)
  @Verb('acceptCardAnswer', STEP)
  acceptCardAnswer(@Param('id', SubjectId) id: number, @Body() body: CardWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.acceptCardAnswer(id, body, actor);
  }

  @Post(':id/return-card-answer')
  @HttpCode(200)
  @Verb('returnCardAnswer', STEP)
  returnCardAnswer(@Param('id', SubjectId) id: number, @Body() body: CardWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.returnCardAnswer(id, body, actor);
  }

  @Post(':id/withdraw-card')
  @HttpCode(200)
  @Verb('withdrawCard', STEP)
  withdrawCard(@Param('id', SubjectId) id: number, @Body() body: CardWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.withdrawCard(id, body, actor);
  }
}
