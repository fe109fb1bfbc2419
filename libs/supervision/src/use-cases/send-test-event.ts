import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ATTEMPT_OUTCOMES } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { PushSubscriptions } from '../data/push-subscriptions';
import type { TestEventView } from '../http/push-subscription.view';
import { PushSigner } from '../jobs/delivery-desk';

/** 测试推送: goes out at once and tells what came back. It is no event: nothing is stored of it, nothing is tried again. */
@Injectable()
export class SendTestEvent {
  constructor(private readonly subscriptions: PushSubscriptions, private readonly signer: PushSigner, private readonly legal: LegalClock) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<TestEventView> {
    const row = await this.subscriptions.get(id, actor);
    const eventId = randomUUID();
    const body = JSON.stringify({ version: 1, id: eventId, event: 'test.ping', label: '测试', occurredAt: this.legal.now().toISOString() });
    const { ms, outcome, status, answer } = await this.signer.send(row, eventId, body);
    return { eventId, outcome, outcomeLabel: ATTEMPT_OUTCOMES[outcome].zh, status, ms, answer };
  }
}
