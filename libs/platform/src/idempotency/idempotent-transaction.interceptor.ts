import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { canonicalJson } from '@onecounter/kernel/chain';
import { refuse, Refusal } from '@onecounter/contracts';
import type { FastifyReply } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import type { RequestOfActor } from '../auth/access.guard';
import { MachineClock } from '../clocks/machine-clock';
import type { Actor } from '../http/actor';
import { isAway, isBusy } from '../http/fault.filter';
import { PUBLIC } from '../http/verb.decorator';
import { Sql } from '../database/sql';
import { PersonalData } from '../privacy/personal-data';
import { OWN_TRANSACTION } from './own-transaction.decorator';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const KEY = /^[\w-]{8,64}$/;
interface Stored { route: string; body_hash: Buffer; status: number; answer: string }

/**
 * Every unsafe request of a person is one transaction. With an Idempotency-Key the answer is kept in the same transaction; the insert comes
 * last, so that the usual request pays one statement and a repeated one is recognised when it fails or collides: the first one's row decides.
 * Answers may hold what only the person asking may see, so they are kept as ciphertext.
 */
@Injectable()
export class IdempotentTransaction implements NestInterceptor {
  constructor(private readonly sql: Sql, private readonly clock: MachineClock, private readonly reflector: Reflector, private readonly vault: PersonalData) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<RequestOfActor>();
    const opened = this.reflector.get<boolean | undefined>(PUBLIC, context.getHandler());
    const own = this.reflector.get<boolean | undefined>(OWN_TRANSACTION, context.getHandler());
    if (opened || own || !UNSAFE.has(request.method) || !request.actor) return next.handle();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return defer(() => this.sql.transaction(() => lastValueFrom(next.handle(), { defaultValue: undefined })));
    if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal('malformedRequest', {}, 'Idempotency-Key');
    return defer(() => this.once(request, context.switchToHttp().getResponse<FastifyReply>(), key, next));
  }

  private async once(request: RequestOfActor, reply: FastifyReply, key: string, next: CallHandler): Promise<unknown> {
    const principal = principalOf(request.actor);
    const route = `${request.method} ${request.url}`;
    const bodyHash = createHash('sha256').update(canonicalJson(request.body ?? null)).digest();
    try {
      return await this.sql.transaction(async () => {
        const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        const status = reply.statusCode;
        await this.sql.rows(
          'insert into platform.idempotency (principal, key, route, body_hash, status, answer, machine_at) values ($1, $2, $3, $4, $5, $6, $7)',
          [principal, key, route, bodyHash, status, this.vault.seal(JSON.stringify(answer ?? null)), this.clock.now()],
        );
        return answer;
      });
    } catch (error) {
      if (isAway(error) || isBusy(error)) throw error; // asking for an earlier answer would queue for the same connections
      const first = await this.sql.row<Stored>('select route, body_hash, status, answer from platform.idempotency where principal = $1 and key = $2', [principal, key]);
      if (!first) throw error;
      if (first.route !== route || !first.body_hash.equals(bodyHash)) refuse('idempotencyKeyReused');
      void reply.status(first.status).header('Idempotent-Replay', 'true');
      return JSON.parse(this.vault.open(first.answer)) as unknown;
    }
  }
}

/** A person by the id, a program by that of its client: neither meets the other's keys. */
const principalOf = (actor: Actor | undefined): string => (actor?.client ? `client ${actor.client.id}` : String(actor?.personId ?? ''));
