import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { DeferralListQuery, DeferralLists, DeferralListView } from '@onecounter/catalogue';
import { Public, PublicRate } from '@onecounter/platform';
import { ShowProgress } from '../use-cases/show-progress';
import { VerifyCertificate } from '../use-cases/verify-certificate';
import { ProgressBody } from './public.body';
import { ProgressView, VerificationView } from './public.view';

/** Without a session: nothing here but what receipt or certificate entitle to. */
@Controller('public')
@UseGuards(PublicRate)
export class PublicController {
  constructor(private readonly progress: ShowProgress, private readonly verification: VerifyCertificate, private readonly deferrals: DeferralLists) {}

  /** A body, so that the code stands in no address and no log. */
  @Post('progress')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Public('showProgress', '办事进度', ['progressNotFound', 'invalidInput', 'tooManyRequests'])
  showProgress(@Body() body: ProgressBody): Promise<ProgressView> {
    return this.progress.run(body.number, body.code);
  }

  @Get('verify/:token')
  @Header('Cache-Control', 'no-store')
  @Public('verifyCertificate', '证件核验', ['certificateNotFound', 'tooManyRequests'])
  verifyCertificate(@Param('token') token: string): Promise<VerificationView> {
    return this.verification.run(token);
  }

  /** What may be handed in later, for everybody to read (行政许可法 30). */
  @Get('deferral-lists')
  @Public('publishDeferrals', '容缺清单', ['invalidInput', 'tooManyRequests'])
  publishDeferrals(@Query() { kind, on, search }: DeferralListQuery): Promise<DeferralListView> {
    return this.deferrals.of(kind, on ?? null, search ?? null);
  }
}
