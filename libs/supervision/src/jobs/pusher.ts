import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { MachineClock } from '@onecounter/platform';
import { Deliveries, type AttemptMade, type ClaimedDelivery } from '../data/deliveries';
import { FAILURES_THAT_OPEN } from '../rules/push-pace';
import { HandOverEvents } from '../use-cases/hand-over-events';
import { DeliveryDesk } from './delivery-desk';

const LOOK_EVERY_MS = 250;
/** So many at once to one receiver: whoever hangs holds no more than these. */
const AT_ONCE = 16;
const WAIT_AT_MOST_MS = 2_000;

/**
 * What a worker does for the receivers: hands events over, claims deliveries, sends them, settles them. Each receiver has its own share, so that one that hangs slows nobody else.
 * It works on rows with leases, so that any number of workers do it beside each other, whichever store the queue lies in.
 */
@Injectable()
export class Pusher implements BeforeApplicationShutdown {
  private readonly log = new Logger('Push');
  private readonly underWay = new Map<number, number>();
  private readonly flights = new Set<Promise<void>>();
  private made: AttemptMade[] = [];
  private settling: Promise<void> | null = null;
  private turning: Promise<void> | null = null;
  private again = false;
  private fresh = false;
  private closing = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly handOver: HandOverEvents, private readonly deliveries: Deliveries, private readonly desk: DeliveryDesk, private readonly machine: MachineClock) {}

  /** Only the worker calls it. */
  start(): void {
    this.timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
  }

  /** Something may be there to do; returns at once. */
  wake(): void {
    if (this.closing) return;
    this.again = true;
    this.turning ??= this.turn().catch((error: Error) => this.log.warn(error.message)).finally(() => { this.turning = null; });
  }

  /** Events were committed; where nobody pushes, nothing happens. */
  nudge(): void {
    if (!this.timer) return;
    this.fresh = true;
    this.wake();
  }

  /** Until nothing is left that is due. */
  async drain(): Promise<void> {
    do {
      this.wake();
      await this.turning;
      await Promise.all([...this.flights]);
      await this.settling;
    } while (this.turning || this.flights.size > 0 || this.again);
  }

  /** Who hangs is not waited for: what it may have taken goes out again, under the same id. */
  async beforeApplicationShutdown(): Promise<void> {
    [this.closing, this.again] = [true, false];
    clearInterval(this.timer);
    await this.turning;
    await Promise.race([Promise.all([...this.flights]), new Promise((resolve) => { setTimeout(resolve, WAIT_AT_MOST_MS).unref(); })]);
    await this.settling;
  }

  private async turn(): Promise<void> {
    while (this.again) {
      this.again = false;
      const sure = this.fresh;
      this.fresh = false;
      if ((await this.handOver.run(sure)) > 0) this.again = true; // what came meanwhile is handed over once these are on their way
      const now = this.machine.now();
      const receivers = await this.deliveries.receivers(now, FAILURES_THAT_OPEN);
      const rooms = receivers.map(({ id, failures }) => ({ id, probe: failures >= FAILURES_THAT_OPEN, room: failures >= FAILURES_THAT_OPEN ? 1 : AT_ONCE - (this.underWay.get(id) ?? 0) })).filter(({ room }) => room > 0);
      if (rooms.length === 0) continue;
      for (const claimed of await this.deliveries.claim(rooms, now)) this.fly(claimed);
    }
  }

  private fly(claimed: ClaimedDelivery): void {
    const id = claimed.subscription_id;
    this.underWay.set(id, (this.underWay.get(id) ?? 0) + 1);
    const flight = this.desk.send(claimed).then((made) => { this.made.push(made); }).catch((error: Error) => this.log.warn(error.message)).finally(() => {
      this.underWay.set(id, (this.underWay.get(id) ?? 1) - 1);
      this.flights.delete(flight);
      this.settling ??= this.settle().catch((error: Error) => this.log.warn(error.message)).finally(() => { this.settling = null; });
    });
    this.flights.add(flight);
  }

  /** What ended meanwhile is written together. What cannot be written goes out again when its lease has run out. */
  private async settle(): Promise<void> {
    await new Promise((resolve) => { setImmediate(resolve); });
    while (this.made.length > 0) {
      const made = this.made;
      this.made = [];
      await this.desk.settle(made);
      this.wake();
    }
  }
}
