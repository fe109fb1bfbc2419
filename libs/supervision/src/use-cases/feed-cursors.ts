import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { PersonalData } from '@onecounter/platform';

const SEAL_BYTES = 12;
const SHAPE = /^([\da-z]{1,11})\.([\w-]{16})$/;

/** A place in the feed of one program, sealed: it can be handed back, and neither made up nor carried to another program. */
@Injectable()
export class FeedCursors {
  constructor(private readonly vault: PersonalData) {}

  of(position: number, clientId: number): string {
    return `${position.toString(36)}.${this.seal(position, clientId).toString('base64url')}`;
  }

  /** @throws feedCursorInvalid */
  read(cursor: string, clientId: number, field: string): number {
    const [, place = '', seal = ''] = SHAPE.exec(cursor) ?? [];
    const position = Number.parseInt(place, 36);
    const given = Buffer.from(seal, 'base64url');
    return Number.isSafeInteger(position) && given.length === SEAL_BYTES && timingSafeEqual(given, this.seal(position, clientId)) ? position : refuse('feedCursorInvalid', {}, field);
  }

  private seal(position: number, clientId: number): Buffer {
    return this.vault.lookup(`feed cursor ${clientId} ${position}`).subarray(0, SEAL_BYTES);
  }
}
