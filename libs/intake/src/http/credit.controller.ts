import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { RecordCreditMark } from '../use-cases/credit/record-credit-mark';
import { RepairCredit } from '../use-cases/credit/repair-credit';
import { ShowCreditMarks } from '../use-cases/credit/show-credit-marks';
import { ListCreditMarksQuery, RecordCreditMarkBody, RepairCreditBody } from './credit.body';
import { CreditMarkPageView, CreditMarkTakenView, CreditMarkView } from './credit.view';

@Controller('applicants')
export class ApplicantCreditController {
  constructor(private readonly show: ShowCreditMarks) {}

  /** 申请人的失信记录, newest first */
  @Get(':id/credit-marks')
  @Verb('readCreditMarks', ['notFound'], 'listCreditMarksOfApplicant')
  listCreditMarksOfApplicant(@Param('id', SubjectId) id: number): Promise<CreditMarkView[]> {
    return this.show.ofApplicant(id);
  }
}

@Controller('credit-marks')
export class CreditMarksController {
  constructor(private readonly show: ShowCreditMarks, private readonly record: RecordCreditMark, private readonly repair: RepairCredit) {}

  @Get()
  @Verb('readCreditMarks', ['invalidInput'], 'listCreditMarks')
  listCreditMarks(@Query() query: ListCreditMarksQuery, @By() actor: Actor): Promise<CreditMarkPageView> {
    return this.show.list(query, actor);
  }

  @Post('record-credit-mark')
  @Verb('recordCreditMark', ['invalidInput', 'notFound', 'opinionRequired', 'glyphMissing', 'creditMarkTermWrong', 'idempotencyKeyReused'])
  recordCreditMark(@Body() body: RecordCreditMarkBody, @By() actor: Actor): Promise<CreditMarkTakenView> {
    return this.record.run(body, actor);
  }

  @Post(':id/repair-credit')
  @HttpCode(200)
  @Verb('repairCredit', ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'opinionRequired', 'glyphMissing', 'idempotencyKeyReused'])
  repairCredit(@Param('id', SubjectId) id: number, @Body() body: RepairCreditBody, @By() actor: Actor): Promise<CreditMarkTakenView> {
    return this.repair.run(id, body, actor);
  }
}
