import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { SubjectTakenView } from '@onecounter/casework';
import { By, OwnTransaction, SubjectId, Verb, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { FeedbackEvidence } from '../use-cases/feedback/feedback-evidence';
import { JudgeAnswer } from '../use-cases/feedback/judge-answer';
import { RehearseFeedback } from '../use-cases/feedback/rehearse-feedback';
import { ShowOwnFeedback } from '../use-cases/feedback/show-own-feedback';
import { SubmitFeedback } from '../use-cases/feedback/submit-feedback';
import { AcceptAnswerBody, FeedbackWordsBody, OwnFeedbackQuery, SubmitFeedbackBody } from './feedback.body';
import { FeedbackFileView, OwnFeedbackPageView, OwnFeedbackView } from './feedback.view';
import { KEY_FAULTS, SUPERVISION_API } from './supervision-api';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused', ...KEY_FAULTS] as const;

/** 监管反馈：监管部门的程序报送，读答复。 */
@ApiTags(SUPERVISION_API)
@Controller('supervision/feedback')
export class OwnFeedbackController {
  constructor(private readonly submitting: SubmitFeedback, private readonly judging: JudgeAnswer, private readonly show: ShowOwnFeedback) {}

  @Post('submit-feedback')
  @Verb('submitFeedback', ['invalidInput', 'feedbackSubjectMissing', 'feedbackCaseUnknown', 'feedbackDateInFuture', 'feedbackReferenceUsed', 'notFound', 'idempotencyKeyReused', ...KEY_FAULTS])
  submitFeedback(@By() actor: Actor, @Body() body: SubmitFeedbackBody): Promise<SubjectTakenView> {
    return this.submitting.run(body, actor);
  }

  @Get() @Verb('readOwnFeedback', ['invalidInput', ...KEY_FAULTS], 'listOwnFeedback')
  listOwnFeedback(@By() actor: Actor, @Query() query: OwnFeedbackQuery): Promise<OwnFeedbackPageView> {
    return this.show.list(query, actor);
  }

  @Get(':id') @Verb('readOwnFeedback', ['notFound', ...KEY_FAULTS], 'showOwnFeedback')
  showOwnFeedback(@By() actor: Actor, @Param('id', SubjectId) id: number): Promise<OwnFeedbackView> {
    return this.show.one(id, actor);
  }

  @Post(':id/accept-answer') @HttpCode(200) @Verb('acceptAnswer', STEP)
  acceptAnswer(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: AcceptAnswerBody): Promise<SubjectTakenView> {
    return this.judging.acceptAnswer(id, body, actor);
  }

  @Post(':id/disagree-with-answer') @HttpCode(200) @Verb('disagreeWithAnswer', STEP)
  disagreeWithAnswer(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: FeedbackWordsBody): Promise<SubjectTakenView> {
    return this.judging.disagreeWithAnswer(id, body, actor);
  }
}

/** 监管反馈：附件，和联调密钥造的答复。 */
@ApiTags(SUPERVISION_API)
@Controller('supervision/feedback')
export class FeedbackTrialsController {
  constructor(private readonly evidence: FeedbackEvidence, private readonly rehearsal: RehearseFeedback) {}

  /** One file (multipart), at most 20 MB; type by content: PDF, JPG, PNG, OFD. Its id goes into `fileIds` of the feedback; forgotten when none names it. */
  @Post('files')
  @OwnTransaction()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Verb('submitFeedback', ['invalidInput', 'malformedRequest', 'unsupportedMedia', 'fileTooLarge', 'fileTypeRefused', 'fileEmpty', 'fileInfected', 'malwareCheckFailed', 'fileStoreAway', 'storageFull', ...KEY_FAULTS], 'uploadFeedbackFile')
  uploadFeedbackFile(@By() actor: Actor, @Req() request: FastifyRequest): Promise<FeedbackFileView> {
    return this.evidence.take(request, actor);
  }

  /** Sandbox keys only: what the section would answer to what the key has tried. */
  @Post(':id/make-test-answer') @HttpCode(200) @Verb('makeTestEvent', ['sandboxOnly', ...STEP], 'makeTestAnswer')
  makeTestAnswer(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: FeedbackWordsBody): Promise<SubjectTakenView> {
    return this.rehearsal.answer(id, body, actor);
  }
}
