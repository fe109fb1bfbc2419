import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { SubjectId, type RequestOfActor } from '@onecounter/platform';
import { Cases } from '../data/cases';

/** For routes that stream: once the stream has begun no refusal can be answered any more, so scope is judged before. */
@Injectable()
export class CaseWithinReach implements CanActivate {
  constructor(private readonly cases: Cases) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestOfActor & { params: { id: string } }>();
    await this.cases.getInFull(new SubjectId().transform(request.params.id), request.actor ?? refuse('notSignedIn'));
    return true;
  }
}
