import { Injectable } from '@nestjs/common';
import { SessionDirectory } from '../../data/session-directory';
import { Sessions } from '../../data/sessions';

/** Ends whatever a person is signed in with: at once in this process, within five seconds in the others. */
@Injectable()
export class SessionEnder {
  constructor(private readonly sessions: Sessions, private readonly directory: SessionDirectory) {}

  async endAll(personId: number): Promise<number> {
    const ended = await this.sessions.revokeOthers(personId, null);
    for (const id of ended) this.directory.forget(id);
    return ended.length;
  }
}
