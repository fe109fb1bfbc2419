import { Body, Controller, Header, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { AtMost, By, OwnTransaction, Public, PublicRate, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { KeepAgencyPage } from '../use-cases/tracking/keep-agency-page';
import { SendAgencyMessage, ShowPublicAgencyPage } from '../use-cases/tracking/public-agency-page';
import { AgencyPageByCodeBody, AgencyPageStepBody, AnswerAgencyMessageBody, OpenAgencyPageBody, SendAgencyMessageBody } from './tracking.body';
import { AgencyCodeView, PublicAgencyPageView } from './tracking.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 企业专页, as its agent keeps it; the page bears the id of its project */
@Controller('agency-projects')
export class AgencyPagesController {
  constructor(private readonly pages: KeepAgencyPage) {}

  @Post(':id/open-agency-page')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Verb('openAgencyPage', ['invalidInput', 'notFound', 'changedMeanwhile', 'idempotencyKeyReused', 'agencyPageTaken', 'agencyPageEnded'])
  openAgencyPage(@Param('id', SubjectId) id: number, @Body() body: OpenAgencyPageBody, @By() actor: Actor): Promise<AgencyCodeView> {
    return this.pages.open(id, body, actor);
  }

  @Post(':id/renew-agency-code')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Verb('renewAgencyCode', [...STEP, 'agencyPageEnded'])
  renewAgencyCode(@Param('id', SubjectId) id: number, @Body() body: AgencyPageStepBody, @By() actor: Actor): Promise<AgencyCodeView> {
    return this.pages.renew(id, body, actor);
  }

  @Post(':id/withdraw-agency-code')
  @HttpCode(200)
  @Verb('withdrawAgencyCode', STEP)
  withdrawAgencyCode(@Param('id', SubjectId) id: number, @Body() body: AgencyPageStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.pages.withdraw(id, body, actor);
  }

  @Post(':id/answer-agency-message')
  @HttpCode(200)
  @Verb('answerAgencyMessage', STEP)
  answerAgencyMessage(@Param('id', SubjectId) id: number, @Body() body: AnswerAgencyMessageBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.pages.answer(id, body, actor);
  }
}

/** 企业专页 without a session: one's own project, by the code that one was given. A body, so that the code stands in no address and no log. */
@Controller('public/agency-pages')
@UseGuards(PublicRate)
export class PublicAgencyPagesController {
  constructor(private readonly pages: ShowPublicAgencyPage, private readonly messages: SendAgencyMessage) {}

  @Post('show')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Public('showPublicAgencyPage', '看企业专页', ['invalidInput', 'agencyPageUnknown', 'tooManyRequests'])
  showPublicAgencyPage(@Body() { number, code }: AgencyPageByCodeBody): Promise<PublicAgencyPageView> {
    return this.pages.run(number, code);
  }

  @Post('send')
  @HttpCode(200)
  @AtMost(5)
  @OwnTransaction()
  @Header('Cache-Control', 'no-store')
  @Public('sendAgencyMessage', '给代办员留言', ['invalidInput', 'agencyPageUnknown', 'changedMeanwhile', 'tooManyRequests'])
  async sendAgencyMessage(@Body() body: SendAgencyMessageBody): Promise<PublicAgencyPageView> {
    await this.messages.run(body);
    return this.pages.run(body.number, body.code);
  }
}
