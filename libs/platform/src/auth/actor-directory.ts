import type { Actor } from '../http/actor';

/** Who stands behind a session; organisation implements it, guards ask it. Answers may be up to five seconds old. */
export abstract class ActorDirectory {
  abstract find(sessionId: string): Promise<Actor | null>;

  /** A person in the post in which they asked for something, as it is today, without a session; null once they do not hold it any more or the account is disabled. */
  abstract inPost(personId: number, postId: number): Promise<Actor | null>;
}
