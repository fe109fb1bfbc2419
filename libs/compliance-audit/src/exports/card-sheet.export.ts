import { Injectable } from '@nestjs/common';
import { CARD_COLOURS, CARD_RULES } from '@onecounter/contracts';
import { ExportList, type Actor, type ExportColumn, type ExportPage } from '@onecounter/platform';
import { ListCardsQuery } from '../http/card.body';
import type { CardRowView } from '../http/card.view';
import { ListCards } from '../use-cases/show-cards';

const AT_ONCE = 200;
const STATES: Readonly<Record<string, string>> = { unanswered: '待答复', answered: '待认定', closed: '已认可', withdrawn: '已撤牌', counted: '计入的' };

/** 红黄牌清单 */
@Injectable()
export class CardSheet extends ExportList<ListCardsQuery, CardRowView> {
  readonly name = 'monitoringCards';
  readonly query = ListCardsQuery;
  readonly columns: readonly ExportColumn<CardRowView>[] = [
    { title: '牌', width: 8, of: (row) => row.colourLabel }, { title: '规则', width: 28, of: (row) => row.ruleLabel }, { title: '状态', width: 10, of: (row) => row.statusLabel }, { title: '办件编号', width: 24, of: (row) => row.caseNumber },
    { title: '事项', width: 32, of: (row) => row.itemName }, { title: '责任科室', width: 18, of: (row) => row.unitName }, { title: '责任人', width: 14, of: (row) => row.personName }, { title: '依据日期', width: 12, of: (row) => row.dueOn },
    { title: '发牌日期', width: 12, of: (row) => row.issuedOn }, { title: '答复期限', width: 12, of: (row) => row.answerDueOn }, { title: '答复日期', width: 12, of: (row) => row.answeredOn }, { title: '了结日期', width: 12, of: (row) => row.endedOn },
  ];

  constructor(private readonly lists: ListCards) { super(); }

  words({ state, colour, rule, mine, from, to }: ListCardsQuery): string[] {
    return [mine ? '要我办的' : '', state ? (STATES[state] ?? '') : '', colour ? CARD_COLOURS[colour].zh : '', rule ? CARD_RULES[rule].zh : '', from ? `自${from}` : '', to ? `至${to}` : ''];
  }

  page(query: ListCardsQuery, after: string | null, actor: Actor): Promise<ExportPage<CardRowView>> {
    return this.lists.list({ ...query, ...(after === null ? {} : { after }), limit: AT_ONCE }, actor);
  }
}
