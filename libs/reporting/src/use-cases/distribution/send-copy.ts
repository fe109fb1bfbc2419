import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { FileStore, LegalClock, MachineClock, nextAttempt, Sql, SYSTEM_ACTOR, Trace, type Outcome } from '@onecounter/platform';
import { BULLETIN_COPY_SUBJECT } from '../../data/bulletin-copies';
import type { ClaimedSending, SendingOutcome } from '../../data/copy-sendings';
import { CopyCarriers } from '../../outside/copy-carriers';
import { CopyBook } from './plan-distribution';

/** How long a worker keeps in mind what went out and could not be noted: less than the lease of a sending. */
const NOTING_MS = 90_000;
const NOTE_EVERY_MS = 500;

/** What came of a sending, and the step of its copy, in one transaction. */
@Injectable()
export class NoteSending {
  constructor(private readonly book: CopyBook, private readonly trace: Trace, private readonly sql: Sql, private readonly legal: LegalClock) {}

  /** What went out cannot be called back: while the database is away it is noted again and again. @throws Error once the lease runs out */
  async run(one: ClaimedSending, outcome: SendingOutcome): Promise<void> {
    for (let left = NOTING_MS; ; left -= NOTE_EVERY_MS) {
      try {
        await this.sql.transaction(() => this.note(one, outcome));
        return;
      } catch (error) {
        if (left <= 0) throw error;
        await setTimeout(NOTE_EVERY_MS);
      }
    }
  }

  private async note(one: ClaimedSending, outcome: SendingOutcome): Promise<void> {
    const row = await this.book.copies.lockAny(one.copy_id);
    // dispatched by hand meanwhile, or in another worker's hands: the copy stands as it is
    if (!(await this.book.sendings.settle(one, outcome)) || row.status !== 'planned' || outcome.nextAttemptAt !== null) return;
    const { way, send_id: sendId, attempts } = one;
    const step = { kind: BULLETIN_COPY_SUBJECT, actor: SYSTEM_ACTOR, facts: { way, sendId, attempts: attempts + 1 } };
    if (outcome.state === 'sent') await this.trace.takeStep(row, { ...step, verb: 'sendCopy', set: { dispatched_on: this.legal.today() } });
    else await this.trace.takeStep(row, { ...step, verb: 'failCopy', set: { dispatched_on: null } });
  }
}

/** One 电子件 that was claimed: its PDF goes out, then what came of it is noted. */
@Injectable()
export class SendCopy {
  constructor(private readonly store: FileStore, private readonly carriers: CopyCarriers, private readonly noting: NoteSending, private readonly machine: MachineClock) {}

  /** @returns what became of it @throws fileStoreAway, and when it cannot be noted: its lease runs out and it is tried again */
  async run(one: ClaimedSending): Promise<SendingOutcome['state']> {
    const outcome = this.over(one, await this.carriers.send(one, await this.pdfOf(one)));
    await this.noting.run(one, outcome);
    if (one.way === 'oa' && outcome.state === 'sent') await this.carriers.oa.forget(one.send_id);
    return outcome.state;
  }

  private async pdfOf({ file_hash: hash }: ClaimedSending): Promise<Buffer> {
    const kept = await this.store.open(hash);
    if (!kept) throw new Error(`the edition ${hash.slice(0, 12)} is not kept`);
    const parts: Buffer[] = [];
    for await (const part of kept.stream) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  private over({ attempts, way, email }: ClaimedSending, { kind, answer }: Outcome): SendingOutcome {
    const [at, addressee] = [this.machine.now(), way === 'email' ? email : 'OA'];
    const nextAttemptAt = kind === 'later' ? nextAttempt(attempts + 1, at) : null;
    if (nextAttemptAt) return { state: 'waiting', answer, addressee, at, nextAttemptAt };
    return { state: kind === 'sent' ? 'sent' : 'failed', answer, addressee, at, nextAttemptAt };
  }
}
