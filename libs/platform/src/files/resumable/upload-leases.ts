import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { ResumableRows } from './resumable-rows';

const WAIT_MS = 15_000;
const ASK_EVERY_MS = 100;
const RENEW_EVERY_MS = 500;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One writer for each upload over all gateways of the machine. In the form that @tus/server asks for. */
export class UploadLease {
  private readonly holder = randomUUID();
  private renewing: NodeJS.Timeout | undefined;
  constructor(private readonly rows: ResumableRows, private readonly id: string) {}

  /**
   * Waits for whoever writes, who is asked to stop: the newest request is the one whose sender is still there.
   * @param letGo called when another gateway waits, or the lease was lost
   * @throws uploadBusy, notFound
   */
  async lock(signal: AbortSignal, letGo: () => Promise<void> | void): Promise<void> {
    const end = performance.now() + WAIT_MS;
    for (;;) {
      const state = await this.rows.hold(this.id, this.holder);
      if (state === 'held') break;
      if (state === 'gone') refuse('notFound');
      if (signal.aborted || performance.now() > end) refuse('uploadBusy', { seconds: 2 });
      await pause(ASK_EVERY_MS);
    }
    const renew = async (): Promise<void> => {
      if (!(await this.rows.renew(this.id, this.holder).catch(() => false))) await letGo();
    };
    this.renewing = setInterval(() => void renew(), RENEW_EVERY_MS).unref();
  }

  async unlock(): Promise<void> {
    clearInterval(this.renewing);
    await this.rows.release(this.id, this.holder);
  }
}

@Injectable()
export class UploadLeases {
  constructor(private readonly rows: ResumableRows) {}

  newLock(id: string): UploadLease {
    return new UploadLease(this.rows, id);
  }

  /** @throws uploadBusy, notFound */
  async holding<T>(id: string, work: () => Promise<T>): Promise<T> {
    const lease = this.newLock(id);
    await lease.lock(new AbortController().signal, () => undefined); // work that is not long is not broken off
    try {
      return await work();
    } finally {
      await lease.unlock();
    }
  }
}
