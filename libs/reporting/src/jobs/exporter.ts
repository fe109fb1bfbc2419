import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { faultText, FAULTS, Refusal } from '@onecounter/contracts';
import { LegalClock, MachineClock } from '@onecounter/platform';
import { ExportJobs, type ClaimedExport } from '../data/export-jobs';
import { LEASE_MS, MakeExport } from '../use-cases/exports/make-export';

const LOOK_EVERY_MS = 1_000;
const MOST_ATTEMPTS = 3;
const AGAIN_AFTER_MS = 10_000;
const FAILED = '导出没有成功，请再试一次；还不行请告诉系统管理员。';

/** What a worker does for the export centre: one sheet after the other, by rows with leases, so that any number of workers do it beside each other and a killed one loses nothing. */
@Injectable()
export class Exporter implements BeforeApplicationShutdown {
  private readonly log = new Logger('Export');
  private timer: NodeJS.Timeout | undefined;
  private rounding: Promise<number> | null = null;

  constructor(private readonly jobs: ExportJobs, private readonly make: MakeExport, private readonly machine: MachineClock, private readonly legal: LegalClock) {}

  /** Only the worker calls it. */
  start(): void {
    this.timer = setInterval(() => { this.rounding ??= this.drain().catch((error: Error) => { this.log.warn(error.message); return 0; }).finally(() => { this.rounding = null; }); }, LOOK_EVERY_MS);
  }

  /** Until nothing waits. @returns how many were taken in hand */
  async drain(): Promise<number> {
    for (let taken = 0; ; taken += 1) {
      const now = this.machine.now();
      const job = await this.jobs.claim(now, new Date(now.getTime() + LEASE_MS), randomUUID());
      if (!job) return taken;
      await this.one(job);
    }
  }

  /** What is under way is left to the next worker: its lease runs out. */
  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async one(job: ClaimedExport): Promise<void> {
    try {
      if (job.attempts > MOST_ATTEMPTS) await this.jobs.fail(job, FAILED, this.legal.now());
      else await this.make.run(job);
    } catch (error) {
      if (error instanceof Refusal) return this.jobs.fail(job, faultText(FAULTS[error.code].zh, error.facts), this.legal.now());
      this.log.warn(`${job.list} ${job.id}: ${error instanceof Error ? error.message : String(error)}`);
      if (job.attempts >= MOST_ATTEMPTS) await this.jobs.fail(job, FAILED, this.legal.now());
      else await this.jobs.putBack(job, new Date(this.machine.now().getTime() + AGAIN_AFTER_MS));
    }
  }
}
