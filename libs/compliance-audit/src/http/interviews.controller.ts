import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepBody, SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { HoldInterview } from '../use-cases/interviews/hold-interview';
import { ShowInterviews } from '../use-cases/interviews/show-interviews';
import { ArrangeInterviewBody, InterviewWordsBody, ListInterviewsQuery } from './interview.body';
import { InterviewPageView, InterviewView } from './interview.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 约谈 */
@Controller('interviews')
export class InterviewsController {
  constructor(private readonly show: ShowInterviews, private readonly hold: HoldInterview) {}

  @Get()
  @Verb('readInterviews', ['invalidInput'], 'listInterviews')
  listInterviews(@Query() query: ListInterviewsQuery, @By() actor: Actor): Promise<InterviewPageView> {
    return this.show.list(query, actor);
  }

  @Get(':id')
  @Verb('readInterviews', ['notFound'], 'showInterview')
  showInterview(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<InterviewView> {
    return this.show.one(id, actor);
  }

  /** 约谈记录 */
  @Get(':id/pdf')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readInterviews', ['notFound', 'renderingFailed', 'documentNotReady'], 'openInterviewRecord')
  openInterviewRecord(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.pdf(id, actor);
  }

  @Post(':id/arrange-interview')
  @HttpCode(200)
  @Verb('arrangeInterview', [...STEP, 'interviewInPast'])
  arrangeInterview(@Param('id', SubjectId) id: number, @Body() body: ArrangeInterviewBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.hold.arrangeInterview(id, body, actor);
  }

  @Post(':id/record-interview')
  @HttpCode(200)
  @Verb('recordInterview', [...STEP, 'interviewAhead'])
  recordInterview(@Param('id', SubjectId) id: number, @Body() body: InterviewWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.hold.recordInterview(id, body, actor);
  }

  @Post(':id/sign-interview')
  @HttpCode(200)
  @Verb('signInterview', [...STEP, 'interviewNotYours'])
  signInterview(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.hold.signInterview(id, body.version, actor);
  }

  @Post(':id/close-interview')
  @HttpCode(200)
  @Verb('closeInterview', [...STEP, 'interviewUnsigned'])
  closeInterview(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.hold.closeInterview(id, body.version, actor);
  }

  @Post(':id/cancel-interview')
  @HttpCode(200)
  @Verb('cancelInterview', STEP)
  cancelInterview(@Param('id', SubjectId) id: number, @Body() body: InterviewWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.hold.cancelInterview(id, body, actor);
  }
}
