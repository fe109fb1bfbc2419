import { Injectable } from '@nestjs/common';
import { presentTaken, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { legalDateOf } from '@onecounter/kernel';
import { RECEIVING_RATE_SUBJECT, ReceivingRates, recordLines } from '../../data/receiving-rates';
import { RateBooks } from './rate-books';

/** 确认: the figures that were looked at are frozen with the ranking; from then on they count for the assessment. */
@Injectable()
export class ConfirmReceivingRates {
  constructor(private readonly books: RateBooks, private readonly rates: ReceivingRates, private readonly trace: Trace) {}

  /** @throws monthNotOver, receivingRatesConfirmed, figuresChanged */
  async run({ month: name, digest }: { readonly month: string; readonly digest: string }, actor: Actor): Promise<SubjectTakenView> {
    await this.rates.alone();
    const book = await this.books.of(name, actor);
    if (!book.over) refuse('monthNotOver', { month: name }, 'month');
    if (book.frozen) refuse('receivingRatesConfirmed', { month: name }, 'month');
    if (book.digest !== digest) refuse('figuresChanged', {}, 'digest');
    const id = await this.trace.nextId(RECEIVING_RATE_SUBJECT);
    return presentTaken(await this.trace.beginSubject(id, {
      kind: RECEIVING_RATE_SUBJECT, verb: 'confirmReceivingRates', actor, facts: { month: name, leastCount: book.leastCount, figures: digest, last: book.rows.filter(({ last }) => last).map(({ key }) => Number(key)) },
      set: { jurisdiction_path: actor.jurisdictionPath, month: book.month.from, least_count: book.leastCount, confirmed_by: actor.personId, confirmed_on: legalDateOf(this.trace.legalNow()) }, with: (w) => recordLines(w, book.rows),
    }));
  }
}
