import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { MoveTask } from '../use-cases/tasks/move-task';
import { OpenTask } from '../use-cases/tasks/open-task';
import { ListTasks, ShowTask } from '../use-cases/tasks/show-tasks';
import { ExtendTaskBody, ListTasksQuery, OpenTaskBody, TaskWordsBody } from './task.body';
import { MeetingTaskToSuperviseView, TaskCountsView, TaskPageView, TaskView } from './task.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'taskNotYours', 'idempotencyKeyReused'] as const;

/** 督办事项: lists, counts, one */
@Controller()
export class TaskListsController {
  constructor(private readonly lists: ListTasks, private readonly show: ShowTask) {}

  /** What is owed by its date; then what is to be confirmed; then what has ended. */
  @Get('supervised-tasks')
  @Verb('readTasks', ['invalidInput'], 'listTasks')
  listTasks(@Query() query: ListTasksQuery, @By() actor: Actor): Promise<TaskPageView> {
    return this.lists.list(query, actor);
  }

  /** By lead section. */
  @Get('supervised-task-counts')
  @Verb('readTasks', [], 'countTasks')
  countTasks(@By() actor: Actor): Promise<TaskCountsView> {
    return this.lists.counts(actor);
  }

  /** What meetings assigned that a task can be made from. */
  @Get('meeting-tasks-to-supervise')
  @Verb('openTask', [], 'listMeetingTasksToSupervise')
  listMeetingTasksToSupervise(@By() actor: Actor): Promise<MeetingTaskToSuperviseView[]> {
    return this.lists.meetingTasks(actor);
  }

  @Get('supervised-tasks/:id')
  @Verb('readTasks', ['notFound'], 'showTask')
  showTask(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<TaskView> {
    return this.show.run(id, actor);
  }
}

/** 督办事项: its steps */
@Controller('supervised-tasks')
export class TaskStepsController {
  constructor(private readonly open: OpenTask, private readonly move: MoveTask) {}

  @Post('open-task')
  @Verb('openTask', ['invalidInput', 'taskTermMissing', 'taskTermPast', 'unitUnknown', 'taskWithOneself', 'meetingTaskTaken', 'idempotencyKeyReused'])
  openTask(@Body() body: OpenTaskBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.open.run(body, actor);
  }

  @Post(':id/report-progress')
  @HttpCode(200)
  @Verb('reportProgress', STEP)
  reportProgress(@Param('id', SubjectId) id: number, @Body() body: TaskWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.reportProgress(id, body, actor);
  }

  @Post(':id/complete-task')
  @HttpCode(200)
  @Verb('completeTask', STEP)
  completeTask(@Param('id', SubjectId) id: number, @Body() body: TaskWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.completeTask(id, body, actor);
  }

  @Post(':id/confirm-completion')
  @HttpCode(200)
  @Verb('confirmCompletion', STEP)
  confirmCompletion(@Param('id', SubjectId) id: number, @Body() body: TaskWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.confirmCompletion(id, body, actor);
  }

  @Post(':id/return-task')
  @HttpCode(200)
  @Verb('returnTask', STEP)
  returnTask(@Param('id', SubjectId) id: number, @Body() body: TaskWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.returnTask(id, body, actor);
  }

  @Post(':id/extend-task')
  @HttpCode(200)
  @Verb('extendTask', [...STEP, 'taskHasNoTerm', 'taskTermNotLater'])
  extendTask(@Param('id', SubjectId) id: number, @Body() body: ExtendTaskBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.extendTask(id, body, actor);
  }

  @Post(':id/cancel-task')
  @HttpCode(200)
  @Verb('cancelTask', STEP)
  cancelTask(@Param('id', SubjectId) id: number, @Body() body: TaskWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.cancelTask(id, body, actor);
  }
}
