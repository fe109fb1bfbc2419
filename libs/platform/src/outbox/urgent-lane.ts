import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Happening } from '@onecounter/contracts';
import { Sql } from '../database/sql';
import { JobQueue } from '../queue/job-queue';
import { Listeners } from './listeners';

/** So many facts at once, and so many that wait for a place; what finds none is heard by its job, as everything is. */
const AT_ONCE = 4;
const ROOM = 100;

/**
 * The short way to listeners that hear `atOnce`: in the process that relays, from the moment a fact is seen, beside the job that carries it to all. It is a
 * head start and promises nothing: the job comes in any case, finds the receipts of what was done here, and does the rest. So nobody waits for the lane,
 * and what fails in it, or finds no room, or is cut off by a kill, is only later.
 */
@Injectable()
export class UrgentLane implements BeforeApplicationShutdown {
  private readonly log = new Logger('Lane');
  private readonly waiting = new Map<number, Happening>();
  private readonly flights = new Set<Promise<void>>();

  constructor(private readonly listeners: Listeners, private readonly queue: JobQueue, private readonly sql: Sql) {}

  /** Returns at once. While the queue is paused nothing is taken: who pauses it wants rest. */
  take(happenings: readonly Happening[]): void {
    if (!this.queue.works) return;
    for (const one of happenings) if (this.waiting.size < ROOM && this.urgentOf(one).length > 0) this.waiting.set(one.id, one);
    while (this.flights.size < AT_ONCE && this.waiting.size > 0) this.fly();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.waiting.clear();
    await Promise.all([...this.flights]);
  }

  private fly(): void {
    const [next] = this.waiting.values();
    if (!next) return;
    this.waiting.delete(next.id);
    const flight = this.tell(next).finally(() => {
      this.flights.delete(flight);
      this.fly();
    });
    this.flights.add(flight);
  }

  /** Never in the transaction of the relay, which called. */
  private async tell(happening: Happening): Promise<void> {
    for (const { name } of this.urgentOf(happening)) await this.sql.apart(() => this.listeners.deliver(name, happening)).catch((error: Error) => this.log.warn(`${name} ${happening.id} is left to its job: ${error.message}`));
  }

  private urgentOf({ fact }: Happening): { readonly name: string }[] {
    return this.listeners.of(fact).filter(({ pace }) => pace === 'atOnce');
  }
}
