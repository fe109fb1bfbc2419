import { Injectable, Logger } from '@nestjs/common';
import { FAULTS, faultText, Refusal } from '@onecounter/contracts';
import { addDays } from '@onecounter/kernel';
import { BusinessSchedule, LegalClock, MachineClock, Sql, SYSTEM_ACTOR, UNWATCHED, type RunProgress } from '@onecounter/platform';
import { WaitingCases } from '../data/waiting-cases';
import { ArchiveCase } from '../use-cases/archive-case';

/** Shorter than the minute to the next run. */
export const WORKS_FOR_MS = 40_000;
export const isUpToDate = (error: unknown): boolean => error instanceof Refusal && error.code === 'archiveUpToDate';
export const wordsOfFailure = (error: unknown): string => (error instanceof Refusal ? faultText(FAULTS[error.code].zh, error.facts) : String((error as Error).message));

@Injectable()
export class ArchiveNext {
  private readonly log = new Logger('Archive');
  constructor(private readonly waiting: WaitingCases, private readonly archive: ArchiveCase, private readonly legal: LegalClock, private readonly sql: Sql) {}

  /** One case in a transaction of its own, so that one that fails holds nobody up. Null when nobody is due. */
  async run(tried: readonly number[]): Promise<number | null> {
    const next = await this.waiting.next(this.legal.today(), tried);
    if (!next) return null;
    const { caseId, edition } = next;
    await this.sql.transaction(() => (edition === null ? this.archive.first(caseId, SYSTEM_ACTOR) : this.archive.renew(caseId, edition, SYSTEM_ACTOR)))
      .catch((error: unknown) => this.note(caseId, error));
    return caseId;
  }

  private async note(caseId: number, error: unknown): Promise<void> {
    if (isUpToDate(error)) return this.waiting.strike(caseId);
    const why = wordsOfFailure(error);
    this.log.warn(`case ${caseId}: ${why}`);
    await this.waiting.noteFailure(caseId, why, addDays(this.legal.today(), 1));
  }
}

/** 定期归档: every minute (settable) what is due, one process at a time. */
@Injectable()
export class ArchiveDueCases extends BusinessSchedule {
  readonly name = 'archive-due-cases';
  readonly cron = process.env.ONECOUNTER_ARCHIVE_CRON ?? '* * * * *';
  constructor(private readonly waiting: WaitingCases, private readonly next: ArchiveNext, private readonly sql: Sql, private readonly machine: MachineClock) { super(); }

  async run(_occurrence?: Date, progress: RunProgress = UNWATCHED): Promise<string> {
    if (!(await this.waiting.alone())) return 'another process is at it';
    const until = this.machine.now().getTime() + WORKS_FOR_MS;
    const done: number[] = [];
    while (this.machine.now().getTime() < until) {
      const caseId = await this.sql.apart(() => this.next.run(done));
      if (caseId === null) break;
      await progress.at(done.length + 1, null);
      done.push(caseId);
    }
    return `${done.length} cases`;
  }
}
