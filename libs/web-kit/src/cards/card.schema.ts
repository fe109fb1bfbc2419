import { CARD_COLOURS, CARD_RULES, type CardColour } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type Card = components['schemas']['CardView'];
export type CardRow = components['schemas']['CardRowView'];

const choicesOf = (words: Readonly<Record<string, { readonly zh: string }>>): { value: string; label: string }[] => Object.entries(words).map(([value, { zh }]) => ({ value, label: zh }));
export const COLOURS = choicesOf(CARD_COLOURS);
export const RULES = choicesOf(CARD_RULES);
export const STATES = [
  { value: 'unanswered', label: '待答复' }, { value: 'answered', label: '待认定' }, { value: 'closed', label: '已认可' }, { value: 'withdrawn', label: '已撤牌' }, { value: 'counted', label: '计入件数的' }, { value: 'all', label: '全部' },
] as const;
/** What the counts are by, and the filter of the list that a count opens to. */
export const COUNTED_BY = [{ value: 'unit', label: '科室', filter: 'unitId' }, { value: 'person', label: '责任人', filter: 'personId' }, { value: 'rule', label: '监察规则', filter: 'rule' }] as const;

export const colourClass = (colour: CardColour): string => `oc-card-mark oc-card-mark--${colour}`;
/** What the date of the card is. */
export const dateWords = ({ rule }: Pick<CardRow, 'rule'>): string => (rule === 'repeatedNotice' || rule === 'jumpedStep' ? '发生' : '期限');

/** Every verb with what it asks for; which of them are open the server says. */
export function cardActs(card: Card): Act[] {
  const says = (verb: string, route: string, act: Omit<Act, 'verb' | 'path' | 'fields'>, label: string, hint = ''): Act => ({ verb, path: `/monitoring-cards/${card.id}/${route}`, ...act, fields: [{ name: 'words', label, hint, kind: 'long', max: 2000 }] });
  const all: Act[] = [
    says('answerCard', 'answer-card', { label: '答复', kind: 'primary', note: `${card.ruleLabel}，${dateWords(card)} ${card.dueOn}。由督查考核科认定。` }, '原因和整改情况', '为什么会这样，已经怎么办了，以后怎么防'),
    says('acceptCardAnswer', 'accept-card-answer', { label: '认可答复', kind: 'primary', note: '认可以后这张牌就办结了，仍计入件数。' }, '认定意见'),
    says('returnCardAnswer', 'return-card-answer', { label: '退回重答', note: '答复期限重新计算。' }, '哪里没有说清'),
    says('withdrawCard', 'withdraw-card', { label: '撤牌', kind: 'danger', note: '发错了的才撤，例如日历有误；撤了不计入件数。' }, '为什么撤'),
  ];
  return all.filter(({ verb }) => (card.verbs as readonly string[]).includes(verb));
}
