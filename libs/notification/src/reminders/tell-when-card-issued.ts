import { Injectable } from '@nestjs/common';
import { CARD_COLOURS, CARD_RULES, type Fact, type Happening } from '@onecounter/contracts';
import { Answerable } from '@onecounter/organisation';
import { LegalClock, Listener } from '@onecounter/platform';
import { ToldCards } from '../data/told-cards';
import { TellStandIns } from './tell-stand-ins';

/** A card, or an answer that was returned: to the person it names and to the heads of the unit, each once. */
@Injectable()
export class TellWhenCardIssued extends Listener {
  readonly name = 'tell-when-card-issued';
  readonly hears: readonly Fact[] = ['cardIssued', 'cardAnswerReturned'];
  constructor(private readonly cards: ToldCards, private readonly answerable: Answerable, private readonly tell: TellStandIns, private readonly legal: LegalClock) { super(); }

  async hear({ subjectKind, subjectId, seq, fact }: Happening): Promise<void> {
    const card = await this.cards.find(subjectId);
    if (!card) return;
    const heads = (await this.answerable.ofAll(this.legal.today())).find(({ unitId }) => unitId === card.unitId)?.heads ?? [];
    const facts = { card: CARD_COLOURS[card.colour].zh, rule: CARD_RULES[card.rule].zh, caseNumber: card.caseNumber, itemName: card.itemName, dueOn: card.answerDueOn };
    const people = new Set([...(card.personId === null ? [] : [card.personId]), ...heads]);
    await this.tell.people([...people].map((personId) => ({ personId, key: `card:${subjectId}:${seq}`, event: fact, subjectKind, subjectId, facts })));
  }
}
