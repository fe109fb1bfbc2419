import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AcceptCommission, ReviseRegistration } from '../use-cases/accept-commission';
import { AssignAgent } from '../use-cases/assign-agent';
import { MoveProject } from '../use-cases/move-project';
import { PrintRegistration } from '../use-cases/print-registration';
import { ReturnAgencyResults } from '../use-cases/results/return-agency-results';
import { ListAgencyProjects, ShowAgencyProject } from '../use-cases/show-agency-projects';
import { AcceptCommissionBody, AssignAgentBody, HandOverProjectBody, ListAgencyProjectsQuery, RecordAgencyMaterialsBody, ReturnAgencyResultsBody, ReviseRegistrationBody, SignAuthorisationBody } from './agency-project.body';
import { AgencyProjectPageView, AgencyProjectView } from './agency-project.view';
import { AgencyNoteBody, AgencyWordsBody } from './request.body';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;
const REGISTRATION = ['creditCodeInvalid', 'agencyTargetPast', 'agencyThemeUnknown', 'agencyQuestionUnknown', 'itemNotPublished'] as const;

/** 代办项目: lists, one, 登记表 on paper */
@Controller('agency-projects')
export class AgencyProjectListsController {
  constructor(private readonly lists: ListAgencyProjects, private readonly show: ShowAgencyProject, private readonly print: PrintRegistration) {}

  @Get()
  @Verb('readAgencyProjects', ['invalidInput'], 'listAgencyProjects')
  listAgencyProjects(@Query() query: ListAgencyProjectsQuery, @By() actor: Actor): Promise<AgencyProjectPageView> {
    return this.lists.run(query, actor);
  }

  @Get(':id')
  @Verb('readAgencyProjects', ['notFound'], 'showAgencyProject')
  showAgencyProject(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<AgencyProjectView> {
    return this.show.run(id, actor);
  }

  @Get(':id/registration')
  @Streams('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Verb('readAgencyProjects', ['notFound', 'renderingFailed'], 'printRegistration')
  printRegistration(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.print.run(id, actor);
  }
}

/** 代办项目: commission, registration, agent */
@Controller('agency-projects')
export class AgencyCommissionsController {
  constructor(private readonly accept: AcceptCommission, private readonly revise: ReviseRegistration, private readonly assign: AssignAgent, private readonly move: MoveProject) {}

  @Post('accept-commission')
  @Verb('acceptCommission', [...STEP, ...REGISTRATION])
  acceptCommission(@Body() body: AcceptCommissionBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.accept.run(body, actor);
  }

  @Post(':id/revise-registration')
  @HttpCode(200)
  @Verb('reviseRegistration', [...STEP, ...REGISTRATION, 'agencyItemUnderWay'])
  reviseRegistration(@Param('id', SubjectId) id: number, @Body() body: ReviseRegistrationBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.revise.run(id, body, actor);
  }

  @Post(':id/record-agency-materials')
  @HttpCode(200)
  @Verb('recordAgencyMaterials', [...STEP, 'agencyMaterialUnknown'])
  recordAgencyMaterials(@Param('id', SubjectId) id: number, @Body() body: RecordAgencyMaterialsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.recordAgencyMaterials(id, body, actor);
  }

  @Post(':id/sign-authorisation')
  @HttpCode(200)
  @Verb('signAuthorisation', [...STEP, 'agencyTargetPast'])
  signAuthorisation(@Param('id', SubjectId) id: number, @Body() body: SignAuthorisationBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.signAuthorisation(id, body, actor);
  }

  @Post(':id/assign-agent')
  @HttpCode(200)
  @Verb('assignAgent', [...STEP, 'agentAssigned', 'agentUnknown', 'agentAway'])
  assignAgent(@Param('id', SubjectId) id: number, @Body() body: AssignAgentBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.assign.assignAgent(id, body, actor);
  }

  @Post(':id/hand-over-project')
  @HttpCode(200)
  @Verb('handOverProject', [...STEP, 'agentMissing', 'agentUnknown', 'agentAway'])
  handOverProject(@Param('id', SubjectId) id: number, @Body() body: HandOverProjectBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.assign.handOverProject(id, body, actor);
  }
}

/** 代办项目: the stages of document 004 */
@Controller('agency-projects')
export class AgencyStagesController {
  constructor(private readonly move: MoveProject, private readonly results: ReturnAgencyResults) {}

  @Post(':id/start-agency-service')
  @HttpCode(200)
  @Verb('startAgencyService', [...STEP, 'agencyNotReady'])
  startAgencyService(@Param('id', SubjectId) id: number, @Body() body: AgencyNoteBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.startAgencyService(id, body, actor);
  }

  @Post(':id/record-agency-follow-up')
  @HttpCode(200)
  @Verb('recordAgencyFollowUp', STEP)
  recordAgencyFollowUp(@Param('id', SubjectId) id: number, @Body() body: AgencyWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.recordAgencyFollowUp(id, body, actor);
  }

  @Post(':id/return-agency-results')
  @HttpCode(200)
  @Verb('returnAgencyResults', [...STEP, 'agencyResultsOpen', 'agencyResultsToReturn'])
  returnAgencyResults(@Param('id', SubjectId) id: number, @Body() body: ReturnAgencyResultsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.results.run(id, body, actor);
  }

  @Post(':id/close-agency-project')
  @HttpCode(200)
  @Verb('closeAgencyProject', STEP)
  closeAgencyProject(@Param('id', SubjectId) id: number, @Body() body: AgencyWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.closeAgencyProject(id, body, actor);
  }

  @Post(':id/withdraw-commission')
  @HttpCode(200)
  @Verb('withdrawCommission', STEP)
  withdrawCommission(@Param('id', SubjectId) id: number, @Body() body: AgencyWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.withdrawCommission(id, body, actor);
  }

  @Post(':id/resume-commission')
  @HttpCode(200)
  @Verb('resumeCommission', STEP)
  resumeCommission(@Param('id', SubjectId) id: number, @Body() body: AgencyWordsBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.resumeCommission(id, body, actor);
  }
}
