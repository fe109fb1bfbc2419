import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepBody } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { CancelExpertReview, ConcludeExpertReview } from '../use-cases/conclude-expert-review';
import { DrawExperts } from '../use-cases/draw-experts';
import { OpenExpertReview } from '../use-cases/open-expert-review';
import { PublishCandidates } from '../use-cases/publish-candidates';
import { SeatExperts } from '../use-cases/seat-experts';
import { ShowExpertReviews } from '../use-cases/show-expert-reviews';
import { CancelExpertReviewBody, ConcludeExpertReviewBody, ListExpertReviewsQuery, OpenExpertReviewBody, PublishCandidatesBody, RecordExpertAnswerBody, RecordExpertOpinionBody, SignInExpertBody } from './expert.body';
import { ExpertReviewCountsView, ExpertReviewPageView, ExpertReviewTakenView, ExpertReviewView } from './expert.view';
import { PeriodQuery } from './inspection.body';

const MOVE_FAULTS = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed'] as const;

/** 专家评审: what there is of it */
@Controller()
export class ExpertReviewsController {
  constructor(private readonly show: ShowExpertReviews) {}

  /** The newest first */
  @Get('expert-reviews')
  @Verb('readExpertReviews', ['invalidInput'], 'listExpertReviews')
  listExpertReviews(@Query() query: ListExpertReviewsQuery, @By() actor: Actor): Promise<ExpertReviewPageView> {
    return this.show.list(query, actor);
  }

  /** With every draw: candidates, commitment, seed, algorithm, order */
  @Get('expert-reviews/:id')
  @Verb('readExpertReviews', ['notFound'], 'showExpertReview')
  showExpertReview(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ExpertReviewView> {
    return this.show.one(id, actor);
  }

  @Get('expert-reviews/:id/fee-note')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readExpertReviews', ['notFound', 'renderingFailed', 'documentNotReady'], 'printFeeNote')
  printFeeNote(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.feeNote(id, actor);
  }

  /** 专家评审次数 of a period, by section */
  @Get('expert-review-counts')
  @Verb('readExpertReviews', ['invalidInput', 'periodReversed'], 'countExpertReviews')
  countExpertReviews(@Query() { from, to }: PeriodQuery, @By() actor: Actor): Promise<ExpertReviewCountsView> {
    return this.show.counts(from, to, actor);
  }
}

/** 专家评审: list first, then the draw */
@Controller('expert-reviews')
export class ExpertDrawsController {
  constructor(private readonly open: OpenExpertReview, private readonly publish: PublishCandidates, private readonly draw: DrawExperts) {}

  @Post('open-expert-review')
  @Verb('openExpertReview', ['invalidInput', 'notFound', 'expertReviewNotStarted', 'expertReviewRunning'])
  openExpertReview(@Body() body: OpenExpertReviewBody, @By() actor: Actor): Promise<ExpertReviewTakenView> {
    return this.open.run(body, actor);
  }

  @Post(':id/publish-candidates')
  @HttpCode(200)
  @Verb('publishCandidates', [...MOVE_FAULTS, 'redrawNeedsReason', 'expertRecused', 'expertsTooFew'])
  publishCandidates(@Param('id', SubjectId) id: number, @Body() body: PublishCandidatesBody, @By() actor: Actor): Promise<ExpertReviewTakenView> {
    return this.publish.run(id, body, actor);
  }

  @Post(':id/draw-experts')
  @HttpCode(200)
  @Verb('drawExperts', MOVE_FAULTS)
  drawExperts(@Param('id', SubjectId) id: number, @Body() { version }: StepBody, @By() actor: Actor): Promise<ExpertReviewTakenView> {
    return this.draw.run(id, version, actor);
  }
}

/** 专家评审: who comes, what each says, what comes of it */
@Controller('expert-reviews')
export class ExpertPanelsController {
  constructor(private readonly seats: SeatExperts, private readonly conclude: ConcludeExpertReview, private readonly cancel: CancelExpertReview) {}

  @Post(':id/record-expert-answer')
  @HttpCode(200)
  @Verb('recordExpertAnswer', [...MOVE_FAULTS, 'expertNotSeated', 'expertAnsweredAlready', 'answerNeedsReason'])
  recordExpertAnswer(@Param('id', SubjectId) id: number, @Body() body: RecordExpertAnswerBody, @By() actor: Actor): Promise<ExpertReviewTakenView> {
    return this.seats.answer(id, body, actor);
  }

  @Post(':id/sign-in-expert')
  @HttpCode(200)
  @Verb('signInExpert', [...MOVE_FAULTS, 'expertNotSeated', 'expertNotComing', 'expertAnsweredAlready'])
  signInExpert(@Param('id', SubjectId) id: number, @Body() body: SignInExpertBody, @By() actor: Actor): Promise<ExpertReviewTakenView> {
    return this.seats.signIn(id, body, actor);
  }

  @Post(':id/record-expert-opinion')
  @HttpCode(200)
  @Verb('recordExpertOpinion', [...MOVE_FAULTS, 'expertNotSeated', 'expertNotSignedIn', 'expertAnsweredAlready', 'opinionRequired'])
  recordExpertOpinion(@Param('id', SubjectId) id: number, @Body() body: RecordExpertOpinionBody, @By() actor: Actor): Promise<ExpertReviewTakenView> {
    return this.seats.judge(id, body, actor);
  }

  @Post(':id/conclude-expert-review')
  @HttpCode(200)
  @Verb('concludeExpertReview', [...MOVE_FAULTS, 'opinionsMissing', 'expertNotSeated', 'opinionRequired', 'glyphMissing'])
  concludeExpertReview(@Param('id', SubjectId) id: number, @Body() body: ConcludeExpertReviewBody, @By() actor: Actor): Promise<ExpertReviewTakenView> {
    return this.conclude.run(id, body, actor);
  }

  @Post(':id/cancel-expert-review')
  @HttpCode(200)
  @Verb('cancelExpertReview', [...MOVE_FAULTS, 'opinionRequired'])
  cancelExpertReview(@Param('id', SubjectId) id: number, @Body() body: CancelExpertReviewBody, @By() actor: Actor): Promise<ExpertReviewTakenView> {
    return this.cancel.run(id, body, actor);
  }
}
