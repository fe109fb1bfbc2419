import { Injectable } from '@nestjs/common';
import { CARD_COLOURS, CARD_RULES, MONITORING_CARD, refuse, UNANSWERED_CARDS, type CardRule, type MonitoringCardStatus, type MonitoringCardVerb } from '@onecounter/contracts';
import { Cases, SubjectTraces, verbsOf } from '@onecounter/casework';
import { lightOf, plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import type { Actor } from '@onecounter/platform';
import { Cards, type CardCountRow, type CardFilter, type CardRow } from '../data/cards';
import type { CountCardsQuery, ListCardsQuery } from '../http/card.body';
import type { CardCountsView, CardCountView, CardPageView, CardRowView, CardView } from '../http/card.view';
import { mayAnswer } from '../rules/card-answerer';
import { AnswerTerms } from './issue-cards';

const STATES: Readonly<Record<string, readonly MonitoringCardStatus[]>> = { unanswered: UNANSWERED_CARDS, answered: ['answered'], closed: ['closed'], withdrawn: ['withdrawn'], counted: ['issued', 'returned', 'answered', 'closed'] };
const EVERYTHING: CardFilter = { statuses: null, colour: null, rule: null, unitId: null, personId: null, mine: false, caseId: null, from: null, to: null, after: null, limit: 50 };

/** 红黄牌 by list, of a case, and counted. */
@Injectable()
export class ListCards {
  constructor(private readonly cards: Cards, private readonly cases: Cases, private readonly terms: AnswerTerms) {}

  async list(query: ListCardsQuery, actor: Actor): Promise<CardPageView> {
    const limit = query.limit ?? 50;
    const found = await this.cards.list(actor, {
      ...EVERYTHING, statuses: query.state === undefined ? null : (STATES[query.state] ?? null), colour: query.colour ?? null, rule: query.rule ?? null, unitId: query.unitId ?? null, personId: query.personId ?? null, mine: query.mine === 'yes',
      from: query.from ?? null, to: query.to ?? null, after: placeOf(query.after), limit,
    });
    const last = found.length === limit ? found.at(-1) : undefined;
    return { rows: await this.present(found), next: last ? `${last.place}.${last.id}` : null };
  }

  /** Whoever sees the case sees those of its cards that concern them. @throws notFound */
  async ofCase(caseId: number, actor: Actor): Promise<CardRowView[]> {
    await this.cases.getInFull(caseId, actor);
    return this.present(await this.cards.list(actor, { ...EVERYTHING, caseId }));
  }

  /** @throws periodReversed */
  async counts({ from, to, by }: CountCardsQuery, actor: Actor): Promise<CardCountsView> {
    if (to < from) refuse('periodReversed', {}, 'to');
    return { from, to, by, rows: (await this.cards.counts(actor, by, from, to)).map((row) => presentCount(row, by === 'rule')) };
  }

  async present(rows: readonly CardRow[]): Promise<CardRowView[]> {
    const views: CardRowView[] = [];
    for (const row of rows) views.push(presentCard(row, this.terms.today(), await this.terms.calendarOf(row.jurisdiction_path)));
    return views;
  }
}

/** One card with its trace, in which every word stands. */
@Injectable()
export class ShowCard {
  constructor(private readonly cards: Cards, private readonly traces: SubjectTraces, private readonly lists: ListCards) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<CardView> {
    const row = await this.cards.get(id, actor);
    const [view] = await this.lists.present([row]);
    const verbs = verbsOf(MONITORING_CARD, row.status, actor.permissions) as MonitoringCardVerb[];
    return { ...(view ?? refuse('notFound')), basis: row.basis, trace: await this.traces.of(MONITORING_CARD, id), verbs: verbs.filter((verb) => verb !== 'answerCard' || mayAnswer(row, actor)) };
  }
}

const presentCount = ({ key, name, ...count }: CardCountRow, ofRule: boolean): CardCountView => ({ ...count, key, label: ofRule ? CARD_RULES[key as CardRule].zh : (name ?? '科室负责人') });

function placeOf(after: string | undefined): CardFilter['after'] {
  if (after === undefined) return null;
  const [place, id] = after.split('.').map(Number);
  return { place: place ?? 0, id: id ?? 0 };
}

function presentCard(row: CardRow, today: PlainDate, calendar: WorkingCalendar): CardRowView {
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: MONITORING_CARD.statuses[row.status].zh, colour: row.colour, colourLabel: CARD_COLOURS[row.colour].zh, rule: row.rule, ruleLabel: CARD_RULES[row.rule].zh,
    caseId: row.case_id, caseNumber: row.case_number, itemCode: row.item_code, itemName: row.item_name, unitId: row.unit_id, unitName: row.unit_name, personId: row.person_id, personName: row.person_name, dueOn: row.due_on, issuedOn: row.issued_on,
    answerDueOn: row.answer_due_on, provisional: row.provisional, answeredOn: row.answered_on, endedOn: row.ended_on, light: UNANSWERED_CARDS.includes(row.status) ? lightOf(plainDate(row.answer_due_on), today, calendar) : null,
  };
}
