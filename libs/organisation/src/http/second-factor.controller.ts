import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { By, OwnTransaction, Public, SignedIn, SubjectId, Verb, type Actor } from '@onecounter/platform';
import type { FastifyReply } from 'fastify';
import { KeepSecondFactor } from '../use-cases/keep-second-factor';
import { ResetSecondFactor } from '../use-cases/people/reset-second-factor';
import { ProveSecondFactor } from '../use-cases/prove-second-factor';
import { FromDevice, type Device } from './device';
import { give } from './give-session';
import { PersonVersionBody } from './person.body';
import { ConfirmSecondFactorBody, PasswordAgainBody, ProveSecondFactorBody } from './second-factor.body';
import { NewSecondFactorView, RecoveryCodesView, SecondFactorView } from './second-factor.view';
import { SessionView } from './session.view';
import { OrganisationStepView } from './step.view';
import { stepView } from './trace-answers';

const PASSWORD = ['invalidInput', 'passwordMustChange', 'passwordWrong', 'accountLocked', 'tooManyRequests'] as const;

/** 动态码: the second step of signing in, and one's own. Handler names are known to the access guard: an administrator without one may do nothing else. Their own transactions: failed guesses stay counted, and no answer is kept for repeated requests. */
@Controller('auth/second-factor')
export class SecondFactorController {
  constructor(private readonly keep: KeepSecondFactor, private readonly proving: ProveSecondFactor) {}

  @Get() @SignedIn('showSecondFactor', '我的动态码', ['passwordMustChange'])
  showSecondFactor(@By() actor: Actor): Promise<SecondFactorView> {
    return this.keep.show(actor);
  }

  @Post('begin') @HttpCode(200) @OwnTransaction() @Header('Cache-Control', 'no-store') @SignedIn('beginSecondFactor', '开通动态码', [...PASSWORD, 'secondFactorOn'])
  beginSecondFactor(@By() actor: Actor, @Body() { password }: PasswordAgainBody, @FromDevice() device: Device): Promise<NewSecondFactorView> {
    return this.keep.begin(actor, password, device);
  }

  @Post('confirm') @HttpCode(200) @OwnTransaction() @Header('Cache-Control', 'no-store') @SignedIn('confirmSecondFactor', '确认动态码', ['invalidInput', 'passwordMustChange', 'secondFactorWrong'])
  confirmSecondFactor(@By() actor: Actor, @Body() { code }: ConfirmSecondFactorBody): Promise<RecoveryCodesView> {
    return this.keep.confirm(actor, code);
  }

  @Post('remove') @HttpCode(200) @OwnTransaction() @SignedIn('removeSecondFactor', '停用动态码', [...PASSWORD, 'secondFactorMustEnrol', 'secondFactorOff'])
  removeSecondFactor(@By() actor: Actor, @Body() { password }: PasswordAgainBody, @FromDevice() device: Device): Promise<SecondFactorView> {
    return this.keep.remove(actor, password, device);
  }

  @Post('prove') @HttpCode(200) @ApiHeader({ name: 'X-OneCounter-App', required: false, description: 'hall | office: the refresh token is a cookie' })
  @Public('proveSecondFactor', '登录第二步', ['invalidInput', 'secondFactorOver', 'secondFactorFailed', 'accountLocked', 'tooManyRequests', 'signInFailed'])
  async proveSecondFactor(@Body() { challenge, code }: ProveSecondFactorBody, @FromDevice() device: Device, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    return give(await this.proving.run(challenge, code, device), device, reply);
  }
}

/** 动态码 of others: by the security administrator. */
@Controller('people')
export class SecondFactorResetController {
  constructor(private readonly resetting: ResetSecondFactor) {}

  @Post(':id/reset-second-factor') @HttpCode(200) @Verb('resetSecondFactor', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'notOneself', 'secondFactorOff'])
  async resetSecondFactor(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: PersonVersionBody): Promise<OrganisationStepView> {
    return stepView(await this.resetting.run(id, body, actor));
  }
}
