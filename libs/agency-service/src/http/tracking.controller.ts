import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { PrintTracking } from '../use-cases/tracking/print-tracking';
import { RecordAgencyLog } from '../use-cases/tracking/record-agency-log';
import { ShowAgencyDispatch } from '../use-cases/tracking/show-agency-dispatch';
import { ShowTrackingCard } from '../use-cases/tracking/show-tracking-card';
import { ListAgencyDispatchQuery, RecordAgencyLogBody } from './tracking.body';
import { DispatchView, TrackingCardView } from './tracking.view';

/** 跟踪卡、工作日志 of one project */
@Controller('agency-projects')
export class AgencyTrackingController {
  constructor(private readonly cards: ShowTrackingCard, private readonly log: RecordAgencyLog, private readonly print: PrintTracking) {}

  @Get(':id/tracking-card')
  @Verb('readAgencyProjects', ['notFound'], 'showTrackingCard')
  showTrackingCard(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<TrackingCardView> {
    return this.cards.run(id, actor);
  }

  @Get(':id/tracking-card/pdf')
  @Streams('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Verb('readAgencyProjects', ['notFound', 'renderingFailed'], 'printTrackingCard')
  printTrackingCard(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.print.card(id, actor);
  }

  @Post(':id/record-agency-log')
  @HttpCode(200)
  @Verb('recordAgencyLog', ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused', 'agencyItemUnknown'])
  recordAgencyLog(@Param('id', SubjectId) id: number, @Body() body: RecordAgencyLogBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.log.run(id, body, actor);
  }
}

/** 周调度 */
@Controller('agency-dispatch')
export class AgencyDispatchController {
  constructor(private readonly dispatch: ShowAgencyDispatch, private readonly print: PrintTracking) {}

  @Get()
  @Verb('readAgencyProjects', ['invalidInput'], 'listAgencyDispatch')
  listAgencyDispatch(@Query() query: ListAgencyDispatchQuery, @By() actor: Actor): Promise<DispatchView> {
    return this.dispatch.run(query, actor);
  }

  @Get('pdf')
  @Streams('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Verb('readAgencyProjects', ['invalidInput', 'renderingFailed'], 'printAgencyDispatch')
  printAgencyDispatch(@Query() query: ListAgencyDispatchQuery, @By() actor: Actor): Promise<StreamableFile> {
    return this.print.week(query, actor);
  }
}
