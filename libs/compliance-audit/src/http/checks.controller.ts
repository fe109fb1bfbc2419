import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { CloseCheckMonth } from '../use-cases/checks/close-check-month';
import { RegisterOutage } from '../use-cases/checks/register-outage';
import { CancelCheck, RunCheck } from '../use-cases/checks/run-check';
import { ShowCheckMonth } from '../use-cases/checks/show-check-month';
import { CancelCheckBody, CheckMonthQuery, CloseCheckMonthBody, RegisterOutageBody, RunCheckBody, WithdrawOutageBody } from './check.body';
import { CheckMonthView, CheckRunView, OutageView } from './check.view';

/** 抽查: a month, its runs, its closing */
@Controller()
export class ChecksController {
  constructor(private readonly shows: ShowCheckMonth, private readonly order: RunCheck, private readonly cancel: CancelCheck, private readonly close: CloseCheckMonth) {}

  @Get('check-months')
  @Verb('readFindings', ['invalidInput'], 'showCheckMonth')
  showCheckMonth(@Query() { month }: CheckMonthQuery, @By() actor: Actor): Promise<CheckMonthView> {
    return this.shows.month(month, actor);
  }

  @Post('check-months/close-check-month')
  @HttpCode(200)
  @Verb('closeCheckMonth', ['invalidInput', 'checkMonthInvalid', 'checkMonthClosed', 'checkRunning', 'findingsUnsettled', 'idempotencyKeyReused'])
  closeCheckMonth(@Body() body: CloseCheckMonthBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.close.run(body, actor);
  }

  /** How far it is. */
  @Get('check-runs/:id')
  @Verb('readFindings', ['notFound'], 'showCheckRun')
  showCheckRun(@Param('id', SubjectId) id: number): Promise<CheckRunView> {
    return this.shows.run(id);
  }

  @Post('check-runs/run-check')
  @HttpCode(200)
  @Verb('runCheck', ['invalidInput', 'checkMonthInvalid', 'checkRunning', 'idempotencyKeyReused'])
  runCheck(@Body() body: RunCheckBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.order.run(body, actor);
  }

  @Post('check-runs/:id/cancel-check')
  @HttpCode(200)
  @Verb('cancelCheck', ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'])
  cancelCheck(@Param('id', SubjectId) id: number, @Body() { version }: CancelCheckBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.cancel.run(id, version, actor);
  }
}

/** 停机登记 */
@Controller('outages')
export class OutagesController {
  constructor(private readonly shows: ShowCheckMonth, private readonly outages: RegisterOutage) {}

  @Get()
  @Verb('registerOutage', [], 'listOutages')
  listOutages(): Promise<OutageView[]> {
    return this.shows.listOutages();
  }

  @Post('register-outage')
  @HttpCode(200)
  @Verb('registerOutage', ['invalidInput', 'outageReversed', 'idempotencyKeyReused'])
  registerOutage(@Body() body: RegisterOutageBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.outages.registerOutage(body, actor);
  }

  @Post(':id/withdraw-outage')
  @HttpCode(200)
  @Verb('withdrawOutage', ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'])
  withdrawOutage(@Param('id', SubjectId) id: number, @Body() body: WithdrawOutageBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.outages.withdrawOutage(id, body, actor);
  }
}
