import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { MachineClock } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { AddressBucket } from '../rules/address-bucket';

const MOST_A_MINUTE = 20;

/** Whoever tries codes is slowed down: twenty requests a minute for each address and route. @throws tooManyRequests */
@Injectable()
export class PublicRate implements CanActivate {
  private readonly bucket = new AddressBucket(MOST_A_MINUTE);

  constructor(private readonly machine: MachineClock) {}

  canActivate(context: ExecutionContext): boolean {
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    const seconds = this.bucket.take(`${context.getHandler().name} ${ip}`, this.machine.now().getTime());
    return seconds === 0 || refuse('tooManyRequests', { seconds });
  }
}
