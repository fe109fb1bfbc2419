import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { By, OwnTransaction, Public, SignedIn, type Actor } from '@onecounter/platform';
import type { FastifyReply } from 'fastify';
import { Sessions } from '../data/sessions';
import { WorkPlacesOf } from '../data/work-places';
import { ChangePassword } from '../use-cases/change-password';
import { EndSession } from '../use-cases/end-session';
import { RefreshSession } from '../use-cases/refresh-session';
import { ActAs } from '../use-cases/act-as';
import { SignIn } from '../use-cases/sign-in';
import { ActAsBody } from './act-as.body';
import { ChangePasswordBody } from './change-password.body';
import { FromDevice, takeRefreshCookie, type Device } from './device';
import { give } from './give-session';
import { PasswordRulesOf } from './password-rules';
import { RefreshBody } from './refresh.body';
import { SessionId } from './session-id.pipe';
import { OwnSessionsView, ownSessionsView, PasswordRulesView, PersonView, personView, SessionsEndedView, SessionView } from './session.view';
import { SignInBody } from './sign-in.body';

const AppHeader = (): MethodDecorator => ApiHeader({ name: 'X-OneCounter-App', required: false, description: 'hall | office: the refresh token is a cookie' });

/** Signing in and out. Handler names are known to the access guard: signOut, changePassword and whoAmI are open before the first password change. */
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signInCase: SignIn, private readonly refreshCase: RefreshSession, private readonly endCase: EndSession,
    private readonly changeCase: ChangePassword, private readonly sessions: Sessions, private readonly places: WorkPlacesOf, private readonly acting: ActAs,
    private readonly rules: PasswordRulesOf,
  ) {}

  @Post('sign-in') @HttpCode(200) @AppHeader() @Public('signIn', '登录', ['signInFailed', 'secondFactorRequired', 'accountLocked', 'tooManyRequests', 'invalidInput'])
  async signIn(@Body() body: SignInBody, @FromDevice() device: Device, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    return give(await this.signInCase.run(body, device), device, reply);
  }

  @Post('refresh') @HttpCode(200) @AppHeader() @Public('refresh', '续期', ['notSignedIn', 'refreshReused', 'invalidInput'])
  async refresh(@Body() body: RefreshBody, @FromDevice() device: Device, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    return give(await this.refreshCase.run(device.app === 'api' ? body.refreshToken ?? null : device.refreshCookie, device), device, reply);
  }

  // open to everybody: a sign-out must also reach the cookie of a browser whose access token has run out
  @Post('sign-out') @HttpCode(200) @AppHeader() @Public('signOut', '退出登录', ['databaseAway'])
  async signOut(@FromDevice() device: Device, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionsEndedView> {
    takeRefreshCookie(reply, device.app);
    return { ended: await this.endCase.signOut(device) };
  }

  // its own transaction: failed guesses stay counted, and no idempotency row keeps a digest of the passwords
  @Post('change-password') @HttpCode(200) @OwnTransaction() @SignedIn('changePassword', '修改口令', ['passwordWrong', 'passwordTooWeak', 'passwordRepeats', 'passwordCommon', 'accountLocked', 'tooManyRequests', 'invalidInput'])
  async changePassword(@By() actor: Actor, @Body() body: ChangePasswordBody, @FromDevice() device: Device): Promise<PersonView> {
    return personView(await this.changeCase.run(actor, body, device), await this.places.actor(actor));
  }

  @Get('password-rules') @SignedIn('showPasswordRules', '口令要求', [])
  showPasswordRules(@By() actor: Actor): Promise<PasswordRulesView> {
    return this.rules.of(actor.personId ?? 0);
  }

  @Get('me') @SignedIn('whoAmI', '我是谁', [])
  async whoAmI(@By() actor: Actor): Promise<PersonView> {
    return personView(actor, await this.places.actor(actor));
  }

  @Post('act-as') @HttpCode(200) @SignedIn('actAs', '换岗位', ['passwordMustChange', 'invalidInput', 'postUnknown'])
  async actAs(@By() actor: Actor, @Body() { postId }: ActAsBody): Promise<PersonView> {
    const next = await this.acting.run(actor, postId);
    return personView(next, await this.places.actor(next));
  }

  @Get('sessions') @SignedIn('listOwnSessions', '我的登录', ['passwordMustChange'])
  async listOwnSessions(@By() actor: Actor): Promise<OwnSessionsView> {
    return ownSessionsView(await this.sessions.running(actor.personId ?? 0), actor.sessionId);
  }

  @Post('sessions/:id/revoke') @HttpCode(200) @SignedIn('revokeSession', '结束登录', ['passwordMustChange', 'notFound'])
  async revokeSession(@By() actor: Actor, @Param('id', SessionId) id: string): Promise<SessionsEndedView> {
    return { ended: await this.endCase.revokeOwn(actor, id) };
  }
}
