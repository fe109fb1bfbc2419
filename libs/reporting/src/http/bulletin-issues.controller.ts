import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { CompareVersions } from '../use-cases/bulletin/compare-versions';
import { MoveIssue } from '../use-cases/bulletin/move-issue';
import { OpenIssue } from '../use-cases/bulletin/open-issue';
import { RequestContributions } from '../use-cases/bulletin/request-contributions';
import { ListIssues, ShowIssue } from '../use-cases/bulletin/show-issues';
import { ComposePart } from '../use-cases/bulletin/write-texts';
import { ArrangeIssueBody, ComposePartBody, IssueReasonBody, IssueStepBody, ListIssuesQuery, OpenIssueBody, PartVersionsQuery } from './bulletin.body';
import { AskedView, DifferenceLineView, BulletinDoneView, IssueListRowView, IssueView, SavedTextView } from './bulletin.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 业务专报: issues and their text */
@Controller('bulletin-issues')
export class BulletinTextController {
  constructor(private readonly lists: ListIssues, private readonly show: ShowIssue, private readonly compose: ComposePart, private readonly compare: CompareVersions) {}

  /** The latest first, each with how far its contributions are. */
  @Get()
  @Verb('readBulletins', ['invalidInput'], 'listIssues')
  listIssues(@Query() query: ListIssuesQuery, @By() actor: Actor): Promise<IssueListRowView[]> {
    return this.lists.run(query.year ?? null, actor);
  }

  @Get(':id')
  @Verb('readBulletins', ['notFound'], 'showIssue')
  showIssue(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<IssueView> {
    return this.show.run(id, actor);
  }

  /** Two versions of a part, block by block. */
  @Get(':id/differences')
  @Verb('readBulletins', ['invalidInput', 'notFound'], 'showDifferences')
  showDifferences(@Param('id', SubjectId) id: number, @Query() query: PartVersionsQuery, @By() actor: Actor): Promise<DifferenceLineView[]> {
    return this.compare.run(id, query, actor);
  }

  /** What the numbers are now is what was seen last. */
  @Post(':id/mark-seen')
  @HttpCode(200)
  @Verb('readBulletins', ['notFound', 'idempotencyKeyReused'], 'markIssueSeen')
  async markIssueSeen(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<BulletinDoneView> {
    await this.show.markSeen(id, actor);
    return { done: true };
  }

  /** Saves one part; refused when somebody saved it since it was opened. */
  @Put(':id/text')
  @Verb('composeIssue', ['invalidInput', 'notFound', 'issueNotComposing', 'textChangedMeanwhile', 'textNotKept', 'idempotencyKeyReused'])
  async composeIssue(@Param('id', SubjectId) id: number, @Body() body: ComposePartBody, @By() actor: Actor): Promise<SavedTextView> {
    const { versionNo, savedAt } = await this.compose.run(id, { ...body, fromVersion: body.fromVersion ?? null }, actor);
    return { versionNo, savedAt: savedAt.toISOString() };
  }
}

/** 业务专报: steps of an issue */
@Controller('bulletin-issues')
export class BulletinStepsController {
  constructor(private readonly open: OpenIssue, private readonly ask: RequestContributions, private readonly move: MoveIssue) {}

  @Post('open-issue')
  @Verb('openIssue', ['invalidInput', 'notFound', 'issueExists', 'issueNumberRuns', 'idempotencyKeyReused'])
  openIssue(@Body() body: OpenIssueBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.open.run(body, { actor, unitId: actor.unitId ?? 0, jurisdictionPath: actor.jurisdictionPath });
  }

  /** Every section that was not asked yet, each with a draft made of the figures of now. */
  @Post(':id/request-contributions')
  @HttpCode(200)
  @Verb('requestContributions', ['invalidInput', 'notFound', 'changedMeanwhile', 'issueNotComposing', 'idempotencyKeyReused'])
  async requestContributions(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<AskedView> {
    return { asked: await this.ask.run(id, body.version, actor) };
  }

  @Post(':id/arrange-issue')
  @HttpCode(200)
  @Verb('arrangeIssue', [...STEP, 'targetDayWrong'])
  arrangeIssue(@Param('id', SubjectId) id: number, @Body() body: ArrangeIssueBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.arrangeIssue(id, body, actor);
  }

  @Post(':id/submit-issue')
  @HttpCode(200)
  @Verb('submitIssue', [...STEP, 'issueNotReady'])
  submitIssue(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.submitIssue(id, body, actor);
  }

  @Post(':id/return-issue')
  @HttpCode(200)
  @Verb('returnIssue', STEP)
  returnIssue(@Param('id', SubjectId) id: number, @Body() body: IssueReasonBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.returnIssue(id, body, actor);
  }

  @Post(':id/approve-issue')
  @HttpCode(200)
  @Verb('approveIssue', [...STEP, 'issueNotReady'])
  approveIssue(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.approveIssue(id, body, actor);
  }

  @Post(':id/issue-bulletin')
  @HttpCode(200)
  @Verb('issueBulletin', STEP)
  issueBulletin(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.issueBulletin(id, body, actor);
  }
}
