import { Injectable } from '@nestjs/common';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { ELECTRONIC_WAYS, READER_WAYS, refuse } from '@onecounter/contracts';
import { MachineClock, Trace, type Actor } from '@onecounter/platform';
import { BULLETIN_COPY_SUBJECT } from '../../data/bulletin-copies';
import { CopyBook } from './plan-distribution';

/** 重新发送: what could not be sent goes out once more, to another address if one is given. */
@Injectable()
export class ResendCopy {
  constructor(private readonly book: CopyBook, private readonly trace: Trace, private readonly machine: MachineClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, copyNotElectronic, recipientPlaceMissing, copyBeingSent */
  async run(id: number, { version, email }: { readonly version: number; readonly email?: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.book.copies.lock(id, version, 'resendCopy', actor);
    if (!ELECTRONIC_WAYS.includes(row.way)) refuse('copyNotElectronic', { way: READER_WAYS[row.way].zh });
    const to = email?.trim() || row.email;
    if (row.way === 'email' && to === '') refuse('recipientPlaceMissing', { way: READER_WAYS.email.zh, what: '邮箱' }, 'email');
    if ((await this.book.sendings.lock(id))?.state === 'sending') refuse('copyBeingSent');
    await this.book.sendings.again(id, this.machine.now());
    return presentTaken(await this.trace.takeStep(row, { kind: BULLETIN_COPY_SUBJECT, verb: 'resendCopy', actor, facts: { way: row.way, anotherAddress: to !== row.email }, set: { email: to } }));
  }
}
