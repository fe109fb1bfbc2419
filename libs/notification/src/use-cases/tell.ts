import { Injectable } from '@nestjs/common';
import { LegalClock } from '@onecounter/platform';
import { Messages, type Message } from '../data/messages';

/** The one way by which this module tells people something; in the caller's transaction, so that nothing is told of what was rolled back. */
@Injectable()
export class Tell {
  constructor(private readonly messages: Messages, private readonly legal: LegalClock) {}

  /** @returns how many were told for the first time */
  people(messages: readonly Message[]): Promise<number> {
    return this.messages.tell(messages, this.legal.now());
  }
}
