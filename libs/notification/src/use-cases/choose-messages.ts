import { Injectable } from '@nestjs/common';
import { MESSAGE_CHANNELS, MESSAGE_EVENTS, MESSAGE_GROUPS, refuse, type MessageEventRule, type MessageGroup } from '@onecounter/contracts';
import { SecuritySettings } from '@onecounter/organisation';
import { PersonalData, type Actor } from '@onecounter/platform';
import { Channels } from '../channels/channels';
import type { SentChannel } from '../data/deliveries';
import { MessageSettings, type GroupChoice, type OwnQuiet } from '../data/message-settings';
import type { ChooseMessagesBody } from '../http/message-settings.body';
import type { GroupChoiceView, MessageSettingsView } from '../http/message-settings.view';
import { addresseeOf } from '../rules/addressee';
import { minuteOfDay } from '../rules/quiet-hours';

const GROUPS = (Object.keys(MESSAGE_GROUPS) as MessageGroup[]).filter((group) => group !== 'applicants');
const EVENTS = Object.values<MessageEventRule>(MESSAGE_EVENTS);
const WANTED: Readonly<Record<SentChannel, string>> = { sms: '手机号', email: '邮箱' };
const clockOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** 我的通知设置: by which ways one is told of what, where to, and when not. What obliges stays in the centre. */
@Injectable()
export class ChooseMessages {
  constructor(private readonly kept: MessageSettings, private readonly settings: SecuritySettings, private readonly personal: PersonalData, private readonly channels: Channels) {}

  async show({ personId }: Actor): Promise<MessageSettingsView> {
    const me = personId ?? 0;
    const choices = new Map((await this.kept.choices(me)).map((one) => [one.group, one]));
    const contacts = new Map((await this.kept.contacts(me)).map(({ channel, address_masked: masked }) => [channel, masked]));
    const { quietFromHour, quietUntilHour } = await this.settings.values();
    return {
      groups: GROUPS.map((group) => presentGroup(group, choices.get(group))), phoneMasked: contacts.get('sms') ?? null, emailMasked: contacts.get('email') ?? null, emailOff: this.channels.of('email').off,
      houseFrom: clockOf(quietFromHour * 60), houseUntil: clockOf(quietUntilHour * 60), ...presentQuiet(await this.kept.quiet(me)),
    };
  }

  /** @throws messageGroupObliges, contactInvalid, contactMissing */
  async choose(body: ChooseMessagesBody, actor: Actor): Promise<MessageSettingsView> {
    const me = actor.personId ?? 0;
    for (const [at, { group, centre }] of body.groups.entries()) if (!centre && MESSAGE_GROUPS[group].obliges) refuse('messageGroupObliges', { group: MESSAGE_GROUPS[group].zh }, `groups.${at}.centre`);
    await this.keepContact(me, 'sms', 'phone', body.phone);
    await this.keepContact(me, 'email', 'email', body.email);
    const left = (await this.kept.contacts(me)).map(({ channel }) => channel);
    for (const channel of ['sms', 'email'] as const) {
      const at = body.groups.findIndex((one) => one[channel]);
      if (at >= 0 && !left.includes(channel)) refuse('contactMissing', { channel: MESSAGE_CHANNELS[channel].zh, what: WANTED[channel] }, channel === 'sms' ? 'phone' : 'email');
    }
    await this.kept.keepChoices(me, body.groups);
    if (body.quietFrom === undefined || body.quietUntil === undefined) await this.kept.forgetQuiet(me);
    else await this.kept.keepQuiet(me, minuteOfDay(body.quietFrom), minuteOfDay(body.quietUntil));
    return this.show(actor);
  }

  /** Not given: as it was. Empty: taken away. */
  private async keepContact(me: number, channel: SentChannel, field: string, given: string | undefined): Promise<void> {
    if (given === undefined) return;
    if (given.trim() === '') return this.kept.forgetContact(me, channel);
    const addressee = addresseeOf(channel, given.trim());
    if ('fault' in addressee) refuse('contactInvalid', { why: addressee.fault }, field);
    await this.kept.keepContact(me, channel, { sealed: this.personal.seal(addressee.to), masked: addressee.masked });
  }
}

function presentGroup(group: MessageGroup, choice: GroupChoice | undefined): GroupChoiceView {
  const rule = MESSAGE_GROUPS[group];
  return { group, label: rule.zh, obliges: rule.obliges, events: EVENTS.filter((one) => one.group === group).map(({ zh }) => zh), centre: choice?.centre ?? true, sms: choice?.sms ?? false, email: choice?.email ?? false };
}

const presentQuiet = (own: OwnQuiet | undefined): { quietFrom: string | null; quietUntil: string | null } => ({ quietFrom: own ? clockOf(own.from_minute) : null, quietUntil: own ? clockOf(own.until_minute) : null });
