import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ATTEMPT_OUTCOMES } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { DeliveryLog } from '../data/delivery-log';
import { PushSubscriptions } from '../data/push-subscriptions';
import type { TestEventView } from '../http/push-subscription.view';
import { PushSigner } from '../jobs/delivery-desk';

/** 测试推送: goes out at once and tells what came back. It is no event: it stands in the log as a test, and nothing is tried again. */
@Injectable()
export class SendTestEvent {
  constructor(private readonly subscriptions: PushSubscriptions, private readonly signer: PushSigner, private readonly legal: LegalClock, private readonly log: DeliveryLog) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<TestEventView> {
    const row = await this.subscriptions.get(id, actor);
    const [eventId, legalAt] = [randomUUID(), this.legal.now()];
    const body = JSON.stringify({ version: 1, id: eventId, event: 'test.ping', label: '测试', occurredAt: legalAt.toISOString() });
    const { at, ms, outcome, status, answer } = await this.signer.send(row, eventId, body);
    await this.log.noteTest({ subscriptionId: id, eventId, byPerson: actor.personId, legalAt, at, ms, outcome, status, answer });
    return { eventId, outcome, outcomeLabel: ATTEMPT_OUTCOMES[outcome].zh, status, ms, answer };
  }
}
