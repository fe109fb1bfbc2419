import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Happening } from '@onecounter/contracts';
import { Listeners } from '../outbox/listeners';
import { OutboxBell } from '../outbox/outbox-bell';
import { Relay } from '../outbox/relay';
import { JobBook } from '../schedules/job-book';
import { ScheduleKeeper } from '../schedules/schedule-keeper';
import { JobQueue } from './job-queue';

const RELAY_EVERY_MS = 150;
const SWEEP_EVERY_MS = 5_000;
const TICK_EVERY_MS = 1_000;

/** What a worker process does all day: relay, sweep, tick, perform. Only the worker starts it. */
@Injectable()
export class WorkDesk implements OnApplicationShutdown {
  private readonly log = new Logger('Work');
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(private readonly queue: JobQueue, private readonly relay: Relay, private readonly listeners: Listeners, private readonly schedules: ScheduleKeeper, private readonly bell: OutboxBell, private readonly book: JobBook) {}

  start(): void {
    this.checkOneProcessorEach();
    this.queue.work((name, data) => this.perform(name, data));
    this.bell.listen(this.every(RELAY_EVERY_MS, async () => { while ((await this.relay.relayNew()) === 500); }));
    this.every(SWEEP_EVERY_MS, async () => { await this.relay.sweep(); await this.schedules.sweep(); });
    this.every(TICK_EVERY_MS, () => this.schedules.tick());
    this.every(TICK_EVERY_MS, async () => this.queue.setPaused((await this.book.queue())?.status === 'paused'));
  }

  perform(name: string, data: object): Promise<string> {
    const [kind, rest] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
    if (kind === 'fact') return this.listeners.deliverToAll(data as Happening, () => this.leave(data as Happening));
    if (kind === 'late') return this.listeners.deliverToAll(data as Happening);
    if (kind === 'schedule') return this.schedules.perform(rest, new Date((data as { occurrence: string }).occurrence));
    throw new Error(`No processor for the job ${name}`);
  }

  onApplicationShutdown(): void {
    this.timers.forEach((timer) => clearInterval(timer));
  }

  /** What takes long waits until nothing else does; the relay finds it again when the job is lost. */
  private leave(happening: Happening): Promise<void> {
    return this.queue.add([{ id: `l-${happening.id}`, name: `late.${happening.fact}`, data: happening, late: true }]);
  }

  private checkOneProcessorEach(): void {
    const names = [...this.listeners.names(), ...this.schedules.names()];
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    if (twice.length > 0) throw new Error(`More than one processor for ${twice.join(', ')}`);
    this.log.log(`${names.length} kinds of jobs: ${names.join(', ')}`);
  }

  /** One run at a time; a failure (the database is away) is said and tried again. @returns runs it now, or once more after the run that is on */
  private every(ms: number, work: () => Promise<unknown>): () => void {
    let [busy, again] = [false, false];
    const run = (): void => {
      again = busy;
      if (busy) return;
      busy = true;
      work().catch((error: Error) => this.log.warn(error.message)).finally(() => {
        busy = false;
        if (again) run();
      });
    };
    this.timers.push(setInterval(() => { if (!busy) run(); }, ms));
    return run;
  }
}
