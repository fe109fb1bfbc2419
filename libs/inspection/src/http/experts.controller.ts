import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { StepBody } from '@onecounter/casework';
import { By, OwnTransaction, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { KeepExperts } from '../use-cases/keep-experts';
import { ShowExperts } from '../use-cases/show-experts';
import { ListExpertsQuery, RegisterExpertBody, ReviseExpertBody, ShowExpertPhoneBody } from './expert.body';
import { ExpertPageView, ExpertPhoneView, ExpertTakenView } from './expert.view';

const MOVE_FAULTS = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed'] as const;

/** 专家库 */
@Controller('experts')
export class ExpertsController {
  constructor(private readonly show: ShowExperts, private readonly keep: KeepExperts) {}

  @Get()
  @Verb('readExperts', ['invalidInput'], 'listExperts')
  listExperts(@Query() query: ListExpertsQuery, @By() actor: Actor): Promise<ExpertPageView> {
    return this.show.list(query, actor);
  }

  @Post('register-expert')
  @Verb('registerExpert', ['invalidInput', 'nameInvalid', 'expertsTooFew'])
  registerExpert(@Body() body: RegisterExpertBody, @By() actor: Actor): Promise<ExpertTakenView> {
    return this.keep.register(body, actor);
  }

  @Post(':id/revise-expert')
  @HttpCode(200)
  @Verb('reviseExpert', [...MOVE_FAULTS, 'nameInvalid', 'expertsTooFew'])
  reviseExpert(@Param('id', SubjectId) id: number, @Body() body: ReviseExpertBody, @By() actor: Actor): Promise<ExpertTakenView> {
    return this.keep.revise(id, body, actor);
  }

  @Post(':id/suspend-expert')
  @HttpCode(200)
  @Verb('suspendExpert', MOVE_FAULTS)
  suspendExpert(@Param('id', SubjectId) id: number, @Body() { version }: StepBody, @By() actor: Actor): Promise<ExpertTakenView> {
    return this.keep.move(id, version, 'suspendExpert', actor);
  }

  @Post(':id/resume-expert')
  @HttpCode(200)
  @Verb('resumeExpert', MOVE_FAULTS)
  resumeExpert(@Param('id', SubjectId) id: number, @Body() { version }: StepBody, @By() actor: Actor): Promise<ExpertTakenView> {
    return this.keep.move(id, version, 'resumeExpert', actor);
  }

  // its own transaction: the answer must not be kept for repeated requests
  @Post(':id/show-expert-phone')
  @OwnTransaction()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Verb('showExpertPhone', ['notFound', 'invalidInput'])
  showExpertPhone(@Param('id', SubjectId) id: number, @Body() body: ShowExpertPhoneBody, @By() actor: Actor): Promise<ExpertPhoneView> {
    return this.show.phone(id, body.reason, actor);
  }
}
