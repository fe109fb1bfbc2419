import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepBody, SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { DrawUpNotice } from '../use-cases/assessment/draw-up-notice';
import { SettleNotice } from '../use-cases/assessment/settle-notice';
import { ShowAssessment } from '../use-cases/assessment/show-assessment';
import { ShowEvidence } from '../use-cases/assessment/show-evidence';
import { ListNotices, ShowNotice } from '../use-cases/assessment/show-notices';
import { DrawUpNoticeBody, ListAssessmentEvidenceQuery, ListNoticesQuery, ReturnNoticeBody, ShowAssessmentQuery } from './assessment.body';
import { AssessedPersonView, AssessedUnitView, AssessmentEvidencePageView, AssessmentNoticePageView, AssessmentNoticeView } from './assessment.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 考核通报 */
@Controller('assessment-notices')
export class AssessmentNoticesController {
  constructor(private readonly list: ListNotices, private readonly show: ShowNotice, private readonly draw: DrawUpNotice, private readonly settle: SettleNotice) {}

  /** Of the actor's place; not yet issued ones for whoever prepares or issues them. */
  @Get()
  @Verb('readAssessments', ['invalidInput'], 'listAssessmentNotices')
  listAssessmentNotices(@Query() query: ListNoticesQuery, @By() actor: Actor): Promise<AssessmentNoticePageView> {
    return this.list.run(query, actor);
  }

  /** Figures of all sections; people as far as one answers for them. */
  @Get(':id')
  @Verb('readAssessments', ['notFound'], 'showAssessmentNotice')
  showAssessmentNotice(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<AssessmentNoticeView> {
    return this.show.run(id, actor);
  }

  /** 督查考核情况通报 */
  @Get(':id/pdf')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readAssessments', ['notFound', 'renderingFailed', 'documentNotReady'], 'openAssessmentNotice')
  openAssessmentNotice(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.list.pdf(id, actor);
  }

  @Post('draw-up-notice')
  @Verb('drawUpNotice', ['invalidInput', 'periodUnknown', 'periodNotOver', 'noticeDrawnUp', 'idempotencyKeyReused'])
  drawUpNotice(@Body() body: DrawUpNoticeBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.draw.drawUpNotice(body.period, actor);
  }

  @Post(':id/redraw-notice')
  @HttpCode(200)
  @Verb('redrawNotice', STEP)
  redrawNotice(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.draw.redrawNotice(id, body.version, actor);
  }

  @Post(':id/confirm-notice')
  @HttpCode(200)
  @Verb('confirmNotice', STEP)
  confirmNotice(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.settle.confirmNotice(id, body.version, actor);
  }

  @Post(':id/return-notice')
  @HttpCode(200)
  @Verb('returnNotice', STEP)
  returnNotice(@Param('id', SubjectId) id: number, @Body() body: ReturnNoticeBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.settle.returnNotice(id, body, actor);
  }

  @Post(':id/issue-notice')
  @HttpCode(200)
  @Verb('issueNotice', [...STEP, 'noticeOwn'])
  issueNotice(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.settle.issueNotice(id, body.version, actor);
  }
}

/** 个人和科室的考核 */
@Controller('assessment')
export class AssessmentController {
  constructor(private readonly show: ShowAssessment, private readonly evidence: ShowEvidence) {}

  /** Oneself; the people of the section for its head; all for leaders and the assessment section. */
  @Get('people/:id')
  @Verb('readAssessments', ['invalidInput', 'notFound', 'periodUnknown'], 'showAssessedPerson')
  showAssessedPerson(@Param('id', SubjectId) id: number, @Query() query: ShowAssessmentQuery, @By() actor: Actor): Promise<AssessedPersonView> {
    return this.show.person(id, query.period, actor);
  }

  @Get('units/:id')
  @Verb('readAssessments', ['invalidInput', 'notFound', 'periodUnknown'], 'showAssessedUnit')
  showAssessedUnit(@Param('id', SubjectId) id: number, @Query() query: ShowAssessmentQuery, @By() actor: Actor): Promise<AssessedUnitView> {
    return this.show.unit(id, query.period, actor);
  }

  /** The facts behind one number of a section or a person. */
  @Get('evidence')
  @Verb('readAssessments', ['invalidInput', 'notFound', 'periodUnknown'], 'listAssessmentEvidence')
  listAssessmentEvidence(@Query() query: ListAssessmentEvidenceQuery, @By() actor: Actor): Promise<AssessmentEvidencePageView> {
    return this.evidence.run(query, actor);
  }
}
