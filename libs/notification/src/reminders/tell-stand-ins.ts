import { Injectable } from '@nestjs/common';
import { StandIns } from '@onecounter/organisation';
import type { Message } from '../data/messages';
import { Tell } from '../use-cases/tell';

/** Tells people, and for whoever is away also who has their duties meanwhile (IAM-4). */
@Injectable()
export class TellStandIns {
  constructor(private readonly standIns: StandIns, private readonly tell: Tell) {}

  /** @returns how many messages were new */
  async people(messages: readonly Message[]): Promise<number> {
    const away = await this.standIns.at([...new Set(messages.map(({ personId }) => personId))]);
    const also = messages.flatMap((message) => {
      const standInId = away.get(message.personId)?.standInId ?? null;
      return standInId === null ? [] : [{ ...message, personId: standInId }];
    });
    return this.tell.people([...messages, ...also]);
  }
}
