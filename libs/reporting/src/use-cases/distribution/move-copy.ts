import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { BULLETIN_COPY_SUBJECT, BulletinCopies } from '../../data/bulletin-copies';

/** 登记发出、登记签收: each once. */
@Injectable()
export class MoveCopy {
  constructor(private readonly copies: BulletinCopies, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async dispatch(id: number, { version, tracking }: { readonly version: number; readonly tracking?: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.copies.lock(id, version, 'recordDispatch', actor);
    return presentTaken(await this.trace.takeStep(row, { kind: BULLETIN_COPY_SUBJECT, verb: 'recordDispatch', actor, facts: { way: row.way, tracking: tracking?.trim() || null }, set: { dispatched_on: this.legal.today(), tracking: tracking?.trim() || null } }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async receipt(id: number, said: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.copies.lock(id, said.version, 'recordReceipt', actor);
    const words = sealWords(said.words);
    return presentTaken(await this.trace.takeStep(row, { kind: BULLETIN_COPY_SUBJECT, verb: 'recordReceipt', actor, facts: { wordsDigest: words.digest }, set: { confirmed_on: this.legal.today() }, with: (w) => recordWords(w, 'bulletinCopy', words) }));
  }
}
