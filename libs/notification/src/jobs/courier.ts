import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { MachineClock } from '@onecounter/platform';
import { Deliveries, type ClaimedDelivery } from '../data/deliveries';
import { Deliver } from '../use-cases/deliver';

const LOOK_EVERY_MS = 1_000;
const AT_ONCE = 16;

/** What a worker does for short messages and e-mail: claims rows that are due, by lease, and sends them. It needs no queue, so that any number of workers do it beside each other, whichever store the jobs lie in. */
@Injectable()
export class Courier implements BeforeApplicationShutdown {
  private readonly log = new Logger('Courier');
  private timer: NodeJS.Timeout | undefined;
  private rounding: Promise<number> | null = null;

  constructor(private readonly deliveries: Deliveries, private readonly deliver: Deliver, private readonly machine: MachineClock) {}

  /** Only the worker calls it. */
  start(): void {
    this.timer = setInterval(() => { this.rounding ??= this.drain().catch((error: Error) => { this.log.warn(error.message); return 0; }).finally(() => { this.rounding = null; }); }, LOOK_EVERY_MS);
  }

  /** Until nothing is due. @returns how many were taken in hand */
  async drain(): Promise<number> {
    let taken = 0;
    for (;;) {
      const claimed = await this.deliveries.claim(this.machine.now(), randomUUID(), AT_ONCE);
      await Promise.all(byAddressee(claimed).map((row) => this.oneAfterTheOther(row)));
      taken += claimed.length;
      if (claimed.length < AT_ONCE) return taken;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.rounding;
  }

  /** What concerns one person goes out in its order. */
  private async oneAfterTheOther(row: readonly ClaimedDelivery[]): Promise<void> {
    for (const delivery of row) await this.one(delivery);
  }

  /** What fails here (the database went away, a key is missing) keeps its lease and is tried again when that runs out. */
  private async one(delivery: ClaimedDelivery): Promise<void> {
    await this.deliver.run(delivery).catch((error: Error) => this.log.warn(`${delivery.channel} ${delivery.id}: ${error.message}`));
  }
}

function byAddressee(claimed: readonly ClaimedDelivery[]): ClaimedDelivery[][] {
  const rows = new Map<string, ClaimedDelivery[]>();
  for (const one of [...claimed].sort((before, after) => before.id - after.id)) {
    const whom = `${one.person_id ?? ''}.${one.case_id ?? ''}`;
    rows.set(whom, [...(rows.get(whom) ?? []), one]);
  }
  return [...rows.values()];
}
