import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepTakenView, SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { CarryOverPreReview } from '../use-cases/pre-review/carry-over-pre-review';
import { GivePreReviewOpinion } from '../use-cases/pre-review/give-pre-review-opinion';
import { MovePreReview } from '../use-cases/pre-review/move-pre-review';
import { RequestPreReview } from '../use-cases/pre-review/request-pre-review';
import { ListPreReviews, OpenPreReviewRecord, ShowPreReview } from '../use-cases/pre-review/show-pre-reviews';
import { CarryOverPreReviewBody, ListPreReviewsQuery, PreReviewOpinionBody, RequestPreReviewBody, SupplementPreReviewBody, WithdrawPreReviewBody } from './pre-review.body';
import { CasePreReviewView, PreReviewPageView, PreReviewView } from './pre-review.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'glyphMissing', 'idempotencyKeyReused'] as const;
const APPLICANT = ['creditCodeInvalid', 'residentIdInvalid', 'phoneInvalid', 'nameInvalid', 'itemNotPublished', 'itemVersionRetired', 'materialUnknown'] as const;

/** 预审件: lists, one, its files and its paper */
@Controller()
export class PreReviewListsController {
  constructor(private readonly lists: ListPreReviews, private readonly show: ShowPreReview, private readonly records: OpenPreReviewRecord) {}

  /** What waits, the oldest first; what has its opinion; what has ended. */
  @Get('pre-reviews')
  @Verb('readPreReviews', ['invalidInput'], 'listPreReviews')
  listPreReviews(@Query() query: ListPreReviewsQuery, @By() actor: Actor): Promise<PreReviewPageView> {
    return this.lists.run(query, actor);
  }

  @Get('pre-reviews/:id')
  @Verb('readPreReviews', ['notFound'], 'showPreReview')
  showPreReview(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<PreReviewView> {
    return this.show.run(id, actor);
  }

  @Get('pre-reviews/:id/paper')
  @Streams('application/pdf')
  @Verb('readPreReviews', ['notFound', 'renderingFailed', 'documentNotReady'], 'openPreReviewPaper')
  openPreReviewPaper(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.records.paper(id, actor);
  }

  @Get('pre-reviews/:id/files/:fileId')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readPreReviews', ['notFound'], 'openPreReviewFile')
  openPreReviewFile(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.records.file(id, fileId, actor);
  }

  /** 办件引入的预审: files and opinions, beside the points of the review. */
  @Get('cases/:id/pre-review')
  @Verb('readCases', ['notFound'], 'showPreReviewOfCase')
  showPreReviewOfCase(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CasePreReviewView> {
    return this.show.ofCase(id, actor);
  }
}

/** 预审件: its steps */
@Controller('pre-reviews')
export class PreReviewStepsController {
  constructor(private readonly request: RequestPreReview, private readonly move: MovePreReview, private readonly opine: GivePreReviewOpinion, private readonly carry: CarryOverPreReview) {}

  @Post('request-pre-review')
  @Verb('requestPreReview', ['invalidInput', 'notFound', 'glyphMissing', 'idempotencyKeyReused', ...APPLICANT, 'preReviewEmpty', 'preReviewProjectDiffers', 'preReviewKnown'])
  requestPreReview(@Body() body: RequestPreReviewBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.request.run(body, actor);
  }

  @Post(':id/supplement-pre-review')
  @HttpCode(200)
  @Verb('supplementPreReview', [...STEP, 'materialUnknown'])
  supplementPreReview(@Param('id', SubjectId) id: number, @Body() body: SupplementPreReviewBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.supplementPreReview(id, body, actor);
  }

  @Post(':id/give-pre-review-opinion')
  @HttpCode(200)
  @Verb('givePreReviewOpinion', [...STEP, 'materialUnknown', 'preReviewOpinionOpen', 'preReviewOpinionDiffers', 'preReviewWordsMissing', 'preReviewNotReady'])
  givePreReviewOpinion(@Param('id', SubjectId) id: number, @Body() body: PreReviewOpinionBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.opine.run(id, body, actor);
  }

  @Post(':id/withdraw-pre-review')
  @HttpCode(200)
  @Verb('withdrawPreReview', STEP)
  withdrawPreReview(@Param('id', SubjectId) id: number, @Body() body: WithdrawPreReviewBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.withdrawPreReview(id, body, actor);
  }

  /** 接件, with the files and opinions of the pre-review; answers the step of the new case. */
  @Post(':id/carry-over-pre-review')
  @Verb('carryOverPreReview', [...STEP, ...APPLICANT, 'itemNotOfThisWindow', 'reapplicationBanned', 'pointUnknown', 'reuseConsentMissing', 'preReviewOtherItem', 'preReviewOtherApplicant', 'preReviewMaterialsChanged'])
  carryOverPreReview(@Param('id', SubjectId) id: number, @Body() body: CarryOverPreReviewBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.carry.run(id, body, actor);
  }
}
