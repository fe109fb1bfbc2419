import { LightView } from '@onecounter/casework';

/** 寄出的一件 */
export class MailingView {
  id: number;
  caseId: number;
  /** Of the case, for the step that comes next. */
  version: number;
  caseNumber: string;
  itemName: string;
  applicantName: string;
  status: string;
  statusLabel: string;
  carrier: string;
  carrierLabel: string;
  /** 邮件号 */
  trackingNumber: string;
  recipientMasked: string;
  phoneMasked: string;
  addressMasked: string;
  /** 寄出日期, YYYY-MM-DD */
  sentOn: string;
  /** Calendar days since it was sent. */
  days: number;
  state: 'sent' | 'delivered' | 'returned';
  stateLabel: string;
  /** Signed for, or come back. */
  closedOn: string | null;
  /** 退回原因 */
  returnReason: string | null;
  /** 送达期限 */
  deliveryDueOn: string | null;
  light: LightView | null;
}
export class MailingPageView {
  rows: MailingView[];
  /** Cursor of the next page; null at the end. */
  next: number | null;
}
