import { SubjectTraceView } from '@onecounter/casework';
import type { MessageChannel, MessageGroup, MessageTemplateStatus } from '@onecounter/contracts';

/** 模板里可以写的变量 */
export class MessageVariableView {
  /** 写法，如 {caseNumber} */
  written: string;
  meaning: string;
  example: string;
}

/** 一版 */
export class TemplateEditionView {
  id: number;
  edition: number;
  /** 已走步数；办下一步时带回。 */
  version: number;
  status: MessageTemplateStatus;
  statusLabel: string;
  /** 邮件主题；其他方式为空 */
  subject: string;
  body: string;
  movedAt: string;
  verbs: string[];
}

/** 一种方式：现在怎么说，有过哪些版 */
export class MessageWayView {
  channel: MessageChannel;
  channelLabel: string;
  subject: string;
  body: string;
  /** 在用的是第几版；空：系统自带的 */
  edition: number | null;
  editions: TemplateEditionView[];
}

/** 一种通知 */
export class MessageEventView {
  event: string;
  label: string;
  group: MessageGroup;
  groupLabel: string;
  /** 告知申请人的；否则是同事 */
  toApplicant: boolean;
  /** 急：不等免打扰结束 */
  urgent: boolean;
  variables: MessageVariableView[];
  ways: MessageWayView[];
}

export class MessageTemplateView extends TemplateEditionView {
  event: string;
  label: string;
  channel: MessageChannel;
  channelLabel: string;
  trace: SubjectTraceView;
}

export class MessagePreviewView {
  subject: string;
  /** 变量换成示例以后 */
  text: string;
  /** 字数（UTF-16） */
  units: number;
  /** 作为短信要拆成几条 */
  segments: number;
}
