import type { Actor } from '../http/actor';

/** Who stands behind a session; organisation implements it, guards ask it. Answers may be up to five seconds old. */
export abstract class ActorDirectory {
  abstract find(sessionId: string): Promise<Actor | null>;
}
