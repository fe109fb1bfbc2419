import { Injectable } from '@nestjs/common';
import { messageRule } from '@onecounter/contracts';
import { LegalClock, MachineClock } from '@onecounter/platform';
import { Messages, type Message, type ToldEvent } from '../data/messages';

/** The one way by which this module tells people something; in the caller's transaction, so that nothing is told of what was rolled back. */
@Injectable()
export class Tell {
  constructor(private readonly messages: Messages, private readonly legal: LegalClock, private readonly machine: MachineClock) {}

  /** @returns how many were told for the first time */
  people(messages: readonly Message[]): Promise<number> {
    return this.messages.tell(messages, eventsOf(messages), { toldAt: this.legal.now(), now: this.machine.now() });
  }
}

/** An event that is not in the table is told all the same, as work. */
function eventsOf(messages: readonly Message[]): ToldEvent[] {
  return [...new Set(messages.map(({ event }) => event))].map((event) => ({ event, group: messageRule(event)?.group ?? 'work', urgent: messageRule(event)?.urgent ?? false }));
}
