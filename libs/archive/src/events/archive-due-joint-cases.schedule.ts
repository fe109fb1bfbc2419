import { Injectable, Logger } from '@nestjs/common';
import { addDays } from '@onecounter/kernel';
import { BusinessSchedule, LegalClock, MachineClock, Sql, SYSTEM_ACTOR, UNWATCHED, type RunProgress } from '@onecounter/platform';
import { WaitingJoints } from '../data/waiting-joints';
import { ArchiveJointCase } from '../use-cases/archive-joint-case';
import { isUpToDate, WORKS_FOR_MS, wordsOfFailure } from './archive-due-cases.schedule';

@Injectable()
export class ArchiveNextJoint {
  private readonly log = new Logger('Archive');
  constructor(private readonly waiting: WaitingJoints, private readonly archive: ArchiveJointCase, private readonly legal: LegalClock, private readonly sql: Sql) {}

  /** One joint case with what its cases still lack, in a transaction of its own. Null when nobody is due. */
  async run(tried: readonly number[]): Promise<number | null> {
    const next = await this.waiting.next(this.legal.today(), tried);
    if (!next) return null;
    const { jointId, edition } = next;
    await this.sql.transaction(() => (edition === null ? this.archive.first(jointId, SYSTEM_ACTOR) : this.archive.renew(jointId, edition, SYSTEM_ACTOR)))
      .catch((error: unknown) => this.note(jointId, error));
    return jointId;
  }

  private async note(jointId: number, error: unknown): Promise<void> {
    if (isUpToDate(error)) return this.waiting.strike(jointId);
    const why = wordsOfFailure(error);
    this.log.warn(`joint case ${jointId}: ${why}`);
    await this.waiting.noteFailure(jointId, why, addDays(this.legal.today(), 1));
  }
}

/** 联办件定期归档: as for cases, one process at a time. */
@Injectable()
export class ArchiveDueJointCases extends BusinessSchedule {
  readonly name = 'archive-due-joint-cases';
  readonly cron = process.env.ONECOUNTER_ARCHIVE_CRON ?? '* * * * *';
  constructor(private readonly waiting: WaitingJoints, private readonly next: ArchiveNextJoint, private readonly sql: Sql, private readonly machine: MachineClock) { super(); }

  async run(_occurrence?: Date, progress: RunProgress = UNWATCHED): Promise<string> {
    if (!(await this.waiting.alone())) return 'another process is at it';
    const until = this.machine.now().getTime() + WORKS_FOR_MS;
    const done: number[] = [];
    while (this.machine.now().getTime() < until) {
      const jointId = await this.sql.apart(() => this.next.run(done));
      if (jointId === null) break;
      await progress.at(done.length + 1, null);
      done.push(jointId);
    }
    return `${done.length} joint cases`;
  }
}
