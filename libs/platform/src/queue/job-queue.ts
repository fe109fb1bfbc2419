import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, DelayedError, Queue, setDefaultBackendFactory, Worker, type ConnectionOptions, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';
import { surviveCuts } from '../database/survive-cuts';

const QUEUE = 'onecounter';
/** What a killed worker had in hand is taken over after at most eleven seconds; a false alarm does no harm, for receipts make each effect happen once. */
const LOCK_MS = 8_000;
const LOOK_FOR_STALLED_MS = 3_000;
/** Up to so many are added one by one: PostgreSQL makes and drops two tables for each bulk. */
const FEW = 4;
const PUT_BACK_MS = 1_000;
/** Jobs without a priority come first. */
const LATE = 10;
/** `late`: only when nothing else waits. */
export interface JobToAdd { readonly id: string; readonly name: string; readonly data: object; readonly late?: boolean }

/** BullMQ on PostgreSQL by default, on Redis when REDIS_URL is set. It carries ids; the truth stays in the outbox and the schedules. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private connection: ConnectionOptions | undefined;
  private pool: pg.Pool | undefined;
  private queue: Queue | undefined;
  private worker: Worker | undefined;

  constructor(private readonly settings: Settings, private readonly machine: MachineClock) {}

  /** Job ids repeat when the relay is unsure; BullMQ takes each once while it is there. */
  async add(jobs: readonly JobToAdd[]): Promise<void> {
    if (jobs.length === 0) return;
    const queue = (this.queue ??= this.listenForErrors(new Queue(QUEUE, { connection: this.connect() })));
    const all = jobs.map(({ id, name, data, late }) => ({
      name, data, opts: { jobId: id, ...(late ? { priority: LATE } : {}), attempts: 6, backoff: { type: 'exponential', delay: 500 }, removeOnComplete: true, removeOnFail: true },
    }));
    if (all.length > FEW) await queue.addBulk(all);
    else await Promise.all(all.map(({ name, data, opts }) => queue.add(name, data, opts)));
  }

  /** Starts to work; `perform` knows every job's one processor. */
  work(perform: (name: string, data: object) => Promise<string>, concurrency = 8): void {
    const processor = async (job: Job, token?: string): Promise<string> => {
      if (this.worker?.isPaused()) await this.putBack(job, token);
      const summary = await perform(job.name, job.data as object);
      this.log.debug(`${job.name} ${job.id}: ${summary}`);
      return summary;
    };
    this.worker = this.listenForErrors(new Worker(QUEUE, processor, { connection: this.connect(), concurrency, lockDuration: LOCK_MS, stalledInterval: LOOK_FOR_STALLED_MS }));
    this.worker.on('failed', (job, error) => this.log.warn(`${job?.name} ${job?.id} failed (${job?.attemptsMade}): ${error.message}`));
  }

  /** This process takes no more jobs, or takes them again; what it has in hand is finished. */
  async setPaused(paused: boolean): Promise<void> {
    if (!this.worker || this.worker.isPaused() === paused) return;
    if (paused) await this.worker.pause(true);
    else this.worker.resume();
    this.log.log(paused ? 'paused by an administrator' : 'goes on');
  }

  /** Whether this process takes jobs now. */
  get works(): boolean {
    return this.worker !== undefined && !this.worker.isPaused() && !this.worker.closing;
  }

  /** Jobs by state, as the store counts them. */
  async counts(): Promise<{ waiting: number; active: number; delayed: number }> {
    this.queue ??= this.listenForErrors(new Queue(QUEUE, { connection: this.connect() }));
    const { waiting = 0, prioritized = 0, active = 0, delayed = 0 } = await this.queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed');
    return { waiting: waiting + prioritized, active, delayed };
  }

  get backend(): 'Redis' | 'PostgreSQL' {
    return this.settings.redisUrl ? 'Redis' : 'PostgreSQL';
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.close();
    await this.queue?.close();
    await this.pool?.end();
    if (this.connection instanceof Redis) await this.connection.quit();
  }

  /** A worker that waits for a job when it is paused still takes the first that comes: that one waits with the others. */
  private async putBack(job: Job, token: string | undefined): Promise<never> {
    await job.moveToDelayed(this.machine.now().getTime() + PUT_BACK_MS, token);
    throw new DelayedError();
  }

  private connect(): ConnectionOptions {
    if (this.connection) return this.connection;
    if (this.settings.redisUrl) return (this.connection = new Redis(this.settings.redisUrl, { maxRetriesPerRequest: null }) as ConnectionOptions);
    setDefaultBackendFactory(createPostgresBackend);
    // no commit of the queue waits for the disk: what a crash of the server takes out of it is added again, like what a wiped Redis loses
    this.pool = new pg.Pool({ connectionString: this.settings.databaseUrl, max: 12, keepAlive: true, options: '-c search_path=bullmq -c synchronous_commit=off' });
    this.pool.setMaxListeners(0);
    this.pool.on('error', () => undefined).on('connect', surviveCuts);
    return (this.connection = this.pool as unknown as ConnectionOptions);
  }

  private listenForErrors<T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(emitter: T): T {
    emitter.on('error', (error) => this.log.warn(`queue: ${error.message}`));
    return emitter;
  }
}
