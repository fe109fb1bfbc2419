import { Body, Controller, Get, Header, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import type { FaultCode } from '@onecounter/contracts';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AcceptJointWithCommitment } from '../use-cases/joint/accept-joint-with-commitment';
import { AcceptJointWithDeferral } from '../use-cases/joint/accept-joint-with-deferral';
import { RegisterJointDeferredSupplement } from '../use-cases/joint/register-joint-deferred-supplement';
import { ShowJointDeferrals } from '../use-cases/joint/show-joint-deferrals';
import { AcceptJointWithCommitmentBody, AcceptJointWithDeferralBody, RegisterJointDeferredSupplementBody } from './joint-deferral.body';
import { JointDeferralsView, JointDeferredView, JointSupplyTakenView } from './joint-deferral.view';

const CONDITIONS: readonly FaultCode[] = ['materialsUnchecked', 'deferralNotNeeded', 'deferralNotEligible', 'creditBarred', 'lookUpMissing'];
const STEP: readonly FaultCode[] = ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'];

/** 联办容缺: one undertaking, and what comes later once for all cases. */
@Controller('joint-cases')
export class JointDeferralsController {
  constructor(private readonly accept: AcceptJointWithDeferral, private readonly commit: AcceptJointWithCommitment, private readonly register: RegisterJointDeferredSupplement, private readonly show: ShowJointDeferrals) {}

  /** What is deferred; of cases at the counter, what could be, and why what could not. */
  @Get(':id/deferrals')
  @Verb('readCases', ['notFound'], 'readJointDeferrals')
  readJointDeferrals(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<JointDeferralsView> {
    return this.show.run(id, actor);
  }

  /** 容缺受理承诺书 for all cases, to be signed. */
  @Get(':id/deferral-undertaking')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('acceptJointWithDeferral', ['notFound', 'stepNotAllowed', ...CONDITIONS, 'glyphMissing', 'renderingFailed'], 'printJointUndertaking')
  printJointUndertaking(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.undertaking(id, actor);
  }

  @Post(':id/accept-joint-with-deferral')
  @HttpCode(200)
  @Verb('acceptJointWithDeferral', [...STEP, ...CONDITIONS, 'blockedByHold', 'undertakingRequired', 'undertakingUnusable'])
  acceptJointWithDeferral(@Param('id', SubjectId) id: number, @Body() body: AcceptJointWithDeferralBody, @By() actor: Actor): Promise<JointDeferredView> {
    return this.accept.run(id, body, actor);
  }

  @Post(':id/accept-joint-with-commitment')
  @HttpCode(200)
  @Verb('acceptJointWithCommitment', [...STEP, 'materialsUnchecked', 'commitmentNotProvided', 'commitmentNotCovering', 'commitmentNotNeeded', 'creditBarred', 'lookUpMissing', 'jointSignedAlready', 'undertakingRequired', 'undertakingUnusable'])
  acceptJointWithCommitment(@Param('id', SubjectId) id: number, @Body() body: AcceptJointWithCommitmentBody, @By() actor: Actor): Promise<JointDeferredView> {
    return this.commit.run(id, body, actor);
  }

  @Post(':id/register-joint-deferred-supplement')
  @HttpCode(200)
  @Verb('registerJointDeferredSupplement', [...STEP, 'materialNotDeferred', 'deferredMaterialDone', 'deferralOverdue', 'arrivalImpossible'])
  registerJointDeferredSupplement(@Param('id', SubjectId) id: number, @Body() body: RegisterJointDeferredSupplementBody, @By() actor: Actor): Promise<JointSupplyTakenView> {
    return this.register.run(id, body, actor);
  }
}
