import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { MoveFeedback, RegisterFeedback } from '../use-cases/feedback/move-feedback';
import { ShowFeedback } from '../use-cases/feedback/show-feedback';
import { AssignBulletinFeedbackBody, BulletinFeedbackWordsBody, ListBulletinFeedbackQuery, RegisterBulletinFeedbackBody } from './bulletin-feedback.body';
import { BulletinFeedbackPageView, BulletinFeedbackView } from './bulletin-feedback.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 专报反馈 (RPT-7) */
@Controller('bulletin-feedback')
export class BulletinFeedbackController {
  constructor(private readonly show: ShowFeedback, private readonly register: RegisterFeedback, private readonly move: MoveFeedback) {}

  /** To be assigned first; then by their date; what has ended last. */
  @Get()
  @Verb('readBulletinFeedback', ['invalidInput'], 'listBulletinFeedback')
  listBulletinFeedback(@Query() query: ListBulletinFeedbackQuery, @By() actor: Actor): Promise<BulletinFeedbackPageView> {
    return this.show.list(query, actor);
  }

  @Get(':id')
  @Verb('readBulletinFeedback', ['notFound'], 'showBulletinFeedback')
  showBulletinFeedback(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<BulletinFeedbackView> {
    return this.show.one(id, actor);
  }

  @Post('register-bulletin-feedback')
  @Verb('registerBulletinFeedback', ['invalidInput', 'notFound', 'bulletinNotIssued', 'feedbackInFuture', 'idempotencyKeyReused'])
  registerBulletinFeedback(@Body() body: RegisterBulletinFeedbackBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.register.run(body, actor);
  }

  @Post(':id/assign-bulletin-feedback')
  @HttpCode(200)
  @Verb('assignBulletinFeedback', [...STEP, 'unitUnknown', 'feedbackTermPast'])
  assignBulletinFeedback(@Param('id', SubjectId) id: number, @Body() body: AssignBulletinFeedbackBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.assign(id, body, actor);
  }

  @Post(':id/answer-bulletin-feedback')
  @HttpCode(200)
  @Verb('answerBulletinFeedback', [...STEP, 'feedbackNotYours'])
  answerBulletinFeedback(@Param('id', SubjectId) id: number, @Body() body: BulletinFeedbackWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.answer(id, body, actor);
  }

  @Post(':id/return-bulletin-feedback')
  @HttpCode(200)
  @Verb('returnBulletinFeedback', STEP)
  returnBulletinFeedback(@Param('id', SubjectId) id: number, @Body() body: BulletinFeedbackWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.return(id, body, actor);
  }

  @Post(':id/report-bulletin-feedback')
  @HttpCode(200)
  @Verb('reportBulletinFeedback', STEP)
  reportBulletinFeedback(@Param('id', SubjectId) id: number, @Body() body: BulletinFeedbackWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.report(id, body, actor);
  }

  @Post(':id/close-bulletin-feedback')
  @HttpCode(200)
  @Verb('closeBulletinFeedback', STEP)
  closeBulletinFeedback(@Param('id', SubjectId) id: number, @Body() body: BulletinFeedbackWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.close(id, body, actor);
  }
}
