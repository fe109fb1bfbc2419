import { Injectable, SetMetadata, type CanActivate, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { refuse } from '@onecounter/contracts';
import { MachineClock } from '../clocks/machine-clock';
import type { FastifyRequest } from 'fastify';
import { AddressBucket } from './address-bucket';

const MOST_A_MINUTE = 20;
const RATE_OF_ROUTE = 'onecounter:most-a-minute';

/** For routes where there is nothing to guess: this many requests a minute for each address. */
export const AtMost = (aMinute: number): CustomDecorator => SetMetadata(RATE_OF_ROUTE, aMinute);

/** Whoever tries codes is slowed down: twenty requests a minute for each address and route, unless the route says how many. @throws tooManyRequests */
@Injectable()
export class PublicRate implements CanActivate {
  private readonly bucket = new AddressBucket();

  constructor(private readonly machine: MachineClock, private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    const handler = context.getHandler();
    const most = this.reflector.get<number | undefined>(RATE_OF_ROUTE, handler) ?? MOST_A_MINUTE;
    const seconds = this.bucket.take(`${handler.name} ${ip}`, this.machine.now().getTime(), most);
    return seconds === 0 || refuse('tooManyRequests', { seconds });
  }
}
