import { Injectable } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { MESSAGE_CHANNELS, MESSAGE_EVENTS, MESSAGE_GROUPS, MESSAGE_TEMPLATE, MESSAGE_VARIABLES, messageRule, type MessageChannel, type MessageEventRule } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { MessageTemplates, type MessageTemplateRow } from '../data/message-templates';
import type { MessageEventView, MessageTemplateView, MessageWayView, TemplateEditionView } from '../http/message-template.view';
import { channelsOf } from '../rules/judge-words';

/** What an event says by one way when nobody has written anything. */
export const deliveredWords = (rule: MessageEventRule, channel: MessageChannel): { subject: string; body: string } => ({ subject: channel === 'email' ? rule.zh : '', body: rule.words });

/** 通知模板 by event: what is in force by each way, and all editions. */
@Injectable()
export class ShowMessageTemplates {
  constructor(private readonly templates: MessageTemplates, private readonly traces: SubjectTraces) {}

  async list(actor: Actor): Promise<MessageEventView[]> {
    const rows = await this.templates.list();
    return Object.entries<MessageEventRule>(MESSAGE_EVENTS).map(([event, rule]) => ({
      event, label: rule.zh, group: rule.group, groupLabel: MESSAGE_GROUPS[rule.group].zh, toApplicant: rule.to === 'applicant', urgent: rule.urgent ?? false,
      variables: rule.variables.map((name) => ({ written: `{${name}}`, meaning: MESSAGE_VARIABLES[name].zh, example: MESSAGE_VARIABLES[name].example })),
      ways: channelsOf(rule).map((channel) => presentWay(rule, channel, rows.filter((row) => row.event === event && row.channel === channel), actor)),
    }));
  }

  /** @throws notFound */
  async show(id: number, actor: Actor): Promise<MessageTemplateView> {
    const row = await this.templates.get(id);
    return { ...presentEdition(row, actor), event: row.event, label: messageRule(row.event)?.zh ?? row.event, channel: row.channel, channelLabel: MESSAGE_CHANNELS[row.channel].zh, trace: await this.traces.of(MESSAGE_TEMPLATE, id) };
  }
}

function presentWay(rule: MessageEventRule, channel: MessageChannel, rows: readonly MessageTemplateRow[], actor: Actor): MessageWayView {
  const inForce = rows.find(({ status }) => status === 'published');
  const { subject, body } = inForce ?? deliveredWords(rule, channel);
  return { channel, channelLabel: MESSAGE_CHANNELS[channel].zh, subject, body, edition: inForce?.edition ?? null, editions: rows.map((row) => presentEdition(row, actor)) };
}

const presentEdition = (row: MessageTemplateRow, { permissions }: Actor): TemplateEditionView => ({
  id: row.id, edition: row.edition, version: row.version, status: row.status, statusLabel: MESSAGE_TEMPLATE.statuses[row.status].zh, subject: row.subject, body: row.body, movedAt: row.moved_at.toISOString(),
  verbs: verbsOf(MESSAGE_TEMPLATE, row.status, permissions),
});
