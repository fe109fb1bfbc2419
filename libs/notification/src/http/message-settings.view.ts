import type { MessageGroup } from '@onecounter/contracts';

/** 一类通知怎么告诉我 */
export class GroupChoiceView {
  group: MessageGroup;
  label: string;
  /** 必须进消息中心的 */
  obliges: boolean;
  /** 这一类有哪些事 */
  events: string[];
  centre: boolean;
  sms: boolean;
  email: boolean;
}

export class MessageSettingsView {
  groups: GroupChoiceView[];
  /** 自己留的，遮住中间 */
  phoneMasked: string | null;
  emailMasked: string | null;
  /** 邮件为什么用不了；空：能用 */
  emailOff: string | null;
  /** 全局免打扰，HH:mm */
  houseFrom: string;
  houseUntil: string;
  /** 自己的免打扰 */
  quietFrom: string | null;
  quietUntil: string | null;
}
