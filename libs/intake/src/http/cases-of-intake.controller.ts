import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { StepBody, StepTakenView } from '@onecounter/casework';
import type { FaultCode } from '@onecounter/contracts';
import { AcceptApplication } from '../use-cases/accept-application';
import { DeclineNotOurs, DeclineNotRequired } from '../use-cases/decline-application';
import { ReceiveSupplement } from '../use-cases/receive-supplement';
import { RegisterApplication } from '../use-cases/register-application';
import { RequestSupplement } from '../use-cases/request-supplement';
import { WithdrawApplication } from '../use-cases/withdraw-application';
import { DeclineNotOursBody, ReasonBody, ReceiveSupplementBody, ReceptionBody, RequestSupplementBody } from './reception.body';

const ANY_STEP: readonly FaultCode[] = ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'];

@Controller('cases')
export class ReceptionController {
  constructor(private readonly register: RegisterApplication, private readonly accept: AcceptApplication, private readonly request: RequestSupplement, private readonly receive: ReceiveSupplement) {}

  @Post('register-application')
  @Verb('registerApplication', ['invalidInput', 'itemNotPublished', 'itemVersionRetired', 'itemNotOfThisWindow', 'creditCodeInvalid', 'residentIdInvalid', 'phoneInvalid', 'nameInvalid', 'glyphMissing', 'reapplicationBanned', 'materialUnknown', 'pointUnknown', 'reuseConsentMissing', 'notFound', 'idempotencyKeyReused'])
  registerApplication(@Body() body: ReceptionBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.register.run(body, actor);
  }

  @Post(':id/accept-application')
  @HttpCode(200)
  @Verb('acceptApplication', [...ANY_STEP, 'materialsUnchecked', 'materialsIncomplete', 'lookUpMissing'])
  acceptApplication(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.accept.run(id, body.version, actor);
  }

  @Post(':id/request-supplement')
  @HttpCode(200)
  @Verb('requestSupplement', [...ANY_STEP, 'materialsUnchecked', 'nothingMissing', 'secondNoticeNeedsReason'])
  requestSupplement(@Param('id', SubjectId) id: number, @Body() body: RequestSupplementBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.request.run(id, body, actor);
  }

  @Post(':id/receive-supplement')
  @HttpCode(200)
  @Verb('receiveSupplement', [...ANY_STEP, 'materialUnknown', 'pointUnknown', 'reuseConsentMissing'])
  receiveSupplement(@Param('id', SubjectId) id: number, @Body() body: ReceiveSupplementBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.receive.run(id, body, actor);
  }
}

@Controller('cases')
export class DeclineController {
  constructor(private readonly notRequired: DeclineNotRequired, private readonly notOurs: DeclineNotOurs, private readonly withdraw: WithdrawApplication) {}

  @Post(':id/decline-not-required')
  @HttpCode(200)
  @Verb('declineNotRequired', ANY_STEP)
  declineNotRequired(@Param('id', SubjectId) id: number, @Body() body: ReasonBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.notRequired.run(id, body, actor);
  }

  @Post(':id/decline-not-ours')
  @HttpCode(200)
  @Verb('declineNotOurs', [...ANY_STEP, 'competentOrganRequired'])
  declineNotOurs(@Param('id', SubjectId) id: number, @Body() body: DeclineNotOursBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.notOurs.run(id, body, actor);
  }

  @Post(':id/withdraw-application')
  @HttpCode(200)
  @Verb('withdrawApplication', ANY_STEP)
  withdrawApplication(@Param('id', SubjectId) id: number, @Body() body: ReasonBody, @By() actor: Actor): Promise<StepTakenView> {
    return this.withdraw.run(id, body, actor);
  }
}
