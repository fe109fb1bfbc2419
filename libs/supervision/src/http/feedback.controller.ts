import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AnswerFeedback } from '../use-cases/feedback/answer-feedback';
import { FeedbackEvidence } from '../use-cases/feedback/feedback-evidence';
import { ReferFeedback } from '../use-cases/feedback/refer-feedback';
import { ShowFeedback } from '../use-cases/feedback/show-feedback';
import { FeedbackWordsBody, ListFeedbackQuery } from './feedback.body';
import { FeedbackPageView, FeedbackRowView, FeedbackView } from './feedback.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 监管反馈: lists, of a case, one */
@Controller()
export class FeedbackListsController {
  constructor(private readonly show: ShowFeedback, private readonly evidence: FeedbackEvidence) {}

  @Get('supervision-feedback') @Verb('readFeedback', ['invalidInput'], 'listFeedback')
  listFeedback(@Query() query: ListFeedbackQuery, @By() actor: Actor): Promise<FeedbackPageView> {
    return this.show.list(query, actor);
  }

  @Get('supervision-feedback/:id') @Verb('readFeedback', ['notFound'], 'showFeedback')
  showFeedback(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<FeedbackView> {
    return this.show.one(id, actor);
  }

  /** What the department sent with it, always as an attachment. */
  @Get('supervision-feedback/:id/files/:fileId') @Streams('application/octet-stream') @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readFeedback', ['notFound', 'fileStoreAway'], 'openFeedbackFile')
  openFeedbackFile(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.evidence.open(id, fileId, actor);
  }

  @Get('cases/:id/supervision-feedback') @Verb('readFeedback', ['notFound'], 'listFeedbackOfCase')
  listFeedbackOfCase(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<FeedbackRowView[]> {
    return this.show.ofCase(id, actor);
  }
}

/** 监管反馈: the section's steps */
@Controller('supervision-feedback')
export class FeedbackStepsController {
  constructor(private readonly answering: AnswerFeedback, private readonly referring: ReferFeedback) {}

  @Post(':id/answer-feedback') @HttpCode(200) @Verb('answerFeedback', STEP)
  answerFeedback(@Param('id', SubjectId) id: number, @Body() body: FeedbackWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.answering.run(id, body, actor);
  }

  @Post(':id/refer-feedback') @HttpCode(200) @Verb('referFeedback', [...STEP, 'disputeOpen'])
  referFeedback(@Param('id', SubjectId) id: number, @Body() body: FeedbackWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.referring.run(id, body, actor);
  }
}
