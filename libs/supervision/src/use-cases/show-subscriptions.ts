import { Injectable } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { ATTEMPT_OUTCOMES, DELIVERY_STATES, PUSH_SUBSCRIPTION, RECEIVER_STATES, refuse, type PushSubscriptionVerb } from '@onecounter/contracts';
import { AccessLog, MachineClock, PersonalData, type Actor } from '@onecounter/platform';
import { DeliveryLog, type AttemptRow, type DeliveryRow } from '../data/delivery-log';
import { PushSubscriptions, type SubscriptionRow } from '../data/push-subscriptions';
import type { ListDeliveriesQuery, ListSubscriptionsQuery } from '../http/push-subscription.body';
import type { AttemptView, DeliveryPageView, DeliveryRowView, DeliveryView, LiaisonPhonesView, SubscriptionRowView, SubscriptionView } from '../http/push-subscription.view';
import { receiverState } from '../rules/push-pace';

/** Opened for whoever has a reason. */
@Injectable()
export class LiaisonPhones {
  constructor(private readonly vault: PersonalData, private readonly log: AccessLog) {}

  async open(row: SubscriptionRow, reason: string, actor: Actor): Promise<LiaisonPhonesView> {
    await this.log.write(actor, { action: 'showLiaison', subjectKind: 'pushSubscription', subjectId: row.id, detail: { reason } });
    return { ours: this.vault.open(row.our_phone_sealed), theirs: this.vault.open(row.their_phone_sealed) };
  }
}

/** 推送订阅, how each receiver is, and who to call. */
@Injectable()
export class ShowSubscriptions {
  constructor(private readonly subscriptions: PushSubscriptions, private readonly traces: SubjectTraces, private readonly access: LiaisonPhones, private readonly machine: MachineClock) {}

  async list({ unitId, closed }: ListSubscriptionsQuery, actor: Actor): Promise<SubscriptionRowView[]> {
    return (await this.subscriptions.list(actor, unitId ?? null, closed === 'yes')).map(presentSubscription);
  }

  /** @throws notFound */
  async show(id: number, actor: Actor): Promise<SubscriptionView> {
    const row = await this.subscriptions.get(id, actor);
    const overlapUntil = row.former_until && row.former_until > this.machine.now() ? row.former_until.toISOString() : null;
    return { ...presentSubscription(row), overlapUntil, trace: await this.traces.of(PUSH_SUBSCRIPTION, id), verbs: verbsOf(PUSH_SUBSCRIPTION, row.status, actor.permissions) as PushSubscriptionVerb[] };
  }

  /** Who looked and why is kept. @throws notFound */
  async phones(id: number, reason: string, actor: Actor): Promise<LiaisonPhonesView> {
    return this.access.open(await this.subscriptions.get(id, actor), reason, actor);
  }
}

/** 推送记录 with every attempt. */
@Injectable()
export class ShowDeliveries {
  constructor(private readonly log: DeliveryLog) {}

  async list({ subscriptionId, state, caseNumber, before, limit = 50 }: ListDeliveriesQuery, actor: Actor): Promise<DeliveryPageView> {
    const rows = await this.log.list(actor, { subscriptionId: subscriptionId ?? null, state: state ?? null, caseNumber: caseNumber?.trim() || null, before: before ?? null, limit });
    return { rows: rows.map(presentDelivery), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound */
  async show(id: number, actor: Actor): Promise<DeliveryView> {
    const row = (await this.log.find(actor, id)) ?? refuse('notFound');
    return { ...presentDelivery(row), tried: (await this.log.attempts(id)).map(presentAttempt) };
  }
}

function presentSubscription(row: SubscriptionRow): SubscriptionRowView {
  const state = receiverState({ failures: row.failures, tried: row.last_outcome !== null });
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: PUSH_SUBSCRIPTION.statuses[row.status].zh, unitId: row.unit_id, unitName: row.unit_name, url: row.url, itemCodes: [...row.item_codes], eventTypes: [...row.event_types], openedOn: row.opened_on,
    ours: { name: row.our_name, phoneMasked: row.our_phone_masked }, theirs: { name: row.their_name, phoneMasked: row.their_phone_masked }, waiting: row.waiting, dead: row.dead,
    receiver: {
      state, stateLabel: RECEIVER_STATES[state].zh, failures: row.failures, lastOutcomeLabel: row.last_outcome === null ? null : ATTEMPT_OUTCOMES[row.last_outcome].zh, lastStatus: row.last_status,
      lastReceivedAt: row.last_received_at?.toISOString() ?? null, lastFailedAt: row.last_failed_at?.toISOString() ?? null, probedAt: row.open_until?.toISOString() ?? null,
    },
  };
}

function presentDelivery(row: DeliveryRow): DeliveryRowView {
  return {
    id: row.id, subscriptionId: row.subscription_id, unitName: row.unit_name, eventId: row.event_id, test: row.test, caseId: row.case_id, caseNumber: row.case_number, itemName: row.item_name, type: row.type, label: row.label, occurredAt: row.occurred_at.toISOString(),
    state: row.state, stateLabel: DELIVERY_STATES[row.state].zh, attempts: row.attempts, replays: row.replays, nextAttemptAt: row.state === 'waiting' ? row.next_attempt_at?.toISOString() ?? null : null, endedAt: row.ended_at?.toISOString() ?? null,
    lastOutcomeLabel: row.last_outcome === null ? null : ATTEMPT_OUTCOMES[row.last_outcome].zh, lastStatus: row.last_status, lastAt: row.last_at?.toISOString() ?? null,
  };
}

const presentAttempt = ({ id, at, ms, outcome, status, answer }: AttemptRow): AttemptView => ({ id, at: at.toISOString(), ms, outcome, outcomeLabel: ATTEMPT_OUTCOMES[outcome].zh, status, answer });
