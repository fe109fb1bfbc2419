import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AskAtTraining } from '../use-cases/trainings/ask-at-training';
import { KeepTrainings } from '../use-cases/trainings/keep-trainings';
import { ListTrainings, OpenTrainingFile, ShowTraining } from '../use-cases/trainings/show-trainings';
import { SubjectTakenView } from './subject.view';
import { AnswerTrainingQuestionBody, AskAtTrainingBody, CancelTrainingBody, CloseTrainingBody, CountTrainingsQuery, ListTrainingsQuery, PlanTrainingBody, RecordTrainingBody } from './training.body';
import { TrainingCountsView, TrainingPageView, TrainingView } from './training.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 培训: what is looked at */
@Controller()
export class TrainingsController {
  constructor(private readonly lists: ListTrainings, private readonly show: ShowTraining, private readonly files: OpenTrainingFile) {}

  @Get('trainings')
  @Verb('readTrainings', ['invalidInput'], 'listTrainings')
  listTrainings(@Query() query: ListTrainingsQuery, @By() actor: Actor): Promise<TrainingPageView> {
    return this.lists.list(query, actor);
  }

  /** 培训次数、人次、问答, by the unit that held them. */
  @Get('training-counts')
  @Verb('readTrainings', ['invalidInput', 'periodReversed'], 'countTrainings')
  countTrainings(@Query() query: CountTrainingsQuery, @By() actor: Actor): Promise<TrainingCountsView> {
    return this.lists.counts(query, actor);
  }

  @Get('trainings/:id')
  @Verb('readTrainings', ['notFound'], 'showTraining')
  showTraining(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<TrainingView> {
    return this.show.run(id, actor);
  }

  @Get('trainings/:id/files/:fileId')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readTrainings', ['notFound'], 'openTrainingFile')
  openTrainingFile(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.files.run(id, fileId, actor);
  }
}

/** 培训: its steps */
@Controller('trainings')
export class TrainingStepsController {
  constructor(private readonly keeping: KeepTrainings, private readonly asking: AskAtTraining) {}

  @Post('plan-training')
  @Verb('planTraining', ['invalidInput', 'itemUnknown', 'unitUnknown', 'attendeeUnknown', 'idempotencyKeyReused'])
  planTraining(@Body() body: PlanTrainingBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keeping.planTraining(body, actor);
  }

  @Post(':id/record-training')
  @HttpCode(200)
  @Verb('recordTraining', [...STEP, 'trainingNotYours', 'trainingNotToday', 'attendeeUnknown'])
  recordTraining(@Param('id', SubjectId) id: number, @Body() body: RecordTrainingBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keeping.recordTraining(id, body, actor);
  }

  /** Many ask at once: it takes no version. */
  @Post(':id/ask-at-training')
  @HttpCode(200)
  @Verb('askAtTraining', [...STEP, 'trainingItemOther', 'itemNotPublished', 'materialUnknown', 'pointUnknown'])
  askAtTraining(@Param('id', SubjectId) id: number, @Body() body: AskAtTrainingBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.asking.askAtTraining(id, body, actor);
  }

  /** Each question is answered once: it takes no version either. */
  @Post(':id/answer-training-question')
  @HttpCode(200)
  @Verb('answerTrainingQuestion', [...STEP, 'questionAnswered'])
  answerTrainingQuestion(@Param('id', SubjectId) id: number, @Body() body: AnswerTrainingQuestionBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.asking.answerTrainingQuestion(id, body, actor);
  }

  @Post(':id/close-training')
  @HttpCode(200)
  @Verb('closeTraining', [...STEP, 'trainingNotYours', 'questionsOpen'])
  closeTraining(@Param('id', SubjectId) id: number, @Body() body: CloseTrainingBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keeping.closeTraining(id, body, actor);
  }

  @Post(':id/cancel-training')
  @HttpCode(200)
  @Verb('cancelTraining', [...STEP, 'trainingNotYours'])
  cancelTraining(@Param('id', SubjectId) id: number, @Body() body: CancelTrainingBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keeping.cancelTraining(id, body, actor);
  }
}
