import { Injectable } from '@nestjs/common';
import { duePlace, messageRule, MESSAGE_EVENTS, MESSAGE_GROUPS, type MessageGroup } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { LOOKED_THROUGH, MessageBox, type FoldRow, type MessageRow } from '../data/message-box';
import { MessageTemplates } from '../data/message-templates';
import type { ListMessagesQuery, MarkAllMessagesReadBody } from '../http/message.body';
import type { MessageRowView, MessagesPageView, MessagesReadView, MessageView, UnreadView } from '../http/message.view';
import { fillWords } from '../rules/fill-words';
import { KINDS_IN_A_MINUTE, wholeMinutes } from '../rules/whole-minutes';

const PAGE = 40;
const SHOWN_OF_FOLD = 20;

/** Events of a group, for the filter; null is all. */
const eventsOf = (group: MessageGroup | undefined): string[] | null => (group === undefined ? null : Object.entries(MESSAGE_EVENTS).filter(([, rule]) => rule.group === group).map(([event]) => event));

/** 消息中心: one's own messages, those of one kind and minute folded. */
@Injectable()
export class ReadMessages {
  constructor(private readonly box: MessageBox, private readonly templates: MessageTemplates, private readonly legal: LegalClock) {}

  async page({ personId }: Actor, { state, group, after, limit = PAGE }: ListMessagesQuery): Promise<MessagesPageView> {
    const me = personId ?? 0;
    const folds = await this.box.folds(me, { unread: state === 'unread', events: eventsOf(group), before: after ? new Date(Number(after)) : null, limit: limit + KINDS_IN_A_MINUTE });
    const { shown, next } = wholeMinutes(folds, limit, LOOKED_THROUGH);
    const messages = new Map((await this.box.messages(me, shown.flatMap(({ ids }) => ids.slice(0, SHOWN_OF_FOLD)))).map((row) => [row.id, row]));
    const inForce = await this.templates.inForce('inApp', [...new Set(shown.map(({ event }) => event))]);
    return { rows: shown.map((fold) => presentFold(fold, messages, inForce.get(fold.event)?.body)), next, unread: (await this.unread(me)).unread };
  }

  async unread(personId: number | null): Promise<UnreadView> {
    return { unread: (await this.box.states([personId ?? 0]))[0]?.unread ?? 0 };
  }

  async read({ personId }: Actor, ids: readonly number[]): Promise<MessagesReadView> {
    const me = personId ?? 0;
    return { read: await this.box.read(me, ids, this.legal.now()), ...(await this.unread(me)) };
  }

  async readAll({ personId }: Actor, { upTo, group }: MarkAllMessagesReadBody): Promise<MessagesReadView> {
    const me = personId ?? 0;
    return { read: await this.box.readAll(me, upTo, eventsOf(group), this.legal.now()), ...(await this.unread(me)) };
  }
}

function presentFold(fold: FoldRow, messages: ReadonlyMap<number, MessageRow>, published: string | undefined): MessageRowView {
  const rule = messageRule(fold.event);
  const group = rule?.group ?? 'work';
  const words = published ?? rule?.words ?? '有一条新消息。';
  const rows = fold.ids.slice(0, SHOWN_OF_FOLD).flatMap((id) => messages.get(id) ?? []);
  return {
    id: fold.id, event: fold.event, label: rule?.zh ?? '消息', group, groupLabel: MESSAGE_GROUPS[group].zh, urgent: rule?.urgent ?? false, toldAt: (rows[0]?.told_at ?? fold.minute).toISOString(),
    count: fold.count, unread: fold.unread, ids: [...fold.ids], messages: rows.map((row) => presentMessage(row, fold.event, words)),
  };
}

const presentMessage = (row: MessageRow, event: string, words: string): MessageView => ({
  id: row.id, text: fillWords(words, row.facts), subjectKind: row.subject_kind, subjectId: row.subject_id, listPath: duePlace(event, row.facts), toldAt: row.told_at.toISOString(), readAt: row.read_at?.toISOString() ?? null,
});
