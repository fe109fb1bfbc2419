import type { MessageGroup } from '@onecounter/contracts';

export class MessageView {
  id: number;
  text: string;
  /** 关于什么：permitCase 办件、meeting 会议……；没有对象的为空 */
  subjectKind: string | null;
  subjectId: number | null;
  /** 多件到期：这些件列在科室端哪一页，带筛选条件；别的消息为空 */
  listPath: string | null;
  toldAt: string;
  readAt: string | null;
}

/** 消息；同一分钟同一类的收在一起 */
export class MessageRowView {
  /** 最新的一条 */
  id: number;
  event: string;
  /** 什么事 */
  label: string;
  group: MessageGroup;
  groupLabel: string;
  urgent: boolean;
  toldAt: string;
  /** 一共几条 */
  count: number;
  /** 未读几条 */
  unread: number;
  /** 全部，最多 500 条，未读的在前 */
  ids: number[];
  /** 头几条的内容 */
  messages: MessageView[];
}

export class MessagesPageView {
  rows: MessageRowView[];
  next: string | null;
  /** 未读，数到 100 为止 */
  unread: number;
}

export class UnreadView {
  /** 未读，数到 100 为止 */
  unread: number;
}

export class MessagesReadView extends UnreadView {
  /** 这次读了几条 */
  read: number;
}
