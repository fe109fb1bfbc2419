import { Body, Controller, Header, HttpCode, Post, UseGuards } from '@nestjs/common';
import { AtMost, OwnTransaction, Public, PublicRate } from '@onecounter/platform';
import { PublicInquiries, SubmitInquiry } from '../use-cases/inquiries/public-inquiries';
import { InquiryByCodeBody, ReopenPublicInquiryBody, SubmitInquiryBody } from './public-inquiry.body';
import { PublicInquiryView, SubmittedInquiryView } from './public-inquiry.view';

/** 网上咨询 without a session: one's own question, by the code that one was given, and nothing else. */
@Controller('public/inquiries')
@UseGuards(PublicRate)
export class PublicInquiriesController {
  constructor(private readonly submit: SubmitInquiry, private readonly inquiries: PublicInquiries) {}

  @Post('submit')
  @AtMost(5)
  @OwnTransaction()
  @Header('Cache-Control', 'no-store')
  @Public('submitInquiry', '网上咨询', ['invalidInput', 'itemNotPublished', 'unitUnknown', 'tooManyRequests'])
  submitInquiry(@Body() body: SubmitInquiryBody): Promise<SubmittedInquiryView> {
    return this.submit.run(body);
  }

  /** A body, so that the code stands in no address and no log. */
  @Post('show')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Public('showPublicInquiry', '看咨询的答复', ['invalidInput', 'inquiryUnknown', 'tooManyRequests'])
  showPublicInquiry(@Body() { number, code }: InquiryByCodeBody): Promise<PublicInquiryView> {
    return this.inquiries.show(number, code);
  }

  @Post('reopen')
  @HttpCode(200)
  @AtMost(5)
  @OwnTransaction()
  @Header('Cache-Control', 'no-store')
  @Public('reopenPublicInquiry', '说明没有答到', ['invalidInput', 'inquiryUnknown', 'stepNotAllowed', 'changedMeanwhile', 'tooManyRequests'])
  reopenPublicInquiry(@Body() { number, code, words }: ReopenPublicInquiryBody): Promise<PublicInquiryView> {
    return this.inquiries.reopen(number, code, words);
  }
}
