import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { BulkBody, BulkDesk, BulkResultView, StepBody } from '@onecounter/casework';
import { By, OwnTransaction, SubjectId, Verb, type Actor } from '@onecounter/platform';
import type { FaultCode } from '@onecounter/contracts';
import { AcceptApplication } from '../use-cases/accept-application';
import { JudgeJointReception } from '../use-cases/joint/judge-joint-reception';
import { OpenJointCase } from '../use-cases/joint/open-joint-case';
import { OpenJointStage } from '../use-cases/joint/open-joint-stage';
import { RequestJointSupplement } from '../use-cases/joint/request-joint-supplement';
import { WithdrawJointCase } from '../use-cases/joint/withdraw-joint-case';
import { JudgeJointBody, OpenJointBody, OpenJointStageBody, WithdrawJointBody } from './joint.body';
import { JointStepView, JointTakenView, JudgedJointView } from './joint.view';

const CHOOSING: readonly FaultCode[] = ['invalidInput', 'themeNotPublished', 'stageUnknown', 'questionUnknown', 'itemNotInTheme', 'nothingChosen', 'itemNotPublished', 'itemNotOfThisWindow', 'jointMaterialUnknown', 'pointUnknown'];
const OPENING: readonly FaultCode[] = [...CHOOSING, 'itemVersionRetired', 'residentIdInvalid', 'phoneInvalid', 'nameInvalid', 'glyphMissing', 'reapplicationBanned', 'formFieldMissing', 'formFieldUnknown', 'notFound', 'reuseConsentMissing', 'idempotencyKeyReused'];
const ANY_STEP: readonly FaultCode[] = ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'];

/** 联办: one form, one set of materials, one notice for all items of a theme. */
@Controller('joint-cases')
export class JointReceptionController {
  constructor(private readonly trial: JudgeJointReception, private readonly open: OpenJointCase, private readonly stage: OpenJointStage) {}

  /** 试判: which items, which materials once for all, what would come out now. */
  @Post('judge')
  @HttpCode(200)
  @Verb('judgeReception', [...CHOOSING, 'notFound', 'itemNotEnded'], 'judgeJointReception')
  judge(@Body() body: JudgeJointBody, @By() actor: Actor): Promise<JudgedJointView> {
    return this.trial.run(body, actor);
  }

  @Post('open-joint-case')
  @Verb('openJointCase', [...OPENING, 'creditCodeInvalid', 'projectClosedAlready'])
  openJointCase(@Body() body: OpenJointBody, @By() actor: Actor): Promise<JointTakenView> {
    return this.open.run(body, actor);
  }

  @Post(':id/open-joint-stage')
  @HttpCode(200)
  @Verb('openJointStage', [...OPENING, 'changedMeanwhile', 'stepNotAllowed', 'stageOpened', 'itemNotEnded'])
  openJointStage(@Param('id', SubjectId) id: number, @Body() body: OpenJointStageBody, @By() actor: Actor): Promise<JointTakenView> {
    return this.stage.run(id, body, actor);
  }
}

@Controller()
export class JointStepsController {
  constructor(private readonly bulk: BulkDesk, private readonly accept: AcceptApplication, private readonly request: RequestJointSupplement, private readonly withdraw: WithdrawJointCase) {}

  /** 批量受理: cases of a joint case or any others, each judged by itself; those that wait for a predecessor are refused by their hold. */
  @Post('cases/bulk/accept-application')
  @OwnTransaction()
  @HttpCode(200)
  @Verb('acceptApplication', ['invalidInput', 'malformedRequest', 'idempotencyKeyReused'], 'bulkAcceptApplication')
  acceptMany(@Body() body: BulkBody, @Headers('idempotency-key') key: string | undefined, @By() actor: Actor): Promise<BulkResultView> {
    return this.bulk.run({ key, act: 'acceptApplication', permission: 'acceptApplication', body }, actor, async (row, by) => (await this.accept.run(row.id, row.version, by)).version);
  }

  @Post('joint-cases/:id/request-joint-supplement')
  @HttpCode(200)
  @Verb('requestJointSupplement', [...ANY_STEP, 'materialsUnchecked', 'jointNothingMissing'])
  requestJointSupplement(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<JointStepView> {
    return this.request.run(id, body.version, actor);
  }

  @Post('joint-cases/:id/withdraw-joint-case')
  @HttpCode(200)
  @Verb('withdrawJointCase', [...ANY_STEP, 'blockedByHold'])
  withdrawJointCase(@Param('id', SubjectId) id: number, @Body() body: WithdrawJointBody, @By() actor: Actor): Promise<JointStepView> {
    return this.withdraw.run(id, body, actor);
  }
}
