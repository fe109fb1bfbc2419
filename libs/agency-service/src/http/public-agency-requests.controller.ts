import { Body, Controller, Header, Post, UseGuards } from '@nestjs/common';
import { AtMost, OwnTransaction, Public, PublicRate } from '@onecounter/platform';
import { SubmitRequest } from '../use-cases/submit-request';
import { SubmitAgencyRequestBody } from './request.body';
import { SubmittedAgencyRequestView } from './request.view';

/** 申请帮办代办 without a session */
@Controller('public/agency-requests')
@UseGuards(PublicRate)
export class PublicAgencyRequestsController {
  constructor(private readonly requests: SubmitRequest) {}

  @Post('submit')
  @AtMost(5)
  @OwnTransaction()
  @Header('Cache-Control', 'no-store')
  @Public('submitAgencyRequest', '网上申请代办', ['invalidInput', 'unitUnknown', 'tooManyRequests'])
  submitAgencyRequest(@Body() body: SubmitAgencyRequestBody): Promise<SubmittedAgencyRequestView> {
    return this.requests.run(body);
  }
}
