import { Injectable } from '@nestjs/common';
import { MESSAGE_CHANNELS, messageRule, refuse } from '@onecounter/contracts';
import { People } from '@onecounter/organisation';
import { MachineClock, type Actor } from '@onecounter/platform';
import { Channels } from '../channels/channels';
import type { DeliveryState } from '../data/deliveries';
import { DeliveryLog, type LoggedDelivery } from '../data/delivery-log';
import type { ListMessageDeliveriesQuery } from '../http/delivery.body';
import type { MessageDeliveriesPageView, MessageDeliveryRetriedView, MessageDeliveryView } from '../http/delivery.view';

const PAGE = 50;
const STATES: Readonly<Record<DeliveryState, string>> = { waiting: '等发送', sending: '正在发送', sent: '已发送', failed: '失败', unsent: '没有发' };
const OUTCOMES: Readonly<Record<string, string>> = { sent: '已发送', failed: '失败', unsent: '没有发', later: '没有成功，稍后再试', again: '重新发送' };
const stateNames = Object.keys(STATES) as DeliveryState[];

/** 发送记录: what went out, what did not and why, and once more by hand. */
@Injectable()
export class LookAfterDeliveries {
  constructor(private readonly log: DeliveryLog, private readonly people: People, private readonly channels: Channels, private readonly machine: MachineClock) {}

  async page({ channel, state, event, caseNumber, after, limit = PAGE }: ListMessageDeliveriesQuery, { jurisdictionPath }: Actor): Promise<MessageDeliveriesPageView> {
    const rows = await this.log.list({ channel: channel ?? null, state: state ?? null, event: event ?? null, caseNumber: caseNumber?.trim() || null, before: after === undefined ? null : Number(after), limit: limit + 1 }, jurisdictionPath);
    const counts = new Map((await this.log.counts(jurisdictionPath)).map((one) => [one.state, one.count]));
    const shown = rows.slice(0, limit);
    return { rows: shown.map(presentDelivery), next: rows.length > limit ? String(shown.at(-1)?.id ?? '') : null, counts: stateNames.map((name) => ({ state: name, stateLabel: STATES[name], count: counts.get(name) ?? 0 })), emailOff: this.channels.of('email').off };
  }

  /** @throws notFound, deliveryNotEnded when it is under way or was sent */
  async retry(id: number, { personId, jurisdictionPath }: Actor): Promise<MessageDeliveryRetriedView> {
    const { state } = (await this.log.stateOf(id, jurisdictionPath)) ?? refuse('notFound');
    const name = personId === null ? '' : ((await this.people.names([personId])).get(personId) ?? '');
    if (await this.log.sendAgain(id, `${name}重新发送`, this.machine.now())) return { id, state: 'waiting', stateLabel: STATES.waiting };
    return refuse('deliveryNotEnded', { state, stateLabel: STATES[state] });
  }
}

const presentDelivery = (row: LoggedDelivery): MessageDeliveryView => ({
  id: row.id, channel: row.channel, channelLabel: MESSAGE_CHANNELS[row.channel].zh, event: row.event, label: messageRule(row.event)?.zh ?? row.event, to: row.case_id === null ? (row.person_name ?? '') : '申请人', addresseeMasked: row.addressee_masked,
  caseNumber: row.case_number, toldAt: row.told_at.toISOString(), state: row.state, stateLabel: STATES[row.state], attempts: row.attempts, nextAttemptAt: row.state === 'waiting' ? row.next_attempt_at.toISOString() : null, lastAnswer: row.last_answer,
  tries: row.tries.map(({ no, at, outcome, answer }) => ({ no, at: new Date(at).toISOString(), outcome, outcomeLabel: OUTCOMES[outcome] ?? outcome, answer })), retryable: row.state === 'failed' || row.state === 'unsent',
});
