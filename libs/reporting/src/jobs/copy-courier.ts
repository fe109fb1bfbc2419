import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { MachineClock } from '@onecounter/platform';
import { CopySendings, type ClaimedSending } from '../data/copy-sendings';
import { SendCopy } from '../use-cases/distribution/send-copy';
import { TakeReceipts } from '../use-cases/distribution/take-receipts';

const LOOK_EVERY_MS = 2_000;
const AT_ONCE = 4;

/** What a worker does for 电子件 of the bulletin: sends what is due by lease, and takes the receipts of the OA. It works on rows, so that any number of workers do it beside each other and a killed one loses nothing. */
@Injectable()
export class CopyCourier implements BeforeApplicationShutdown {
  private readonly log = new Logger('Bulletin');
  private timer: NodeJS.Timeout | undefined;
  private rounding: Promise<number> | null = null;

  constructor(private readonly sendings: CopySendings, private readonly send: SendCopy, private readonly receipts: TakeReceipts, private readonly machine: MachineClock) {}

  /** Only the worker calls it. */
  start(): void {
    this.timer = setInterval(() => { this.rounding ??= this.drain().catch((error: Error) => { this.log.warn(error.message); return 0; }).finally(() => { this.rounding = null; }); }, LOOK_EVERY_MS);
  }

  /** Until nothing is due. @returns how many were taken in hand */
  async drain(): Promise<number> {
    let taken = await this.receipts.run().catch((error: Error) => { this.log.warn(`receipts: ${error.message}`); return 0; });
    for (;;) {
      const claimed = await this.sendings.claim(this.machine.now(), randomUUID(), AT_ONCE);
      await Promise.all(claimed.map((one) => this.one(one)));
      taken += claimed.length;
      if (claimed.length < AT_ONCE) return taken;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.rounding;
  }

  /** What fails here (the database or the store went away) keeps its lease and is tried again when that runs out. */
  private async one(sending: ClaimedSending): Promise<void> {
    await this.send.run(sending).catch((error: Error) => this.log.warn(`copy ${sending.copy_id}: ${error.message}`));
  }
}
