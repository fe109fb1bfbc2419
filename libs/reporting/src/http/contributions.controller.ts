import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { MoveContribution } from '../use-cases/bulletin/move-contribution';
import { ListContributions, ShowContribution } from '../use-cases/bulletin/show-contributions';
import { WriteContribution } from '../use-cases/bulletin/write-texts';
import { DraftContributionBody, IssueReasonBody, IssueStepBody, LatenessQuery, TransferContributionBody } from './bulletin.body';
import { ContributionRowView, ContributionView, LatenessView, SavedTextView } from './bulletin.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'contributionNotYours', 'issueNotComposing', 'idempotencyKeyReused'] as const;

/** 栏目来稿: lists and text */
@Controller()
export class ContributionTextController {
  constructor(private readonly lists: ListContributions, private readonly show: ShowContribution, private readonly write: WriteContribution) {}

  /** What the own unit is asked for, the latest first. */
  @Get('contributions')
  @Verb('readBulletins', [], 'listContributions')
  listContributions(@By() actor: Actor): Promise<ContributionRowView[]> {
    return this.lists.mine(actor);
  }

  /** 迟报 by unit over the periods from … to, both counted. */
  @Get('contribution-lateness')
  @Verb('readBulletins', ['invalidInput'], 'countLateness')
  countLateness(@Query() query: LatenessQuery, @By() actor: Actor): Promise<LatenessView[]> {
    return this.lists.lateness(query.from, query.to, actor);
  }

  @Get('contributions/:id')
  @Verb('readBulletins', ['notFound'], 'showContribution')
  showContribution(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ContributionView> {
    return this.show.run(id, actor);
  }

  /** Saves what is typed; refused when somebody else saved since it was opened. */
  @Put('contributions/:id/draft')
  @Verb('draftContribution', ['invalidInput', 'notFound', 'stepNotAllowed', 'contributionNotYours', 'issueNotComposing', 'textChangedMeanwhile', 'textNotKept', 'idempotencyKeyReused'])
  async draftContribution(@Param('id', SubjectId) id: number, @Body() body: DraftContributionBody, @By() actor: Actor): Promise<SavedTextView> {
    const { versionNo, savedAt } = await this.write.run(id, body.draftVersion, body.blocks, actor);
    return { versionNo, savedAt: savedAt.toISOString() };
  }
}

/** 栏目来稿: its steps */
@Controller('contributions')
export class ContributionStepsController {
  constructor(private readonly move: MoveContribution) {}

  @Post(':id/submit-contribution')
  @HttpCode(200)
  @Verb('submitContribution', [...STEP, 'contributionEmpty'])
  submitContribution(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.submitContribution(id, body, actor);
  }

  @Post(':id/review-contribution')
  @HttpCode(200)
  @Verb('reviewContribution', STEP)
  reviewContribution(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.reviewContribution(id, body, actor);
  }

  @Post(':id/return-contribution')
  @HttpCode(200)
  @Verb('returnContribution', STEP)
  returnContribution(@Param('id', SubjectId) id: number, @Body() body: IssueReasonBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.returnContribution(id, body, actor);
  }

  @Post(':id/confirm-contribution')
  @HttpCode(200)
  @Verb('confirmContribution', [...STEP, 'periodNotClosed'])
  confirmContribution(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.confirmContribution(id, body, actor);
  }

  @Post(':id/urge-contribution')
  @HttpCode(200)
  @Verb('urgeContribution', STEP)
  urgeContribution(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.urgeContribution(id, body, actor);
  }

  @Post(':id/transfer-contribution')
  @HttpCode(200)
  @Verb('transferContribution', [...STEP, 'unitUnknown'])
  transferContribution(@Param('id', SubjectId) id: number, @Body() body: TransferContributionBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.transferContribution(id, body, actor);
  }
}
