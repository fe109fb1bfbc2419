import { Injectable, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import { ActorDirectory, type Actor } from '@onecounter/platform';
import { concatMap, filter, finalize, interval, map, merge, share, Subject, takeUntil, type Observable } from 'rxjs';
import { Movements, type Movement } from '../data/movements';
import { withinScope } from '../scope/case-scope';

const LOOK_EVERY_MS = 1_000;
const BREATH_MS = 20_000;
const REMEMBERED = 4_000;

/** Lists follow what moves within their reach: one look a second a process for all of them, none when no list is open. */
@Injectable()
export class InboxLive implements OnApplicationShutdown {
  private readonly moved = new Subject<readonly Movement[]>();
  private readonly told = new Set<number>();
  private followers = 0;
  private last = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly movements: Movements, private readonly directory: ActorDirectory) {}

  /** `moved` with {cases: [{id, version}]}, without what one moved oneself; ends when the sign-in does. */
  async follow(actor: Actor): Promise<Observable<MessageEvent>> {
    if (this.followers === 0) await this.begin();
    this.followers += 1;
    const cases = this.moved.pipe(
      map((rows) => rows.filter((row) => withinScope(actor, row) && row.moved_by !== actor.personId).map(({ id, version }) => ({ id, version }))),
      filter((rows) => rows.length > 0), map((rows) => ({ type: 'moved', data: { cases: rows } })),
    );
    const asked = interval(BREATH_MS).pipe(concatMap(() => this.isSignedIn(actor)), share());
    const breath = asked.pipe(map(() => ({ type: 'breath', data: {} })));
    return merge(cases, breath).pipe(takeUntil(asked.pipe(filter((signedIn) => !signedIn))), finalize(() => this.leave()));
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.moved.complete();
  }

  private async isSignedIn({ sessionId }: Actor): Promise<boolean> {
    return sessionId !== null && (await this.directory.find(sessionId).catch(() => true)) !== null;
  }

  /** What lies behind is known: only later movements are told. */
  private async begin(): Promise<void> {
    this.last = await this.movements.last();
    for (const row of await this.movements.around(this.last)) this.told.add(row.event_id);
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  private async look(): Promise<void> {
    const rows = await this.movements.around(this.last).catch(() => []);
    const fresh = rows.filter((row) => !this.told.has(row.event_id));
    for (const row of fresh) this.told.add(row.event_id);
    this.last = Math.max(this.last, ...fresh.map((row) => row.event_id));
    if (this.told.size > REMEMBERED) for (const id of this.told) if (id < this.last - REMEMBERED / 2) this.told.delete(id);
    if (fresh.length > 0) this.moved.next(fresh);
  }

  private leave(): void {
    this.followers -= 1;
    if (this.followers > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
