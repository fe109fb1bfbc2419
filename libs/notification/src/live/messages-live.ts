import { Injectable, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import { ActorDirectory, type Actor } from '@onecounter/platform';
import { concatMap, filter, finalize, interval, map, merge, of, share, Subject, takeUntil, type Observable } from 'rxjs';
import { MessageBox } from '../data/message-box';

const LOOK_EVERY_MS = 1_000;
const BREATH_MS = 20_000;
interface Box { readonly told: Subject<MessageEvent>; followers: number; state: string }

/** Bells follow their messages (ADR 8): one look a second a process for all who are signed in, none when nobody is. */
@Injectable()
export class MessagesLive implements OnApplicationShutdown {
  private readonly boxes = new Map<number, Box>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  constructor(private readonly box: MessageBox, private readonly directory: ActorDirectory) {}

  /** `unread` with {unread, last} now and whenever it changes, also by reading in another window; ends when the sign-in does. */
  async follow(actor: Actor): Promise<Observable<MessageEvent>> {
    const me = actor.personId ?? 0;
    const [now] = await this.box.states([me]);
    const state = { unread: now?.unread ?? 0, last: now?.last ?? null };
    const box = this.boxes.get(me) ?? { told: new Subject<MessageEvent>(), followers: 0, state: JSON.stringify(state) };
    box.followers += 1;
    this.boxes.set(me, box);
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    const asked = interval(BREATH_MS).pipe(concatMap(() => this.isSignedIn(actor)), share());
    const breath = asked.pipe(map(() => ({ type: 'breath', data: {} })));
    return merge(of({ type: 'unread', data: state }), box.told, breath).pipe(takeUntil(asked.pipe(filter((signedIn) => !signedIn))), finalize(() => this.leave(me)));
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const { told } of this.boxes.values()) told.complete();
  }

  private async isSignedIn({ sessionId }: Actor): Promise<boolean> {
    return sessionId !== null && (await this.directory.find(sessionId).catch(() => true)) !== null;
  }

  /** A look that fails or is late is followed by the next one. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    const states = await this.box.states([...this.boxes.keys()]).catch(() => []);
    this.looking = false;
    for (const { person_id: person, unread, last } of states) {
      const [box, state] = [this.boxes.get(person), { unread, last }];
      if (!box || box.state === JSON.stringify(state)) continue;
      box.state = JSON.stringify(state);
      box.told.next({ type: 'unread', data: state });
    }
  }

  private leave(me: number): void {
    const box = this.boxes.get(me);
    if (!box) return;
    box.followers -= 1;
    if (box.followers <= 0) this.boxes.delete(me);
    if (this.boxes.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
