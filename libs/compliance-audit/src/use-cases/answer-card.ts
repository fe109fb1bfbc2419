import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { Trace, type Actor } from '@onecounter/platform';
import { Cards, MONITORING_CARD_SUBJECT } from '../data/cards';
import { requireAnswerer } from '../rules/card-answerer';
import { AnswerTerms } from './issue-cards';

export interface CardWords { readonly version: number; readonly words: string }

/** 答复: why it came to that and what was done about it, by the person it names or the head of the unit. */
@Injectable()
export class AnswerCard {
  constructor(private readonly cards: Cards, private readonly trace: Trace, private readonly terms: AnswerTerms) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, cardNotYours */
  async run(id: number, { version, words: said }: CardWords, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.cards.lock(id, version, 'answerCard', actor);
    requireAnswerer(row, actor);
    const [words, today] = [sealWords(said), this.terms.today()];
    return presentTaken(await this.trace.takeStep(row, {
      kind: MONITORING_CARD_SUBJECT, verb: 'answerCard', actor, facts: { late: today > row.answer_due_on, wordsDigest: words.digest }, set: { answered_by: actor.personId, answered_on: today }, with: (w) => recordWords(w, 'monitoringCard', words),
    }));
  }
}
