import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { StepTakenView } from '@onecounter/casework';
import type { FaultCode } from '@onecounter/contracts';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AcceptWithDeferral } from '../use-cases/deferral/accept-with-deferral';
import { ExtendDeferral } from '../use-cases/deferral/extend-deferral';
import { PassDeferredMaterial } from '../use-cases/deferral/pass-deferred-material';
import { RegisterDeferredSupplement } from '../use-cases/deferral/register-deferred-supplement';
import { RejectDeferredMaterial } from '../use-cases/deferral/reject-deferred-material';
import { ListDeferrals, ShowDeferrals } from '../use-cases/deferral/show-deferrals';
import { AcceptWithDeferralBody, DeferredCodeBody, ExtendDeferralBody, ListDeferralsQuery, RegisterDeferredSupplementBody, RejectDeferredMaterialBody } from './deferral.body';
import { CaseDeferralsView, DeferralPageView } from './deferral.view';

const CONDITIONS: readonly FaultCode[] = ['materialsUnchecked', 'deferralNotNeeded', 'deferralNotEligible', 'creditBarred', 'lookUpMissing'];
const STEP: readonly FaultCode[] = ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'];
const OF_MATERIAL: readonly FaultCode[] = [...STEP, 'materialNotDeferred', 'deferredMaterialDone'];

/** 容缺, at the window */
@Controller('cases')
export class DeferringController {
  constructor(private readonly accept: AcceptWithDeferral, private readonly register: RegisterDeferredSupplement, private readonly show: ShowDeferrals) {}

  /** What is deferred; before acceptance, what could be. */
  @Get(':id/deferrals')
  @Verb('readCases', ['notFound'], 'readDeferrals')
  readDeferrals(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<CaseDeferralsView> {
    return this.show.ofCase(id, actor);
  }

  /** 容缺受理承诺书, to be signed. */
  @Get(':id/deferral-undertaking')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('acceptWithDeferral', ['notFound', 'stepNotAllowed', ...CONDITIONS, 'glyphMissing', 'renderingFailed'], 'printUndertaking')
  printUndertaking(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.undertaking(id, actor);
  }

  @Post(':id/accept-with-deferral')
  @HttpCode(200)
  @Verb('acceptWithDeferral', [...STEP, ...CONDITIONS, 'undertakingRequired', 'undertakingUnusable'])
  acceptWithDeferral(@Param('id', SubjectId) id: number, @Body() body: AcceptWithDeferralBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.accept.run(id, body, actor);
  }

  @Post(':id/register-deferred-supplement')
  @HttpCode(200)
  @Verb('registerDeferredSupplement', [...OF_MATERIAL, 'deferralOverdue', 'arrivalImpossible'])
  registerDeferredSupplement(@Param('id', SubjectId) id: number, @Body() body: RegisterDeferredSupplementBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.register.run(id, body, actor);
  }
}

/** 容缺补件, in the section */
@Controller('cases')
export class DeferredMaterialsController {
  constructor(private readonly pass: PassDeferredMaterial, private readonly reject: RejectDeferredMaterial, private readonly extend: ExtendDeferral) {}

  @Post(':id/pass-deferred-material')
  @HttpCode(200)
  @Verb('passDeferredMaterial', [...OF_MATERIAL, 'separationOfDuties'])
  passDeferredMaterial(@Param('id', SubjectId) id: number, @Body() body: DeferredCodeBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.pass.run(id, body, actor);
  }

  @Post(':id/reject-deferred-material')
  @HttpCode(200)
  @Verb('rejectDeferredMaterial', [...OF_MATERIAL, 'separationOfDuties', 'opinionRequired', 'glyphMissing'])
  rejectDeferredMaterial(@Param('id', SubjectId) id: number, @Body() body: RejectDeferredMaterialBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.reject.run(id, body, actor);
  }

  @Post(':id/extend-deferral')
  @HttpCode(200)
  @Verb('extendDeferral', [...OF_MATERIAL, 'deferralDueWrong', 'opinionRequired', 'glyphMissing'])
  extendDeferral(@Param('id', SubjectId) id: number, @Body() body: ExtendDeferralBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.extend.run(id, body, actor);
  }
}

@Controller('deferrals')
export class DeferralsController {
  constructor(private readonly list: ListDeferrals) {}

  /** 容缺待补, nearest day first */
  @Get()
  @Verb('readCases', ['invalidInput', 'malformedRequest'], 'listOpenDeferrals')
  listOpenDeferrals(@Query() query: ListDeferralsQuery, @By() actor: Actor): Promise<DeferralPageView> {
    return this.list.run(query, actor);
  }
}
