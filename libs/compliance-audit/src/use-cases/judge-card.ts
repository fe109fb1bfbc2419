import { Injectable } from '@nestjs/common';
import type { MonitoringCardVerb } from '@onecounter/contracts';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { Trace, type Actor } from '@onecounter/platform';
import { Cards, MONITORING_CARD_SUBJECT } from '../data/cards';
import type { CardWords } from './answer-card';
import { AnswerTerms } from './issue-cards';

/** 认可、退回、撤牌: by the assessment section, each with its reason. */
@Injectable()
export class JudgeCard {
  constructor(private readonly cards: Cards, private readonly trace: Trace, private readonly terms: AnswerTerms) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  acceptCardAnswer(id: number, said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'acceptCardAnswer', said, actor, { ended_on: this.terms.today() });
  }

  /** The days of an answer begin anew. @throws notFound, changedMeanwhile, stepNotAllowed */
  async returnCardAnswer(id: number, said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    const { jurisdiction_path: path } = await this.cards.get(id, actor);
    return this.take(id, 'returnCardAnswer', said, actor, await this.terms.of(path));
  }

  /** What was issued wrongly, e.g. by a calendar that was corrected; it counts for nobody. @throws notFound, changedMeanwhile, stepNotAllowed */
  withdrawCard(id: number, said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'withdrawCard', said, actor, { ended_on: this.terms.today() });
  }

  private async take(id: number, verb: MonitoringCardVerb, said: CardWords, actor: Actor, set: Readonly<Record<string, unknown>>): Promise<SubjectTakenView> {
    const row = await this.cards.lock(id, said.version, verb, actor);
    const words = sealWords(said.words);
    return presentTaken(await this.trace.takeStep(row, {
      kind: MONITORING_CARD_SUBJECT, verb, actor, facts: { wordsDigest: words.digest }, set: { ...set, judged_by: actor.personId }, with: (w) => recordWords(w, 'monitoringCard', words),
    }));
  }
}
