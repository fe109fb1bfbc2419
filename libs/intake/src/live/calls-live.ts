import { Injectable, type MessageEvent, type OnApplicationShutdown } from '@nestjs/common';
import { ActorDirectory, LegalClock, type Actor } from '@onecounter/platform';
import { BehaviorSubject, concatMap, distinctUntilChanged, filter, finalize, interval, map, merge, share, takeUntil, type Observable } from 'rxjs';
import { FormalReviewCalls, type CallRow, type FindingRow } from '../data/formal-review-calls';
import { presentCall } from '../use-cases/calls/show-calls';

const LOOK_EVERY_MS = 1_000;
const BREATH_MS = 20_000;
interface Seen { readonly rows: readonly CallRow[]; readonly findings: readonly FindingRow[]; readonly now: Date }

/** Whom a call concerns at this moment: whoever is called by now while nobody has answered, whoever answered, whoever called. */
export function concerns(row: CallRow, personId: number | null, now: Date): boolean {
  if (row.called_by === personId || row.answered_by === personId) return true;
  return row.status === 'calling' && row.callees.some((one) => one.person_id === personId && new Date(one.from_at) <= now);
}

/** Calls reach the desks: one look a second a process for all of them, none when nobody listens. */
@Injectable()
export class CallsLive implements OnApplicationShutdown {
  private readonly seen = new BehaviorSubject<Seen | null>(null);
  private followers = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly calls: FormalReviewCalls, private readonly directory: ActorDirectory, private readonly legal: LegalClock) {}

  /** `calls` with what concerns the actor, when it changes; ends when the sign-in does. */
  follow(actor: Actor): Observable<MessageEvent> {
    this.followers += 1;
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    void this.look();
    const own = this.seen.pipe(
      filter((seen) => seen !== null), map((seen) => seen.rows.filter((row) => concerns(row, actor.personId, seen.now)).map((row) => presentCall(row, seen.findings.filter((one) => one.call_id === row.id), actor))),
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)), map((calls) => ({ type: 'calls', data: { calls } })),
    );
    const asked = interval(BREATH_MS).pipe(concatMap(() => this.isSignedIn(actor)), share());
    return merge(own, asked.pipe(map(() => ({ type: 'breath', data: {} })))).pipe(takeUntil(asked.pipe(filter((signedIn) => !signedIn))), finalize(() => this.leave()));
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.seen.complete();
  }

  private async isSignedIn({ sessionId }: Actor): Promise<boolean> {
    return sessionId !== null && (await this.directory.find(sessionId).catch(() => true)) !== null;
  }

  /** A look that fails is followed by the next one; until then everybody sees what was. */
  private async look(): Promise<void> {
    const now = this.legal.now();
    const rows = await this.calls.going(now).catch(() => null);
    const findings = rows && (await this.calls.findingsOf(rows.filter(({ status }) => status === 'concluded').map(({ id }) => id)).catch(() => null));
    if (rows && findings) this.seen.next({ rows, findings, now });
  }

  private leave(): void {
    this.followers -= 1;
    if (this.followers > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
    this.seen.next(null);
  }
}
