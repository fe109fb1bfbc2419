import { Injectable } from '@nestjs/common';
import type { SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { Deliveries } from '../data/deliveries';
import { DeliveryLog } from '../data/delivery-log';
import { EventIntake } from '../data/event-intake';
import { SubscriptionDesk } from './keep-subscriptions';

export interface ResendInput { readonly version: number; readonly dead?: boolean; readonly deliveryId?: number; readonly eventId?: string; readonly caseNumber?: string; readonly from?: string; readonly to?: string }
interface What { readonly deadOnly: boolean; readonly deliveryId: number | null; readonly eventId: string | null; readonly caseId: number | null; readonly from: string | null; readonly to: string | null }

/** 重新推送: dead letters, one of them, an event, a case, or the decisions of a period, with what was never sent of the latter three. Everything keeps its id, so that a receiver that has it can tell. */
@Injectable()
export class ResendDeliveries {
  constructor(private readonly desk: SubscriptionDesk, private readonly deliveries: Deliveries, private readonly intake: EventIntake, private readonly log: DeliveryLog) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, resendUnclear, periodReversed, matterUnknown, nothingToResend */
  async run(id: number, input: ResendInput, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, input.version, 'resendDeliveries', actor);
    const [what, now] = [await this.whatOf(input), this.desk.now()];
    const missed = what.deadOnly || what.deliveryId !== null ? 0 : await this.intake.backfill(id, what, now);
    const count = missed + (await this.deliveries.again(id, what, now));
    if (count === 0) refuse('nothingToResend');
    return this.desk.take(row, 'resendDeliveries', actor, { facts: { ...what, count } });
  }

  private async whatOf({ dead, deliveryId, eventId, caseNumber, from, to }: ResendInput): Promise<What> {
    const nothing: What = { deadOnly: false, deliveryId: null, eventId: null, caseId: null, from: null, to: null };
    const said = [dead === true, deliveryId !== undefined, eventId !== undefined, caseNumber !== undefined, from !== undefined || to !== undefined].filter(Boolean);
    if (said.length !== 1) refuse('resendUnclear');
    if (dead) return { ...nothing, deadOnly: true };
    if (deliveryId !== undefined) return { ...nothing, deliveryId };
    if (eventId !== undefined) return { ...nothing, eventId };
    if (caseNumber !== undefined) return { ...nothing, caseId: (await this.log.caseId(caseNumber.trim())) ?? refuse('matterUnknown', { code: caseNumber, what: '办件' }, 'caseNumber') };
    if (from === undefined || to === undefined) refuse('resendUnclear', {}, from === undefined ? 'from' : 'to');
    if (to < from) refuse('periodReversed', {}, 'to');
    return { ...nothing, from, to };
  }
}
