import { Body, Controller, Get, Header, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ConcludeJointReview } from '../use-cases/conclude-joint-review';
import { GiveJointOpinion } from '../use-cases/give-joint-opinion';
import { OpenJointReview } from '../use-cases/open-joint-review';
import { OpenJointReviewRecord, ShowJointReviews } from '../use-cases/show-joint-reviews';
import { SubmitRectifiedSet } from '../use-cases/submit-rectified-set';
import { ConcludeJointReviewBody, EndJointReviewBody, JointReviewBasisQuery, ListJointReviewsQuery, OpenJointReviewBody, RecordOutsideOpinionBody, SubmitJointReviewOpinionBody, SubmitRectifiedSetBody } from './joint-review.body';
import { JointReviewBasisView, JointReviewPageView, JointReviewView } from './joint-review.view';

const MOVE = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;
const OPINION = ['jointPartyUnknown', 'jointOpinionGiven', 'jointEntryUnknown', 'jointOpinionNeedsEntries', 'jointOpinionWithEntries', 'opinionRequired', 'glyphMissing'] as const;
const CONCLUSION = ['jointReviewNotYours', 'jointOpinionsMissing', 'jointOpinionsOwed', 'glyphMissing'] as const;

/** 联合审图、联合验收: what there is of them */
@Controller('joint-reviews')
export class JointReviewsController {
  constructor(private readonly show: ShowJointReviews, private readonly records: OpenJointReviewRecord) {}

  /** The newest first */
  @Get()
  @Verb('readJointReviews', ['invalidInput'], 'listJointReviews')
  listJointReviews(@Query() query: ListJointReviewsQuery, @By() actor: Actor): Promise<JointReviewPageView> {
    return this.show.list(query, actor);
  }

  /** Cases that could be looked at together, with what was handed in */
  @Get('basis')
  @Verb('openJointReview', ['invalidInput', 'notFound', 'jointReviewNotLead'], 'showJointReviewBasis')
  showJointReviewBasis(@Query() query: JointReviewBasisQuery, @By() actor: Actor): Promise<JointReviewBasisView> {
    return this.show.basis(query, actor);
  }

  @Get(':id')
  @Verb('readJointReviews', ['notFound'], 'showJointReview')
  showJointReview(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<JointReviewView> {
    return this.show.one(id, actor);
  }

  /** 意见书 of a round; round 0: of the failure */
  @Get(':id/papers/:round')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readJointReviews', ['notFound', 'invalidInput', 'renderingFailed', 'documentNotReady'], 'printJointReview')
  printJointReview(@Param('id', SubjectId) id: number, @Param('round', ParseIntPipe) round: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.records.paper(id, round === 0 ? null : round, actor);
  }

  @Get(':id/files/:fileId')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'private, no-store')
  @Verb('readJointReviews', ['notFound', 'invalidInput'], 'openJointReviewFile')
  openJointReviewFile(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.records.file(id, fileId, actor);
  }
}

/** 联合审图、联合验收: what is said and handed in */
@Controller('joint-reviews')
export class JointOpinionsController {
  constructor(private readonly open: OpenJointReview, private readonly opinions: GiveJointOpinion, private readonly rectified: SubmitRectifiedSet) {}

  @Post('open-joint-review')
  @Verb('openJointReview', ['invalidInput', 'notFound', 'jointReviewNotLead', 'jointReviewCaseUnfit', 'jointReviewRunning', 'unitUnknown', 'jointPartyTwice', 'jointPartiesTooFew', 'materialUnknown', 'glyphMissing', 'idempotencyKeyReused'])
  openJointReview(@Body() body: OpenJointReviewBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.open.run(body, actor);
  }

  @Post(':id/submit-joint-review-opinion')
  @HttpCode(200)
  @Verb('submitJointReviewOpinion', [...MOVE, ...OPINION])
  submitJointReviewOpinion(@Param('id', SubjectId) id: number, @Body() body: SubmitJointReviewOpinionBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.opinions.submit(id, body, actor);
  }

  @Post(':id/record-outside-opinion')
  @HttpCode(200)
  @Verb('recordOutsideOpinion', [...MOVE, ...OPINION, 'jointReviewNotYours'])
  recordOutsideOpinion(@Param('id', SubjectId) id: number, @Body() body: RecordOutsideOpinionBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.opinions.record(id, body, actor);
  }

  @Post(':id/submit-rectified-set')
  @HttpCode(200)
  @Verb('submitRectifiedSet', [...MOVE, 'jointEntryUnknown', 'jointRepliesMissing', 'glyphMissing'])
  submitRectifiedSet(@Param('id', SubjectId) id: number, @Body() body: SubmitRectifiedSetBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.rectified.run(id, body, actor);
  }
}

/** 联合审图、联合验收: what comes of it */
@Controller('joint-reviews')
export class JointConclusionsController {
  constructor(private readonly conclude: ConcludeJointReview) {}

  /** Passed, or back to the applicant with one list: by the opinions alone */
  @Post(':id/conclude-joint-review')
  @HttpCode(200)
  @Verb('concludeJointReview', [...MOVE, ...CONCLUSION, 'rectifyByWrong', 'jointTripUnknown'])
  concludeJointReview(@Param('id', SubjectId) id: number, @Body() body: ConcludeJointReviewBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.conclude.conclude(id, body, actor);
  }

  @Post(':id/fail-joint-review')
  @HttpCode(200)
  @Verb('failJointReview', [...MOVE, ...CONCLUSION, 'jointNothingOpen'])
  failJointReview(@Param('id', SubjectId) id: number, @Body() body: EndJointReviewBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.conclude.fail(id, body, actor);
  }

  @Post(':id/cancel-joint-review')
  @HttpCode(200)
  @Verb('cancelJointReview', [...MOVE, 'jointReviewNotYours'])
  cancelJointReview(@Param('id', SubjectId) id: number, @Body() body: EndJointReviewBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.conclude.cancel(id, body, actor);
  }
}
