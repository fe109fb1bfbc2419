import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { KeepJobs } from '../use-cases/jobs/keep-jobs';
import { JobAnswers } from './job-answers';
import { ChangeScheduleBody, RunScheduleBody, SwitchJobBody } from './jobs.body';
import { JobsView, PastRunView } from './jobs.view';
import { OrganisationStepView } from './step.view';
import { stepView } from './trace-answers';

/** 后台作业：定时作业和作业队列。 */
@Controller('jobs')
export class JobsController {
  constructor(private readonly answers: JobAnswers, private readonly jobs: KeepJobs) {}

  @Get() @Verb('readJobs', [])
  readJobs(): Promise<JobsView> {
    return this.answers.list();
  }

  @Post('schedules/:id/pause-schedule') @HttpCode(200) @Verb('pauseSchedule', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'ofWholeBureau'])
  async pauseSchedule(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: SwitchJobBody): Promise<OrganisationStepView> {
    return stepView(await this.jobs.switchSchedule('pauseSchedule', id, body, actor));
  }

  @Post('schedules/:id/resume-schedule') @HttpCode(200) @Verb('resumeSchedule', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'ofWholeBureau'])
  async resumeSchedule(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: SwitchJobBody): Promise<OrganisationStepView> {
    return stepView(await this.jobs.switchSchedule('resumeSchedule', id, body, actor));
  }

  @Post('schedules/:id/run-schedule') @HttpCode(200) @Verb('runSchedule', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'ofWholeBureau', 'scheduleUnknown', 'scheduleTakesNoDay', 'scheduleDayAhead'])
  async runSchedule(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: RunScheduleBody): Promise<OrganisationStepView> {
    return stepView(await this.jobs.runSchedule(id, body, actor));
  }

  @Post('schedules/:id/cancel-schedule-run') @HttpCode(200) @Verb('cancelScheduleRun', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'ofWholeBureau', 'scheduleIdle'])
  async cancelScheduleRun(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: SwitchJobBody): Promise<OrganisationStepView> {
    return stepView(await this.jobs.cancelRun(id, body, actor));
  }

  @Post('schedules/:id/change-schedule') @HttpCode(200) @Verb('changeSchedule', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'ofWholeBureau', 'scheduleUnknown', 'cronWrong', 'cronSame'])
  async changeSchedule(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ChangeScheduleBody): Promise<OrganisationStepView> {
    return stepView(await this.jobs.changeSchedule(id, body, actor));
  }

  /** 执行记录, the latest first. */
  @Get('schedules/:id/runs') @Verb('readJobs', ['notFound'], 'listScheduleRuns')
  listScheduleRuns(@Param('id', SubjectId) id: number): Promise<PastRunView[]> {
    return this.answers.runs(id);
  }

  @Post('queues/:id/pause-job-queue') @HttpCode(200) @Verb('pauseJobQueue', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'ofWholeBureau'])
  async pauseJobQueue(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: SwitchJobBody): Promise<OrganisationStepView> {
    return stepView(await this.jobs.switchQueue('pauseJobQueue', id, body, actor));
  }

  @Post('queues/:id/resume-job-queue') @HttpCode(200) @Verb('resumeJobQueue', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'ofWholeBureau'])
  async resumeJobQueue(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: SwitchJobBody): Promise<OrganisationStepView> {
    return stepView(await this.jobs.switchQueue('resumeJobQueue', id, body, actor));
  }
}
