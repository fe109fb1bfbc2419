import type { MailLabelContent } from '@onecounter/contracts';
import { MAIL_CARRIERS } from '@onecounter/contracts';
import { chineseDay, type CaseRow } from '@onecounter/casework';
import type { MailingRow } from '../data/mailings';
import type { DeliveredPaper } from './delivery-receipt';

export interface LabelFacts {
  readonly row: Pick<CaseRow, 'number'>;
  readonly parcel: Pick<MailingRow, 'carrier' | 'tracking_number' | 'recipient_masked' | 'phone_masked' | 'address_masked' | 'sent_on'>;
  readonly to: { readonly name: string; readonly phone: string; readonly address: string };
  readonly papers: readonly DeliveredPaper[];
  readonly organ: string;
  /** Where the post brings it back to; empty when nobody said it. */
  readonly returnAddress: string;
  readonly phone: string;
}

/**
 * What stands on the parcel: where it goes in clear, because the postman needs it, and nothing of what is inside but that it is a document.
 * The slip for the file has the address masked: there it is only evidence that something was sent.
 */
export function addressLabel(facts: LabelFacts, sheet: 'label' | 'a4'): MailLabelContent {
  const { row, parcel, to, papers, organ } = facts;
  const label: MailLabelContent = {
    layout: 'mailLabel', sheet, title: '地址签', unit: organ, dated: chineseDay(parcel.sent_on), carrier: MAIL_CARRIERS[parcel.carrier].zh, trackingNumber: parcel.tracking_number, to,
    from: { name: `${organ}统一发证窗口`, phone: facts.phone, address: facts.returnAddress }, note: `内件：行政审批文书 ${papers.length} 份　办件编号 ${row.number}`,
  };
  if (sheet === 'label') return label;
  const fields = [
    { label: '办件编号', value: row.number }, { label: '寄递方式', value: label.carrier }, { label: '邮件号', value: label.trackingNumber }, { label: '收件人', value: `${parcel.recipient_masked}　${parcel.phone_masked}` },
    { label: '收件地址', value: parcel.address_masked }, { label: '寄出日期', value: label.dated }, { label: '内件', value: papers.map(({ title, number }) => [title, number].filter(Boolean).join(' ')).join('；') },
  ];
  return { ...label, slip: { title: '寄件存根', fields, signatures: ['经办人签字', '邮政揽收人签字'] } };
}
