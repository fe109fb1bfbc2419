import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { KeepProjects } from '../use-cases/projects/keep-projects';
import { ProjectMatters } from '../use-cases/projects/project-matters';
import { ShowProjects } from '../use-cases/projects/show-projects';
import { AdvanceStageBody, CloseProjectBody, LinkProjectCaseBody, ListProjectsQuery, MarkKeyProjectBody, RecordProjectProblemBody, RegisterProjectBody, ReviseProjectBody, SettleProjectProblemBody, UnlinkProjectCaseBody } from './project.body';
import { ProjectPageView, ProjectView } from './project.view';
import { SubjectTakenView } from './subject.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 项目 */
@Controller('projects')
export class ProjectsController {
  constructor(private readonly show: ShowProjects, private readonly keep: KeepProjects) {}

  @Get()
  @Verb('readProjects', ['invalidInput'], 'listProjects')
  listProjects(@Query() query: ListProjectsQuery, @By() actor: Actor): Promise<ProjectPageView> {
    return this.show.list(query, actor);
  }

  @Get(':id')
  @Verb('readProjects', ['notFound'], 'showProject')
  showProject(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ProjectView> {
    return this.show.one(id, actor);
  }

  @Post('register-project')
  @Verb('registerProject', ['invalidInput', 'projectCodeInvalid', 'projectCodeTaken', 'creditCodeInvalid', 'unitUnknown', 'idempotencyKeyReused'])
  registerProject(@Body() body: RegisterProjectBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.registerProject(body, actor);
  }

  @Post(':id/revise-project')
  @HttpCode(200)
  @Verb('reviseProject', [...STEP, 'creditCodeInvalid', 'unitUnknown'])
  reviseProject(@Param('id', SubjectId) id: number, @Body() body: ReviseProjectBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.reviseProject(id, body, actor);
  }

  @Post(':id/mark-key-project')
  @HttpCode(200)
  @Verb('markKeyProject', STEP)
  markKeyProject(@Param('id', SubjectId) id: number, @Body() body: MarkKeyProjectBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.markKeyProject(id, body, actor);
  }

  @Post(':id/advance-stage')
  @HttpCode(200)
  @Verb('advanceStage', [...STEP, 'stageUnchanged', 'stageReasonRequired'])
  advanceStage(@Param('id', SubjectId) id: number, @Body() body: AdvanceStageBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.advanceStage(id, body, actor);
  }

  @Post(':id/close-project')
  @HttpCode(200)
  @Verb('closeProject', [...STEP, 'projectProblemsOpen'])
  closeProject(@Param('id', SubjectId) id: number, @Body() body: CloseProjectBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.keep.closeProject(id, body, actor);
  }
}

/** 项目的办件和问题 */
@Controller('projects')
export class ProjectMattersController {
  constructor(private readonly matters: ProjectMatters) {}

  @Post(':id/link-project-case')
  @HttpCode(200)
  @Verb('linkProjectCase', [...STEP, 'projectCaseLinked'])
  linkProjectCase(@Param('id', SubjectId) id: number, @Body() body: LinkProjectCaseBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.matters.linkProjectCase(id, body, actor);
  }

  @Post(':id/unlink-project-case')
  @HttpCode(200)
  @Verb('unlinkProjectCase', STEP)
  unlinkProjectCase(@Param('id', SubjectId) id: number, @Body() body: UnlinkProjectCaseBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.matters.unlinkProjectCase(id, body, actor);
  }

  @Post(':id/record-project-problem')
  @HttpCode(200)
  @Verb('recordProjectProblem', [...STEP, 'unitUnknown'])
  recordProjectProblem(@Param('id', SubjectId) id: number, @Body() body: RecordProjectProblemBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.matters.recordProjectProblem(id, body, actor);
  }

  @Post(':id/settle-project-problem')
  @HttpCode(200)
  @Verb('settleProjectProblem', [...STEP, 'problemSettled'])
  settleProjectProblem(@Param('id', SubjectId) id: number, @Body() body: SettleProjectProblemBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.matters.settleProjectProblem(id, body, actor);
  }
}
