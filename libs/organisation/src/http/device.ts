import type {} from '@fastify/cookie';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppName } from '../data/sessions';
import type { IssuedSession } from '../use-cases/session-issuer';

const BROWSER_APPS: readonly string[] = ['hall', 'office'];
const USER_AGENT_KEPT = 300;

/** From where a request comes. */
export interface Device {
  readonly app: AppName;
  readonly userAgent: string;
  readonly address: string;
  readonly accessToken: string | null;
  /** Only looked at when the header X-OneCounter-App says which app asks: other sites cannot set it. */
  readonly refreshCookie: string | null;
}

export const FromDevice = createParamDecorator((_: unknown, context: ExecutionContext): Device => {
  return deviceOf(context.switchToHttp().getRequest<FastifyRequest>());
});

function deviceOf(request: FastifyRequest): Device {
  const named = String(request.headers['x-onecounter-app'] ?? '');
  const app = (BROWSER_APPS.includes(named) ? named : 'api') as AppName;
  const bearer = request.headers.authorization;
  return {
    app, userAgent: (request.headers['user-agent'] ?? '').slice(0, USER_AGENT_KEPT), address: request.ip,
    accessToken: bearer?.startsWith('Bearer ') ? bearer.slice(7) : null,
    refreshCookie: app === 'api' ? null : request.cookies?.[cookieOf(app)] ?? null,
  };
}

const cookieOf = (app: AppName): string => `oc_refresh_${app}`;
const cookieRules = () => ({ path: '/api/auth', httpOnly: true, sameSite: 'strict' as const, secure: process.env.NODE_ENV === 'production' });

/** Browsers keep the refresh token where no script reads it; hall and office have one each. */
export function giveRefreshCookie(reply: FastifyReply, app: AppName, issued: IssuedSession): void {
  void reply.setCookie(cookieOf(app), issued.refreshToken, { ...cookieRules(), expires: issued.endsAt });
}

export function takeRefreshCookie(reply: FastifyReply, app: AppName): void {
  if (app !== 'api') void reply.clearCookie(cookieOf(app), cookieRules());
}
