import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { StepBody } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { FindReusableMaterials } from '../use-cases/find-reusable-materials';
import { RecordReuseConsent } from '../use-cases/record-reuse-consent';
import { WithdrawReuseConsent } from '../use-cases/withdraw-reuse-consent';
import { FindReusableBody, RecordReuseConsentBody } from './reuse.body';
import { ReusableMaterialsView, ReuseConsentView } from './reuse.view';

@Controller()
export class ReuseController {
  constructor(private readonly find: FindReusableMaterials, private readonly record: RecordReuseConsent, private readonly withdraw: WithdrawReuseConsent) {}

  /** 可复用材料: what the applicant handed in before that fits the item, newest first. */
  @Post('applicants/reusable-materials')
  @HttpCode(200)
  @Verb('recordReuseConsent', ['invalidInput', 'notFound', 'creditCodeInvalid', 'residentIdInvalid', 'itemNotPublished'], 'findReusableMaterials')
  findReusableMaterials(@Body() body: FindReusableBody, @By() actor: Actor): Promise<ReusableMaterialsView> {
    return this.find.run(body, actor);
  }

  @Post('reuse-consents/record-reuse-consent')
  @Verb('recordReuseConsent', ['invalidInput', 'notFound', 'creditCodeInvalid', 'residentIdInvalid', 'itemNotPublished', 'idempotencyKeyReused'])
  recordReuseConsent(@Body() body: RecordReuseConsentBody, @By() actor: Actor): Promise<ReuseConsentView> {
    return this.record.run(body, actor);
  }

  @Post('reuse-consents/:id/withdraw-reuse-consent')
  @HttpCode(200)
  @Verb('withdrawReuseConsent', ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'])
  withdrawReuseConsent(@Param('id', SubjectId) id: number, @Body() body: StepBody, @By() actor: Actor): Promise<ReuseConsentView> {
    return this.withdraw.run(id, body.version, actor);
  }
}
