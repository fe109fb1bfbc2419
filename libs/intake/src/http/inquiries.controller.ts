import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, OwnTransaction, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AnswerInquiry } from '../use-cases/inquiries/answer-inquiry';
import { MoveInquiry } from '../use-cases/inquiries/move-inquiry';
import { RecordInquiry } from '../use-cases/inquiries/record-inquiry';
import { ListInquiries, ShowInquiry, ShowInquiryAsker } from '../use-cases/inquiries/show-inquiries';
import { AnswerInquiryBody, AssignInquiryBody, BringIntoInquiryBody, ContributeToInquiryBody, FindInquiryHelpersQuery, HandOverInquiryBody, InquiryWordsBody, ListInquiriesQuery, RecordInquiryBody, ShowInquiryAskerBody, TakeInquiryBody } from './inquiry.body';
import { InquiryAskerView, InquiryHelperView, InquiryPageView, InquiryRowView, InquiryView, RecordedInquiryView } from './inquiry.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'inquiryNotYours', 'idempotencyKeyReused'] as const;

/** 咨询: lists, one, who asked */
@Controller()
export class InquiryListsController {
  constructor(private readonly lists: ListInquiries, private readonly show: ShowInquiry, private readonly asker: ShowInquiryAsker) {}

  /** What waits by its last day, so that what is overdue stands first; then what was answered. */
  @Get('inquiries')
  @Verb('readInquiries', ['invalidInput'], 'listInquiries')
  listInquiries(@Query() query: ListInquiriesQuery, @By() actor: Actor): Promise<InquiryPageView> {
    return this.lists.list(query, actor);
  }

  /** Sections and people who answer inquiries, by name. */
  @Get('inquiry-helpers')
  @Verb('readInquiries', ['invalidInput'], 'findInquiryHelpers')
  findInquiryHelpers(@Query() { search }: FindInquiryHelpersQuery, @By() actor: Actor): Promise<InquiryHelperView[]> {
    return this.lists.whomToAsk(search, actor);
  }

  @Get('inquiries/:id')
  @Verb('readInquiries', ['notFound'], 'showInquiry')
  showInquiry(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<InquiryView> {
    return this.show.run(id, actor);
  }

  @Get('cases/:id/inquiries')
  @Verb('readInquiries', ['notFound'], 'listInquiriesOfCase')
  listInquiriesOfCase(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<InquiryRowView[]> {
    return this.lists.ofCase(id, actor);
  }

  // its own transaction: the answer must not be kept for repeated requests
  @Post('inquiries/:id/show-inquiry-asker')
  @OwnTransaction()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Verb('showInquiryAsker', ['invalidInput', 'notFound'])
  showInquiryAsker(@Param('id', SubjectId) id: number, @Body() body: ShowInquiryAskerBody, @By() actor: Actor): Promise<InquiryAskerView> {
    return this.asker.run(id, body.reason, actor);
  }
}

/** 咨询: its steps */
@Controller('inquiries')
export class InquiryStepsController {
  constructor(private readonly record: RecordInquiry, private readonly move: MoveInquiry, private readonly answers: AnswerInquiry) {}

  /** With `answer`, answered on the spot. */
  @Post('record-inquiry')
  @Verb('recordInquiry', ['invalidInput', 'itemNotPublished', 'matterUnknown', 'unitUnknown', 'inquiryPhoneMissing', 'idempotencyKeyReused'])
  recordInquiry(@Body() body: RecordInquiryBody, @By() actor: Actor): Promise<RecordedInquiryView> {
    return this.record.run(body, actor);
  }

  @Post(':id/take-inquiry')
  @HttpCode(200)
  @Verb('takeInquiry', STEP)
  takeInquiry(@Param('id', SubjectId) id: number, @Body() body: TakeInquiryBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.takeInquiry(id, body, actor);
  }

  @Post(':id/bring-into-inquiry')
  @HttpCode(200)
  @Verb('bringIntoInquiry', [...STEP, 'inquiryHelperUnknown', 'inquiryWithOneself', 'inquiryHelpAsked'])
  bringIntoInquiry(@Param('id', SubjectId) id: number, @Body() body: BringIntoInquiryBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.bringIntoInquiry(id, body, actor);
  }

  @Post(':id/contribute-to-inquiry')
  @HttpCode(200)
  @Verb('contributeToInquiry', STEP)
  contributeToInquiry(@Param('id', SubjectId) id: number, @Body() { words }: ContributeToInquiryBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.contributeToInquiry(id, words, actor);
  }

  @Post(':id/hand-over-inquiry')
  @HttpCode(200)
  @Verb('handOverInquiry', [...STEP, 'unitUnknown', 'inquiryWithOneself'])
  handOverInquiry(@Param('id', SubjectId) id: number, @Body() body: HandOverInquiryBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.handOverInquiry(id, body, actor);
  }

  @Post(':id/send-back-inquiry')
  @HttpCode(200)
  @Verb('sendBackInquiry', STEP)
  sendBackInquiry(@Param('id', SubjectId) id: number, @Body() body: InquiryWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.sendBackInquiry(id, body, actor);
  }

  @Post(':id/assign-inquiry')
  @HttpCode(200)
  @Verb('assignInquiry', [...STEP, 'inquiryHelperUnknown'])
  assignInquiry(@Param('id', SubjectId) id: number, @Body() body: AssignInquiryBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.assignInquiry(id, body, actor);
  }

  /** Once more, to put an answer right. */
  @Post(':id/answer-inquiry')
  @HttpCode(200)
  @Verb('answerInquiry', STEP)
  answerInquiry(@Param('id', SubjectId) id: number, @Body() body: AnswerInquiryBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answers.answerInquiry(id, body, actor);
  }

  @Post(':id/close-inquiry')
  @HttpCode(200)
  @Verb('closeInquiry', STEP)
  closeInquiry(@Param('id', SubjectId) id: number, @Body() body: TakeInquiryBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answers.closeInquiry(id, body, actor);
  }

  @Post(':id/reopen-inquiry')
  @HttpCode(200)
  @Verb('reopenInquiry', STEP)
  reopenInquiry(@Param('id', SubjectId) id: number, @Body() body: InquiryWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answers.reopenInquiry(id, body, actor);
  }
}
