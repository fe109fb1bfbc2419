import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ListLedgerWeeks, ShowLedgerWeek } from '../use-cases/seals/show-ledger-weeks';
import { ReopenLedgerWeek, SignLedgerWeek } from '../use-cases/seals/sign-ledger-week';
import { ListLedgerWeeksQuery, ReopenLedgerWeekBody, SignLedgerWeekBody } from './ledger-week.body';
import { LedgerWeekPageView, LedgerWeekView } from './ledger-week.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 台账周审: the approval seal's weeks and their signatures */
@Controller('ledger-weeks')
export class LedgerWeeksController {
  constructor(private readonly lists: ListLedgerWeeks, private readonly show: ShowLedgerWeek, private readonly sign: SignLedgerWeek, private readonly reopen: ReopenLedgerWeek) {}

  /** The latest week first. */
  @Get()
  @Verb('readSealRegisters', ['invalidInput'], 'listLedgerWeeks')
  listLedgerWeeks(@Query() query: ListLedgerWeeksQuery, @By() actor: Actor): Promise<LedgerWeekPageView> {
    return this.lists.list(query, actor);
  }

  @Get(':id')
  @Verb('readSealRegisters', ['notFound'], 'showLedgerWeek')
  showLedgerWeek(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<LedgerWeekView> {
    return this.show.run(id, actor);
  }

  @Post(':id/sign-ledger-week')
  @HttpCode(200)
  @Verb('signLedgerWeek', [...STEP, 'ledgerWeekOfHead', 'ledgerWeekByKeeper', 'ledgerWeekNotOver', 'ledgerWeekGrown'])
  signLedgerWeek(@Param('id', SubjectId) id: number, @Body() body: SignLedgerWeekBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.sign.run(id, body, actor);
  }

  @Post(':id/reopen-ledger-week')
  @HttpCode(200)
  @Verb('reopenLedgerWeek', STEP)
  reopenLedgerWeek(@Param('id', SubjectId) id: number, @Body() body: ReopenLedgerWeekBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.reopen.run(id, body, actor);
  }
}
