import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { refuse, type Permission } from '@onecounter/contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../http/actor';
import { labelOf, PERMISSION, PUBLIC } from '../http/verb.decorator';
import { AccessTokens } from './access-tokens';
import { ActorDirectory } from './actor-directory';
import { ClientDirectory, isKey } from './client-directory';
import { SessionRate } from './session-rate';

export type RequestOfActor = FastifyRequest & { actor?: Actor };
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const OPEN_BEFORE_PASSWORD_CHANGE = new Set(['changePassword', 'signOut', 'whoAmI', 'showPasswordRules']);
const OPEN_BEFORE_SECOND_FACTOR = new Set([...OPEN_BEFORE_PASSWORD_CHANGE, 'showSecondFactor', 'beginSecondFactor', 'confirmSecondFactor']);

/** Session and permission of every route; a route without a declared rule is refused. Scope is judged where the subject is read. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector, private readonly tokens: AccessTokens, private readonly directory: ActorDirectory, private readonly rate: SessionRate, private readonly clients: ClientDirectory,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<boolean | undefined>(PUBLIC, handler)) return true;
    const permission = this.reflector.get<Permission | null | undefined>(PERMISSION, handler);
    if (permission === undefined) refuse('notPermitted', { verb: handler.name, verbLabel: handler.name });
    const request = context.switchToHttp().getRequest<RequestOfActor>();
    const actor = await this.actorOf(request);
    if (!SAFE.has(request.method)) this.requireRate(actor);
    if (actor.mustChangePassword && !OPEN_BEFORE_PASSWORD_CHANGE.has(handler.name)) refuse('passwordMustChange');
    if (actor.mustEnrolSecondFactor && !OPEN_BEFORE_SECOND_FACTOR.has(handler.name)) refuse('secondFactorMustEnrol');
    // what is open to everybody signed in is for people: a program has no password, no sessions and no posts
    if (permission === null && actor.client) refuse('notPermitted', { verb: handler.name, verbLabel: handler.name });
    if (permission && !actor.permissions.has(permission)) refuse('notPermitted', { verb: permission, verbLabel: labelOf(permission) });
    request.actor = actor;
    return true;
  }

  /** @throws tooManyRequests */
  private requireRate({ sessionId }: Actor): void {
    const seconds = sessionId === null ? 0 : this.rate.take(sessionId);
    if (seconds > 0) refuse('tooManyRequests', { seconds });
  }

  private async actorOf(request: RequestOfActor): Promise<Actor> {
    const header = request.headers.authorization;
    const token = header?.startsWith('Bearer ') ? header.slice(7) : '';
    if (isKey(token)) return this.clients.find(token, request.ip);
    const sessionId = token ? this.tokens.sessionOf(token) : null;
    return (sessionId && (await this.directory.find(sessionId))) || refuse('notSignedIn');
  }
}
