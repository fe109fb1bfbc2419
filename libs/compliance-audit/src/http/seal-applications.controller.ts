import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ApplyForSeal } from '../use-cases/seals/apply-for-seal';
import { DecideSealApplication } from '../use-cases/seals/decide-seal-application';
import { ShowSealApplications } from '../use-cases/seals/show-seal-applications';
import { UseOfficialSeal } from '../use-cases/seals/use-official-seal';
import { ApplyForSealBody, DecideSealApplicationBody, ListSealApplicationsQuery, UseOfficialSealBody, WithdrawSealApplicationBody } from './seal-application.body';
import { SealApplicationPageView, SealApplicationView } from './seal-application.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 公章使用申请 */
@Controller('seal-applications')
export class SealApplicationsController {
  constructor(private readonly show: ShowSealApplications, private readonly apply: ApplyForSeal, private readonly decide: DecideSealApplication, private readonly use: UseOfficialSeal) {}

  /** The newest first. */
  @Get()
  @Verb('readSealRegisters', ['invalidInput'], 'listSealApplications')
  listSealApplications(@Query() query: ListSealApplicationsQuery, @By() actor: Actor): Promise<SealApplicationPageView> {
    return this.show.list(query, actor);
  }

  @Get(':id')
  @Verb('readSealRegisters', ['notFound'], 'showSealApplication')
  showSealApplication(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<SealApplicationView> {
    return this.show.one(id, actor);
  }

  /** 公章使用申请表, once it is approved. */
  @Get(':id/pdf')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readSealRegisters', ['notFound', 'renderingFailed', 'documentNotReady'], 'openSealApplicationForm')
  openSealApplicationForm(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.pdf(id, actor);
  }

  @Post('apply-for-seal')
  @Verb('applyForSeal', ['invalidInput', 'idempotencyKeyReused', 'unitUnknown', 'matterUnknown'])
  applyForSeal(@Body() body: ApplyForSealBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.apply.run(body, actor);
  }

  @Post(':id/approve-seal-application')
  @HttpCode(200)
  @Verb('approveSealApplication', [...STEP, 'sealApplicationOwn'])
  approveSealApplication(@Param('id', SubjectId) id: number, @Body() body: DecideSealApplicationBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.decide.approveSealApplication(id, body, actor);
  }

  @Post(':id/decline-seal-application')
  @HttpCode(200)
  @Verb('declineSealApplication', [...STEP, 'sealApplicationOwn'])
  declineSealApplication(@Param('id', SubjectId) id: number, @Body() body: DecideSealApplicationBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.decide.declineSealApplication(id, body, actor);
  }

  @Post(':id/use-official-seal')
  @HttpCode(200)
  @Verb('useOfficialSeal', [...STEP, 'sealApplicationOwn', 'sealCopiesExceeded'])
  useOfficialSeal(@Param('id', SubjectId) id: number, @Body() body: UseOfficialSealBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.use.run(id, body, actor);
  }

  @Post(':id/withdraw-seal-application')
  @HttpCode(200)
  @Verb('withdrawSealApplication', [...STEP, 'sealApplicationNotYours'])
  withdrawSealApplication(@Param('id', SubjectId) id: number, @Body() body: WithdrawSealApplicationBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.apply.withdrawSealApplication(id, body, actor);
  }
}
