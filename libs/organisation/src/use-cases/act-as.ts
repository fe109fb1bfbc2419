import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { AccessLog, type Actor } from '@onecounter/platform';
import { SessionDirectory } from '../data/session-directory';
import { WorkPlacesOf } from '../data/work-places';

/** 换岗位: whoever holds several posts acts in one of them at a time; which one is in every step and in the access log. */
@Injectable()
export class ActAs {
  constructor(private readonly places: WorkPlacesOf, private readonly directory: SessionDirectory, private readonly log: AccessLog) {}

  /** @throws postUnknown when it is not a post of the person today */
  async run(actor: Actor, postId: number): Promise<Actor> {
    const sessionId = actor.sessionId ?? refuse('notSignedIn');
    if (!(await this.places.actAs(sessionId, actor.personId ?? 0, postId))) refuse('postUnknown', {}, 'postId');
    this.directory.forget(sessionId);
    const next = (await this.directory.find(sessionId)) ?? refuse('notSignedIn');
    await this.log.write(next, { action: 'actAs', detail: { post: postId } });
    return next;
  }
}
