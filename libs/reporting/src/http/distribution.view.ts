import { SubjectTraceView } from '@onecounter/casework';
import type { BulletinCopyStatus, BulletinCopyVerb, ReaderLevel, ReaderWay, RecipientStatus, RecipientVerb, WebEditionStatus, WebEditionVerb } from '@onecounter/contracts';

/** 收件单位 */
export class RecipientRowView {
  id: number;
  version: number;
  status: RecipientStatus;
  level: ReaderLevel;
  levelLabel: string;
  way: ReaderWay;
  wayLabel: string;
  name: string;
  address: string;
  postcode: string;
  email: string;
  copies: number;
  verbs: RecipientVerb[];
}
export class RecipientView extends RecipientRowView {
  trace: SubjectTraceView;
}
export class RecipientsAddedView {
  added: number;
}
/** 电子件发送 */
export class CopySendingView {
  /** waiting 等待发送, sending 正在发送, sent 已发, failed 没有发成 */
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  stateLabel: string;
  /** 发到哪里；还没有发过的为空 */
  addressee: string;
  attempts: number;
  /** 对方的答复，没有发成的是原因 */
  answer: string;
  /** 发成或者放弃的时刻 */
  endedAt: Date | null;
  /** 下次再试的时刻 */
  nextAttemptAt: Date | null;
}
/** 一份 */
export class BulletinCopyView {
  id: number;
  version: number;
  status: BulletinCopyStatus;
  statusLabel: string;
  level: ReaderLevel;
  levelLabel: string;
  way: ReaderWay;
  wayLabel: string;
  name: string;
  address: string;
  email: string;
  copies: number;
  /** 电子件的发送情况；别的方式为空 */
  sending: CopySendingView | null;
  dispatchedOn: string | null;
  tracking: string | null;
  confirmedOn: string | null;
  verbs: BulletinCopyVerb[];
}
/** 成稿 */
export class EditionView {
  /** pdf, docx */
  kind: 'pdf' | 'docx';
  sizeBytes: number;
  /** 印在上面的日期 */
  datedOn: string;
  /** SHA-256 */
  digest: string;
  /** 代用的字体：标准要求→实际使用；都有的为空 */
  substituted: string[];
}
export class WebEditionView {
  id: number;
  version: number;
  status: WebEditionStatus;
  statusLabel: string;
  publishedOn: string | null;
  /** 公开版全文 */
  html: string;
  verbs: WebEditionVerb[];
}
/** 一期的印发和分送 */
export class DistributionView {
  issueId: number;
  year: number;
  number: number;
  title: string;
  issueStatus: string;
  issueStatusLabel: string;
  issuedOn: string | null;
  editions: EditionView[];
  /** 印发以后才有 */
  web: WebEditionView | null;
  copies: BulletinCopyView[];
  /** 待发出、未签收、已签收 */
  planned: number;
  dispatched: number;
  confirmed: number;
}
export class DistributedIssueView {
  issueId: number;
  year: number;
  number: number;
  title: string;
  issueStatus: string;
  issueStatusLabel: string;
  issuedOn: string | null;
  copies: number;
  /** 没有签收的 */
  unconfirmed: number;
  webStatusLabel: string | null;
}
/** 已公开的一期 */
export class PublicBulletinRowView {
  id: number;
  title: string;
  year: number;
  number: number;
  issuer: string;
  issuedOn: string;
}
export class PublicBulletinView extends PublicBulletinRowView {
  /** 正文，一段 HTML */
  html: string;
}
export class PublicBulletinsView {
  /** 有公开专报的年度，近的在前 */
  years: number[];
  rows: PublicBulletinRowView[];
}
