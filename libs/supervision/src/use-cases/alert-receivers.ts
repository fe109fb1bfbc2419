import { Injectable } from '@nestjs/common';
import { lifecycleAllows, PUSH_SUBSCRIPTION } from '@onecounter/contracts';
import { Sql, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { PUSH_SUBSCRIPTION_SUBJECT, PushSubscriptions } from '../data/push-subscriptions';

const AGAIN_AFTER_MS = 3_600_000;

/** 对方停收, 推送失败告警: steps of the system, so that people are told of them. */
@Injectable()
export class AlertReceivers {
  constructor(private readonly sql: Sql, private readonly subscriptions: PushSubscriptions, private readonly trace: Trace) {}

  /** The receiver wants nothing more. */
  halt(id: number): Promise<void> {
    return this.sql.transaction(async () => {
      const row = await this.subscriptions.lockAny(id);
      if (row && lifecycleAllows(PUSH_SUBSCRIPTION, 'haltSubscription', row.status)) await this.trace.takeStep(row, { kind: PUSH_SUBSCRIPTION_SUBJECT, verb: 'haltSubscription', actor: SYSTEM_ACTOR, facts: { unitId: row.unit_id } });
    });
  }

  /** Tells that dead letters lie there; at most once an hour. @param now machine time */
  async reportDead(id: number, now: Date): Promise<void> {
    if (!(await this.subscriptions.hasUntoldDead(id, new Date(now.getTime() - AGAIN_AFTER_MS)))) return;
    await this.sql.transaction(async () => {
      const row = await this.subscriptions.lockAny(id);
      if (!row || row.dead === 0 || !lifecycleAllows(PUSH_SUBSCRIPTION, 'reportDeadLetter', row.status)) return;
      if (row.alerted_at && row.alerted_at.getTime() > now.getTime() - AGAIN_AFTER_MS) return;
      await this.trace.takeStep(row, { kind: PUSH_SUBSCRIPTION_SUBJECT, verb: 'reportDeadLetter', actor: SYSTEM_ACTOR, facts: { unitId: row.unit_id, dead: row.dead }, set: { alerted_at: now } });
    });
  }
}
