import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse, type SupervisionEventType } from '@onecounter/contracts';
import { LegalClock, MachineClock, type Actor } from '@onecounter/platform';
import { Feed } from '../data/feed';
import type { MadeEventView } from '../http/feed.view';
import { sandboxPayload } from '../rules/sandbox-payload';
import { clientOf } from './read-feed';
import { PushTerm } from './write-events';

/** 造测试事件: about a case that does not exist, for the sandbox key that asked, and for nobody else. */
@Injectable()
export class MakeTestEvent {
  constructor(private readonly feed: Feed, private readonly term: PushTerm, private readonly legal: LegalClock, private readonly clock: MachineClock) {}

  /** @throws sandboxOnly */
  async run(type: SupervisionEventType, actor: Actor): Promise<MadeEventView> {
    const { id: clientId, sandbox } = clientOf(actor);
    if (!sandbox) refuse('sandboxOnly');
    const at = this.legal.now();
    const payload = sandboxPayload({ id: randomUUID(), type, at, dueOn: await this.term.dueOn(at, actor.jurisdictionPath), serial: randomInt(1, 1_000_000), department: actor.unitName });
    await this.feed.makeTestEvent(clientId, payload, this.clock.now());
    return { id: payload.id, caseNumber: payload.case.number };
  }
}
