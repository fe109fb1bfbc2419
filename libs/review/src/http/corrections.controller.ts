import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ApproveLateEntry } from '../use-cases/correction/approve-late-entry';
import { OrderReReview } from '../use-cases/correction/order-re-review';
import { ListCorrections, ReadCorrections } from '../use-cases/correction/read-corrections';
import { ReadLateEntries } from '../use-cases/correction/read-late-entries';
import { RecordReReview } from '../use-cases/correction/record-re-review';
import { Rectification } from '../use-cases/correction/rectification';
import { ResumeAfterReReview } from '../use-cases/correction/resume-after-re-review';
import { StopForCompliance } from '../use-cases/correction/stop-for-compliance';
import { CorrectionWordsBody, FailRectificationBody, ListCorrectionsQuery, OrderRectificationBody, ListLateEntriesQuery, OrderReReviewBody, RecordReReviewBody, StopForComplianceBody } from './correction.body';
import { CorrectionPageView, CorrectionView, LateEntryOfCaseView, LateEntryPageView, ReReviewerView } from './correction.view';
import { STEP_FAULTS } from './step-faults';

/** 纠正: lists, and of one case */
@Controller()
export class CorrectionListsController {
  constructor(private readonly read: ReadCorrections, private readonly lists: ListCorrections, private readonly order: OrderReReview) {}

  @Get('corrections')
  @Verb('readCorrections', ['invalidInput'], 'listCorrections')
  listCorrections(@Query() query: ListCorrectionsQuery, @By() actor: Actor): Promise<CorrectionPageView> {
    return this.lists.run(query, actor);
  }

  @Get('cases/:id/corrections')
  @Verb('readCases', ['notFound'], 'listCorrectionsOfCase')
  listCorrectionsOfCase(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CorrectionView[]> {
    return this.read.ofCase(id, actor);
  }

  @Get('cases/:id/re-reviewers')
  @Verb('orderReReview', ['notFound'], 'listReReviewers')
  listReReviewers(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ReReviewerView[]> {
    return this.order.reReviewers(id, actor);
  }
}

/** 停办、重审 */
@Controller('cases')
export class ReReviewsController {
  constructor(private readonly stop: StopForCompliance, private readonly order: OrderReReview, private readonly record: RecordReReview, private readonly resume: ResumeAfterReReview) {}

  @Post(':id/stop-for-compliance')
  @HttpCode(200)
  @Verb('stopForCompliance', [...STEP_FAULTS, 'findingNotCorrectable', 'opinionRequired'])
  stopForCompliance(@Param('id', SubjectId) id: number, @Body() body: StopForComplianceBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.stop.run(id, body, actor);
  }

  @Post(':id/order-re-review')
  @HttpCode(200)
  @Verb('orderReReview', [...STEP_FAULTS, 'findingNotCorrectable', 'reReviewNotPossible', 'reReviewerUnsuitable', 'correctionDayWrong', 'opinionRequired'])
  orderReReview(@Param('id', SubjectId) id: number, @Body() body: OrderReReviewBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.order.run(id, body, actor);
  }

  @Post(':id/record-re-review')
  @HttpCode(200)
  @Verb('recordReReview', [...STEP_FAULTS, 'notYourReReview', 'reReviewFaultsWrong', 'opinionRequired'])
  recordReReview(@Param('id', SubjectId) id: number, @Body() body: RecordReReviewBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.record.run(id, body, actor);
  }

  @Post(':id/resume-after-re-review')
  @HttpCode(200)
  @Verb('resumeAfterReReview', [...STEP_FAULTS, 'reReviewNotPossible', 'opinionRequired'])
  resumeAfterReReview(@Param('id', SubjectId) id: number, @Body() body: CorrectionWordsBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.resume.run(id, body, actor);
  }
}

/** 限期整改 */
@Controller('cases')
export class RectificationsController {
  constructor(private readonly rectification: Rectification) {}

  @Post(':id/order-rectification')
  @HttpCode(200)
  @Verb('orderRectification', [...STEP_FAULTS, 'correctionDayWrong', 'opinionRequired'])
  orderRectification(@Param('id', SubjectId) id: number, @Body() body: OrderRectificationBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.rectification.orderRectification(id, body, actor);
  }

  @Post(':id/complete-rectification')
  @HttpCode(200)
  @Verb('completeRectification', [...STEP_FAULTS, 'opinionRequired'])
  completeRectification(@Param('id', SubjectId) id: number, @Body() body: CorrectionWordsBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.rectification.completeRectification(id, body, actor);
  }

  @Post(':id/fail-rectification')
  @HttpCode(200)
  @Verb('failRectification', [...STEP_FAULTS, 'rectificationStillRuns', 'opinionRequired'])
  failRectification(@Param('id', SubjectId) id: number, @Body() body: FailRectificationBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.rectification.failRectification(id, body, actor);
  }
}

/** 补录: what the assessment section says of it; it is entered at intake */
@Controller()
export class LateEntriesController {
  constructor(private readonly read: ReadLateEntries, private readonly approve: ApproveLateEntry) {}

  @Get('late-entries')
  @Verb('readCorrections', ['invalidInput'], 'listLateEntries')
  listLateEntries(@Query() query: ListLateEntriesQuery, @By() actor: Actor): Promise<LateEntryPageView> {
    return this.read.list(query, actor);
  }

  @Get('cases/:id/late-entry')
  @Verb('readCases', ['notFound'], 'showLateEntry')
  showLateEntry(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<LateEntryOfCaseView> {
    return this.read.ofCase(id, actor);
  }

  @Post('cases/:id/approve-late-entry')
  @HttpCode(200)
  @Verb('approveLateEntry', [...STEP_FAULTS, 'separationOfDuties', 'opinionRequired'])
  approveLateEntry(@Param('id', SubjectId) id: number, @Body() body: CorrectionWordsBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.approve.run(id, body, actor);
  }

  @Post('cases/:id/decline-late-entry')
  @HttpCode(200)
  @Verb('declineLateEntry', [...STEP_FAULTS, 'opinionRequired'])
  declineLateEntry(@Param('id', SubjectId) id: number, @Body() body: CorrectionWordsBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.approve.decline(id, body, actor);
  }
}
