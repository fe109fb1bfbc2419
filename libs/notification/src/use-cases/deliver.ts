import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { duePlace, messageRule } from '@onecounter/contracts';
import { SecuritySettings } from '@onecounter/organisation';
import { LegalClock, MachineClock, nextAttempt, PersonalData, Settings } from '@onecounter/platform';
import { Channels } from '../channels/channels';
import { Deliveries, type ClaimedDelivery, type SealedAddress, type Settlement } from '../data/deliveries';
import { MessageTemplates } from '../data/message-templates';
import { addresseeOf, type Addressee } from '../rules/addressee';
import { fillWords } from '../rules/fill-words';
import { quietFor } from '../rules/quiet-hours';

/** Legal time may be moved: it is looked at again at least so often. */
const LOOK_AGAIN_MS = 10 * 60_000;
/** How long a worker keeps in mind what it sent and could not note: less than the lease of a sending. */
const NOTING_MS = 40_000;
const NOTE_EVERY_MS = 500;

/** What time it is, and when it is quiet. */
@Injectable()
export class DeliveryClock {
  constructor(readonly machine: MachineClock, private readonly legal: LegalClock, private readonly settings: SecuritySettings) {}

  /** Until when it must wait, by machine time; null: it may go out. */
  async waitsUntil({ own_from: from, own_until: until }: SealedAddress): Promise<Date | null> {
    const { quietFromHour, quietUntilHour } = await this.settings.values();
    const minutes = quietFor(this.legal.now(), [{ from: quietFromHour * 60, until: quietUntilHour * 60 }, ...(from === null || until === null ? [] : [{ from, until }])]);
    return minutes === 0 ? null : new Date(this.machine.now().getTime() + Math.min(minutes * 60_000, LOOK_AGAIN_MS));
  }
}

/** What is said by this way: the template in force, or what the system is delivered with; a mail that counts leads to the list. */
@Injectable()
export class DeliveryWords {
  constructor(private readonly templates: MessageTemplates, private readonly settings: Settings) {}

  async of({ event, channel, facts }: ClaimedDelivery): Promise<{ subject: string; text: string }> {
    const [rule, published] = [messageRule(event), (await this.templates.inForce(channel, [event])).get(event)];
    const [text, place] = [fillWords(published?.body ?? rule?.words ?? '', facts), channel === 'email' ? duePlace(event, facts) : null];
    return { subject: fillWords(published?.subject ?? rule?.zh ?? '通知', facts), text: place ? `${text}\n\n${this.settings.publicUrl}/office${place}` : text };
  }
}

/** How it goes out, and in which words. */
@Injectable()
export class DeliveryWays {
  constructor(readonly channels: Channels, readonly words: DeliveryWords) {}
}

/** One sending that was claimed: to whom, when, in which words; then what came of it. */
@Injectable()
export class Deliver {
  constructor(private readonly deliveries: Deliveries, private readonly ways: DeliveryWays, private readonly clock: DeliveryClock, private readonly personal: PersonalData) {}

  /** @returns what became of it */
  async run(delivery: ClaimedDelivery): Promise<Settlement['state']> {
    const address = await this.deliveries.addressOf(delivery);
    const until = delivery.urgent ? null : await this.clock.waitsUntil(address);
    if (until) {
      await this.deliveries.postpone(delivery, until, '免打扰时间，过后再发');
      return 'waiting';
    }
    const settlement = await this.attempt(delivery, address);
    await this.note(delivery, settlement);
    return settlement.state;
  }

  /** What went out cannot be called back: while the database is away it is noted again and again, lest it go out twice. After that the lease runs out. */
  private async note(delivery: ClaimedDelivery, settlement: Settlement): Promise<void> {
    for (let left = NOTING_MS; ; left -= NOTE_EVERY_MS) {
      try {
        await this.deliveries.settle(delivery, settlement);
        return;
      } catch (error) {
        if (left <= 0) throw error;
        await setTimeout(NOTE_EVERY_MS);
      }
    }
  }

  private async attempt(delivery: ClaimedDelivery, { sealed }: SealedAddress): Promise<Settlement> {
    const channel = this.ways.channels.of(delivery.channel);
    if (channel.off !== null) return this.over('unsent', channel.off);
    if (sealed === null) return this.over('unsent', delivery.channel === 'sms' ? '没有留手机号' : '没有留邮箱');
    const addressee = addresseeOf(delivery.channel, this.personal.open(sealed));
    return 'fault' in addressee ? this.over('failed', addressee.fault) : this.send(delivery, addressee);
  }

  private async send(delivery: ClaimedDelivery, { to, masked }: Addressee): Promise<Settlement> {
    const { kind, answer } = await this.ways.channels.of(delivery.channel).send({ sendId: delivery.send_id, to, ...(await this.ways.words.of(delivery)) });
    if (kind !== 'later') return this.over(kind === 'sent' ? 'sent' : 'failed', answer, masked);
    const at = this.clock.machine.now();
    const next = nextAttempt(delivery.attempts + 1, at);
    return { state: next ? 'waiting' : 'failed', outcome: 'later', answer, addressee: masked, at, nextAttemptAt: next };
  }

  private over(state: 'sent' | 'failed' | 'unsent', answer: string, addressee: string | null = null): Settlement {
    return { state, outcome: state, answer, addressee, at: this.clock.machine.now(), nextAttemptAt: null };
  }
}
