import { Injectable, Logger } from '@nestjs/common';
import { recordWords, sealWords } from '@onecounter/casework';
import { LegalClock, MachineClock, Sql, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { BULLETIN_COPY_SUBJECT, type CopyRow } from '../../data/bulletin-copies';
import { CopyCarriers } from '../../outside/copy-carriers';
import { readReceipt, receiptWords, type OaReceipt } from '../../rules/distribution/oa-receipt';
import { CopyBook } from './plan-distribution';

const AT_ONCE = 100;

/** Times of a receipt: the legal day that stands at the copy, the machine's moment of the sending. */
@Injectable()
export class ReceiptClock {
  constructor(readonly legal: LegalClock, readonly machine: MachineClock) {}
}

/** What a receipt does to its copy. */
@Injectable()
export class ApplyReceipt {
  constructor(private readonly book: CopyBook, private readonly trace: Trace, private readonly sql: Sql, private readonly clock: ReceiptClock) {}

  /** A receipt that comes twice, or after somebody recorded it by hand, changes nothing. @returns whether it names a copy of ours */
  run(receipt: OaReceipt): Promise<boolean> {
    return this.sql.transaction(async () => {
      const copyId = await this.book.sendings.copyOf(receipt.id);
      if (copyId === undefined) return false;
      const row = await this.book.copies.lockAny(copyId);
      if (row.status === 'dispatched') await (receipt.state === 'received' ? this.confirm(row, receipt) : this.reject(row, receipt));
      return true;
    });
  }

  private async confirm(row: CopyRow, receipt: OaReceipt): Promise<void> {
    const words = sealWords(receiptWords(receipt));
    await this.trace.takeStep(row, { kind: BULLETIN_COPY_SUBJECT, verb: 'recordReceipt', actor: SYSTEM_ACTOR, facts: { sendId: receipt.id, wordsDigest: words.digest }, set: { confirmed_on: this.clock.legal.today() }, with: (w) => recordWords(w, 'bulletinCopy', words) });
  }

  private async reject(row: CopyRow, { id: sendId, why }: OaReceipt): Promise<void> {
    await this.book.sendings.fail(row, `OA 退回${why ? `：${why}` : ''}`, this.clock.machine.now());
    await this.trace.takeStep(row, { kind: BULLETIN_COPY_SUBJECT, verb: 'failCopy', actor: SYSTEM_ACTOR, facts: { way: row.way, sendId }, set: { dispatched_on: null } });
  }
}

/** 回执 of the OA from its folder. A receipt is put away only after what it says is committed: a worker that is killed between finds it again and changes nothing. */
@Injectable()
export class TakeReceipts {
  private readonly log = new Logger('OA');
  constructor(private readonly carriers: CopyCarriers, private readonly apply: ApplyReceipt, private readonly machine: MachineClock) {}

  /** @returns how many were taken */
  async run(): Promise<number> {
    let taken = 0;
    for (const name of await this.carriers.oa.receipts(AT_ONCE)) taken += await this.one(name);
    return taken;
  }

  private async one(name: string): Promise<number> {
    const { oa } = this.carriers;
    const text = await oa.read(name);
    const receipt = text === null ? null : readReceipt(text);
    if (receipt && (await this.apply.run(receipt))) {
      await oa.putAway(name, 'done');
      return 1;
    }
    // perhaps it is still being written
    if (!receipt && !(await oa.settled(name, this.machine.now()))) return 0;
    this.log.warn(`receipt ${name}: ${receipt ? 'names no copy of ours' : 'cannot be read'}`);
    await oa.putAway(name, 'bad');
    return 0;
  }
}
