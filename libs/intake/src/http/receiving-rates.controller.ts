import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Verb, type Actor } from '@onecounter/platform';
import { ConfirmReceivingRates } from '../use-cases/rates/confirm-receiving-rates';
import { ShowFirstPresentations } from '../use-cases/rates/show-first-presentations';
import { ShowReceivingRates } from '../use-cases/rates/show-receiving-rates';
import { ConfirmReceivingRatesBody, ListFailingPointsQuery, ListFirstPresentationsQuery, ListRevisedPointsQuery, ShowReceivingRatesQuery, ShowReceivingTrendQuery } from './receiving-rate.body';
import { FailingPointView, FirstPresentationPageView, ReceivingRatesView, ReceivingTrendView, RevisedPointView } from './receiving-rate.view';

/** 接件成功率 */
@Controller('receiving-rates')
export class ReceivingRatesController {
  constructor(private readonly show: ShowReceivingRates, private readonly first: ShowFirstPresentations, private readonly confirm: ConfirmReceivingRates) {}

  /** Of the actor's place, by section, category or item; ranked. */
  @Get()
  @Verb('readReceivingRates', ['invalidInput'], 'showReceivingRates')
  showReceivingRates(@Query() query: ShowReceivingRatesQuery, @By() actor: Actor): Promise<ReceivingRatesView> {
    return this.show.run(query, actor);
  }

  /** The twelve months that end with this one. */
  @Get('trend')
  @Verb('readReceivingRates', ['invalidInput'], 'showReceivingTrend')
  showReceivingTrend(@Query() query: ShowReceivingTrendQuery, @By() actor: Actor): Promise<ReceivingTrendView> {
    return this.show.trend(query, actor);
  }

  /** The applications behind a number, with every attempt and each failed point; of the cases that one sees. */
  @Get('first-presentations')
  @Verb('readReceivingRates', ['invalidInput'], 'listFirstPresentations')
  listFirstPresentations(@Query() query: ListFirstPresentationsQuery, @By() actor: Actor): Promise<FirstPresentationPageView> {
    return this.first.list(query, actor);
  }

  /** What failed most; of the cases that one sees. */
  @Get('failing-points')
  @Verb('readReceivingRates', ['invalidInput'], 'listFailingPoints')
  listFailingPoints(@Query() query: ListFailingPointsQuery, @By() actor: Actor): Promise<FailingPointView[]> {
    return this.first.failing(query, actor);
  }

  /** How often revised points failed before and since. */
  @Get('revised-points')
  @Verb('readReceivingRates', ['invalidInput'], 'listRevisedPoints')
  listRevisedPoints(@Query() query: ListRevisedPointsQuery, @By() actor: Actor): Promise<RevisedPointView[]> {
    return this.first.revised(query, actor);
  }

  @Post('confirm-receiving-rates')
  @Verb('confirmReceivingRates', ['invalidInput', 'monthNotOver', 'receivingRatesConfirmed', 'figuresChanged', 'idempotencyKeyReused'])
  confirmReceivingRates(@Body() body: ConfirmReceivingRatesBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.confirm.run(body, actor);
  }
}
