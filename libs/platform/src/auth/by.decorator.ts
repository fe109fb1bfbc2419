import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '../http/actor';
import type { RequestOfActor } from './access.guard';

/** The person who asks. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<RequestOfActor>().actor ?? refuse('notSignedIn');
});
