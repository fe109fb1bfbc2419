import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ShowExamples } from '../use-cases/bulletin/show-examples';
import { JudgeExample, TellExample } from '../use-cases/bulletin/tell-example';
import { IssueReasonBody, IssueStepBody } from './bulletin.body';
import { ListExamplesQuery, SubmitExampleBody } from './example.body';
import { ExamplePageView, ExampleView } from './example.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 优化营商环境事例 */
@Controller('good-examples')
export class GoodExamplesController {
  constructor(private readonly show: ShowExamples, private readonly tell: TellExample, private readonly judge: JudgeExample) {}

  /** The latest first. */
  @Get()
  @Verb('readExamples', ['invalidInput'], 'listExamples')
  listExamples(@Query() query: ListExamplesQuery, @By() actor: Actor): Promise<ExamplePageView> {
    return this.show.list(query, actor);
  }

  @Get(':id')
  @Verb('readExamples', ['notFound'], 'showExample')
  showExample(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ExampleView> {
    return this.show.one(id, actor);
  }

  @Get(':id/photo')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readExamples', ['notFound'], 'openExamplePhoto')
  openExamplePhoto(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.photo(id, actor);
  }

  @Post('submit-example')
  @Verb('submitExample', ['invalidInput', 'notFound', 'caseNotDecided', 'daysSavedKnown', 'screenshotNotPicture', 'idempotencyKeyReused'])
  submitExample(@Body() body: SubmitExampleBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.tell.run(body, actor);
  }

  @Post(':id/withdraw-example')
  @HttpCode(200)
  @Verb('withdrawExample', [...STEP, 'exampleNotYours'])
  withdrawExample(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.withdrawExample(id, body, actor);
  }

  @Post(':id/choose-example')
  @HttpCode(200)
  @Verb('chooseExample', STEP)
  chooseExample(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.chooseExample(id, body, actor);
  }

  @Post(':id/decline-example')
  @HttpCode(200)
  @Verb('declineExample', STEP)
  declineExample(@Param('id', SubjectId) id: number, @Body() body: IssueReasonBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.declineExample(id, body, actor);
  }
}
