import { Injectable } from '@nestjs/common';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import type { WebEditionVerb } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { WEB_EDITION_SUBJECT, WebEditions } from '../../data/web-editions';

/** 公开版: made public by the leader, and taken down by the leader; the step names what was read by its digest. */
@Injectable()
export class MoveWebEdition {
  constructor(private readonly web: WebEditions, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async take(id: number, verb: Exclude<WebEditionVerb, 'prepareWebEdition'>, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.web.lock(id, version, verb, actor);
    return presentTaken(await this.trace.takeStep(row, { kind: WEB_EDITION_SUBJECT, verb, actor, facts: { contentDigest: row.content_digest }, set: { published_on: verb === 'approveWebEdition' ? this.legal.today() : null } }));
  }
}
