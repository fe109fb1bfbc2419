import type { Dice, HttpCaller } from '@onecounter/testing/processes';

interface Page { events: { id: string }[]; next: string }

/** A department's program that reads the feed and crashes wherever it can: before it has kept a page, before it has acknowledged it, before it heard the answer. */
export class Reader {
  /** What it keeps over a crash. */
  readonly kept = new Map<string, number>();
  crashes = 0;

  constructor(private readonly dice: Dice) {}

  /** One look; a failure is a crash. @returns whether there was anything */
  async look(caller: HttpCaller): Promise<boolean> {
    const answer = await caller.get('/supervision/events?limit=20').catch(() => null);
    if (answer?.status !== 200) return true;
    const page = answer.body as unknown as Page;
    if (page.events.length === 0) return false;
    if (this.crashesNow()) return true;
    for (const { id } of page.events) this.kept.set(id, (this.kept.get(id) ?? 0) + 1);
    if (this.crashesNow()) return true;
    await caller.post('/supervision/acknowledge-feed', { cursor: page.next }).catch(() => null);
    return true;
  }

  private crashesNow(): boolean {
    const crashes = this.dice.next() < 0.15;
    if (crashes) this.crashes += 1;
    return crashes;
  }
}
