import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { LegalClock, MachineClock, type ActingClient, type Actor } from '@onecounter/platform';
import { Feed, type FeedPage, type FeedReader } from '../data/feed';
import { SupervisionEvents } from '../data/supervision-events';
import type { AcknowledgedView, SupervisionFeedView } from '../http/feed.view';
import { FeedCursors } from './feed-cursors';

const LOOK_EVERY_MS = 250;
export interface FeedAsked { readonly after?: string; readonly limit: number; readonly wait: number }

/** Whoever asks is a program: routes of programs are forbidden to people before anything else. @throws notPermitted */
export const clientOf = (actor: Actor): ActingClient => actor.client ?? refuse('notPermitted', { verb: 'readSupervisionFeed', verbLabel: '读取审管事件' });
/** Whose feed and papers it may see. @throws notPermitted */
export const readerOf = (actor: Actor): FeedReader => {
  const { id, sandbox } = clientOf(actor);
  return { clientId: id, sandbox, unitPath: actor.unitPath, jurisdictionPath: actor.jurisdictionPath };
};

/** 读取: without a cursor from what was acknowledged on, so that a program that fell goes on where it was sure. */
@Injectable()
export class ReadFeed {
  constructor(private readonly feed: Feed, private readonly events: SupervisionEvents, private readonly cursors: FeedCursors, private readonly clock: MachineClock) {}

  /** @throws feedCursorInvalid, feedCursorAhead */
  async run({ after, limit, wait }: FeedAsked, actor: Actor): Promise<SupervisionFeedView> {
    const [reader, client] = [readerOf(actor), clientOf(actor)];
    const acknowledged = await this.feed.acknowledged(client.id);
    const from = after === undefined ? acknowledged : this.cursors.read(after, client.id, 'after');
    const page = await this.waitFor(from, reader, limit, wait);
    if (from > page.end) refuse('feedCursorAhead', {}, 'after');
    const [events, more] = [page.events.slice(0, limit), page.events.length > limit];
    // a page that is not full has looked at everything: the next one begins at the end, however little of it was for this department
    const next = more ? (events.at(-1)?.position ?? from) : Math.max(page.end, from);
    return { events: events.map(({ payload }) => payload), next: this.cursors.of(next, client.id), more, acknowledged: this.cursors.of(acknowledged, client.id), keyEndsAt: client.keyEndsAt.toISOString() };
  }

  /** Looks again until something is there or the time is over. */
  private async waitFor(from: number, reader: FeedReader, limit: number, wait: number): Promise<FeedPage> {
    const until = this.clock.now().getTime() + wait * 1000;
    for (;;) {
      if (!reader.sandbox) await this.events.place();
      const page = await this.feed.after(from, reader, limit);
      if (page.events.length > 0 || from > page.end || this.clock.now().getTime() >= until) return page;
      await pause(LOOK_EVERY_MS);
    }
  }
}

/** 确认: the program has kept everything up to there; only ever forward, so that a late or repeated one changes nothing. */
@Injectable()
export class AcknowledgeFeed {
  constructor(private readonly feed: Feed, private readonly cursors: FeedCursors, private readonly legal: LegalClock, private readonly clock: MachineClock) {}

  /** @throws feedCursorInvalid, feedCursorAhead */
  async run(cursor: string, actor: Actor): Promise<AcknowledgedView> {
    const [reader, { id }] = [readerOf(actor), clientOf(actor)];
    const position = this.cursors.read(cursor, id, 'cursor');
    if (position > (await this.feed.after(position, reader, 1)).end) refuse('feedCursorAhead', {}, 'cursor');
    await this.feed.acknowledge(id, position, this.legal.now(), this.clock.now());
    return { acknowledged: this.cursors.of(await this.feed.acknowledged(id), id) };
  }
}
