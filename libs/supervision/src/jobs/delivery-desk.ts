import { Injectable } from '@nestjs/common';
import type { AttemptOutcome } from '@onecounter/contracts';
import { MachineClock, PersonalData, Settings, Sql } from '@onecounter/platform';
import { Deliveries, type AttemptMade, type ClaimedDelivery, type ReceiverVerdict } from '../data/deliveries';
import { ReceiverClient } from '../outside/receiver-client';
import { FAILURES_THAT_OPEN, horizonOf, judgeAttempt, openUntil } from '../rules/push-pace';
import { signedHeaders } from '../rules/push-secret';
import { AlertReceivers } from '../use-cases/alert-receivers';

interface Secrets { readonly secret_sealed: string; readonly former_secret_sealed: string | null; readonly former_until: Date | null }

/** Signs with the secret of a subscription, and within the overlap with the one before it. */
@Injectable()
export class PushSigner {
  constructor(private readonly client: ReceiverClient, private readonly vault: PersonalData, private readonly machine: MachineClock) {}

  async send(to: Secrets & { readonly url: string }, id: string, body: string): Promise<{ at: Date; ms: number; outcome: AttemptOutcome; status: number | null; answer: string }> {
    const at = this.machine.now();
    const former = to.former_secret_sealed !== null && to.former_until !== null && to.former_until > at ? [this.vault.open(to.former_secret_sealed)] : [];
    const answered = await this.client.post(to.url, signedHeaders(id, body, [this.vault.open(to.secret_sealed), ...former], at), body);
    return { at, ms: this.machine.now().getTime() - at.getTime(), ...answered };
  }
}

/** How receivers are after what was sent to them, and what follows from it. */
@Injectable()
export class ReceiverJudge {
  constructor(private readonly sql: Sql, private readonly deliveries: Deliveries, private readonly alerts: AlertReceivers, private readonly machine: MachineClock) {}

  /** Who wants nothing more gets nothing more: before what it refused is due again. */
  async haltGone(made: readonly AttemptMade[]): Promise<void> {
    for (const id of new Set(made.filter(({ outcome }) => outcome === 'gone').map(({ subscriptionId }) => subscriptionId))) await this.alerts.halt(id);
  }

  async judge(made: readonly AttemptMade[], horizonMs: number): Promise<void> {
    const now = this.machine.now();
    const verdicts = [...new Set(made.map(({ subscriptionId }) => subscriptionId))].map((id) => verdictOf(id, made.filter((one) => one.subscriptionId === id), now));
    await this.sql.transaction(async () => {
      const revived = await this.deliveries.judgeReceivers(verdicts, (failures) => openUntil(failures, now), FAILURES_THAT_OPEN);
      if (revived.length > 0) await this.deliveries.hurry(revived, now, false);
    });
    for (const { id, failed } of verdicts) if (failed > 0) await this.deliveries.bury(id, new Date(now.getTime() - horizonMs), now);
    for (const { id, failed } of verdicts) if (failed > 0) await this.alerts.reportDead(id, now);
  }
}

/** Sends one delivery and judges it; writes what came of many at once. */
@Injectable()
export class DeliveryDesk {
  private readonly pausesMs: readonly number[];

  constructor(private readonly signer: PushSigner, private readonly deliveries: Deliveries, private readonly receivers: ReceiverJudge, settings: Settings) {
    this.pausesMs = settings.pushPausesMs;
  }

  async send(one: ClaimedDelivery): Promise<AttemptMade> {
    const made = await this.signer.send(one, one.event_id, one.body);
    const verdict = judgeAttempt(made.outcome, { attempts: one.attempts, waitingSince: one.waiting_since }, this.pausesMs, made.at);
    return { id: one.id, subscriptionId: one.subscription_id, lease: one.lease, ...verdict, ...made };
  }

  async settle(made: readonly AttemptMade[]): Promise<void> {
    await this.receivers.haltGone(made);
    await this.deliveries.settle(made);
    await this.receivers.judge(made, horizonOf(this.pausesMs));
  }
}

function verdictOf(id: number, made: readonly AttemptMade[], at: Date): ReceiverVerdict {
  const failed = made.filter(({ outcome }) => outcome !== 'received').length;
  return { id, ok: failed < made.length, failed, at, outcome: made.at(-1)?.outcome ?? 'refused', status: made.at(-1)?.status ?? null };
}
