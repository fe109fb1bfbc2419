import { Injectable, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import { EMPTY, finalize, interval, map, merge, of, Subject, type Observable } from 'rxjs';
import { Cases } from '../data/cases';
import { Presence } from './presence';

const LOOK_EVERY_MS = 400;
const BREATH_MS = 20_000;

/** The counter follows a case while somebody decides it elsewhere: one look a process for all who follow, none when nobody does. */
@Injectable()
export class CaseLive implements OnApplicationShutdown {
  private readonly followed = new Map<number, { subject: Subject<MessageEvent>; version: number; followers: number }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly cases: Cases, private readonly presence: Presence) {}

  /** @param looking a page that others may see: who has it open is told to all of them */
  async follow(id: number, actor: Actor, looking: boolean): Promise<Observable<MessageEvent>> {
    const row = await this.cases.getInFull(id, actor);
    const entry = this.followed.get(id) ?? { subject: new Subject<MessageEvent>(), version: row.version, followers: 0 };
    entry.followers += 1;
    this.followed.set(id, entry);
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    const breath = interval(BREATH_MS).pipe(map(() => ({ type: 'breath', data: {} })));
    // where the case stands now comes first: what happened between the page's reading and this stream is not lost
    const now = of({ type: 'moved', data: { id, version: row.version, status: row.status } });
    const people = looking ? await this.presence.join(id, actor) : EMPTY;
    return merge(now, entry.subject, people, breath).pipe(finalize(() => this.leave(id)));
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const { subject } of this.followed.values()) subject.complete();
  }

  private async look(): Promise<void> {
    const rows = await this.cases.standOf([...this.followed.keys()]).catch(() => []);
    for (const row of rows) {
      const entry = this.followed.get(row.id);
      if (!entry || entry.version === row.version) continue;
      entry.version = row.version;
      entry.subject.next({ type: 'moved', data: { id: row.id, version: row.version, status: row.status } });
    }
  }

  private leave(id: number): void {
    const entry = this.followed.get(id);
    if (!entry) return;
    entry.followers -= 1;
    if (entry.followers <= 0) this.followed.delete(id);
    if (this.followed.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
