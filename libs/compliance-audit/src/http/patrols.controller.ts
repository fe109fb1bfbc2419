import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { RecordPatrol } from '../use-cases/patrols/record-patrol';
import { SettlePatrol } from '../use-cases/patrols/settle-patrol';
import { ListPatrols, OpenPatrolPhoto, ShowPatrol } from '../use-cases/patrols/show-patrols';
import { CountPatrolsQuery, ListPatrolsQuery, ListPatrolWindowsQuery, PatrolWordsBody, RecordPatrolBody } from './patrol.body';
import { PatrolCountsView, PatrolPageView, PatrolView, PatrolWindowView } from './patrol.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 巡查记录: lists, counts, one, its photo */
@Controller()
export class PatrolListsController {
  constructor(private readonly lists: ListPatrols, private readonly show: ShowPatrol, private readonly photo: OpenPatrolPhoto) {}

  /** What is owed an answer by its date; then what is to be judged; then what has ended. */
  @Get('patrol-records')
  @Verb('readPatrols', ['invalidInput'], 'listPatrols')
  listPatrols(@Query() query: ListPatrolsQuery, @By() actor: Actor): Promise<PatrolPageView> {
    return this.lists.list(query, actor);
  }

  /** Of those seen in the days, by window, section, person or kind. */
  @Get('patrol-record-counts')
  @Verb('readPatrols', ['invalidInput', 'periodReversed'], 'countPatrols')
  countPatrols(@Query() query: CountPatrolsQuery, @By() actor: Actor): Promise<PatrolCountsView> {
    return this.lists.counts(query, actor);
  }

  /** Windows with whoever the roster says sat there at that time. */
  @Get('patrol-windows')
  @Verb('recordPatrol', ['invalidInput'], 'listPatrolWindows')
  listPatrolWindows(@Query() query: ListPatrolWindowsQuery, @By() actor: Actor): Promise<PatrolWindowView[]> {
    return this.lists.windows(query, actor);
  }

  @Get('patrol-records/:id')
  @Verb('readPatrols', ['notFound'], 'showPatrol')
  showPatrol(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<PatrolView> {
    return this.show.run(id, actor);
  }

  @Get('patrol-records/:id/photo')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readPatrols', ['notFound'], 'openPatrolPhoto')
  openPatrolPhoto(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.photo.run(id, actor);
  }
}

/** 巡查记录: its steps */
@Controller('patrol-records')
export class PatrolStepsController {
  constructor(private readonly record: RecordPatrol, private readonly settle: SettlePatrol) {}

  @Post('record-patrol')
  @Verb('recordPatrol', ['invalidInput', 'notFound', 'patrolInFuture', 'patrolPlaceMissing', 'windowUnknown', 'unitUnknown', 'patrolPersonOpen', 'patrolPersonElsewhere', 'screenshotNotPicture', 'idempotencyKeyReused'])
  recordPatrol(@Body() body: RecordPatrolBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.record.run(body, actor);
  }

  @Post(':id/answer-patrol')
  @HttpCode(200)
  @Verb('answerPatrol', [...STEP, 'patrolNotYours', 'patrolRecorderAnswers'])
  answerPatrol(@Param('id', SubjectId) id: number, @Body() body: PatrolWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.settle.answerPatrol(id, body, actor);
  }

  @Post(':id/close-patrol')
  @HttpCode(200)
  @Verb('closePatrol', [...STEP, 'patrolAnswerOpen'])
  closePatrol(@Param('id', SubjectId) id: number, @Body() body: PatrolWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.settle.closePatrol(id, body, actor);
  }

  @Post(':id/reject-patrol')
  @HttpCode(200)
  @Verb('rejectPatrol', STEP)
  rejectPatrol(@Param('id', SubjectId) id: number, @Body() body: PatrolWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.settle.rejectPatrol(id, body, actor);
  }
}
