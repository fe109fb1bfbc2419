import { randomUUID } from 'node:crypto';
import { Injectable, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import { BehaviorSubject, distinctUntilChanged, finalize, map, type Observable } from 'rxjs';
import { Presences, type Looker, type LookerRow } from '../data/presences';

const LOOK_EVERY_MS = 1_000;
const RENEW_EVERY_TURNS = 4;

/** 正在查看: who else has the page of a case open, at whatever gateway. One look a second for all pages of this process. */
@Injectable()
export class Presence implements OnApplicationShutdown {
  private readonly here = new Map<string, Looker>();
  private readonly seen = new BehaviorSubject<readonly LookerRow[]>([]);
  private timer: NodeJS.Timeout | undefined;
  private turn = 0;

  constructor(private readonly presences: Presences) {}

  /** Announces the page and tells of the others, until it is closed: `present` with {id, people}. */
  async join(caseId: number, actor: Actor): Promise<Observable<MessageEvent>> {
    const looker: Looker = { stream: randomUUID(), caseId, personId: actor.personId ?? 0 };
    this.here.set(looker.stream, looker);
    await this.presences.renew([looker]);
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    const others = (rows: readonly LookerRow[]): string[] => rows.filter((row) => row.case_id === caseId && row.person_id !== actor.personId).map((row) => row.name);
    return this.seen.pipe(
      map(others), distinctUntilChanged((one, other) => one.join() === other.join()),
      map((people) => ({ type: 'present', data: { id: caseId, people } })), finalize(() => void this.leave(looker)),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all([...this.here.keys()].map((stream) => this.presences.leave(stream).catch(() => undefined)));
    this.seen.complete();
  }

  /** A look that fails is followed by the next one; until then everybody stays who was there. */
  private async look(): Promise<void> {
    const lookers = [...this.here.values()];
    this.turn += 1;
    try {
      if (this.turn % RENEW_EVERY_TURNS === 0) await this.presences.renew(lookers);
      this.seen.next(await this.presences.at([...new Set(lookers.map((one) => one.caseId))]));
    } catch {
      this.turn -= 1; // a renewal that failed is due again at once
    }
  }

  private async leave({ stream }: Looker): Promise<void> {
    this.here.delete(stream);
    if (this.here.size === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
    await this.presences.leave(stream).catch(() => undefined); // the lease ends by itself
  }
}
