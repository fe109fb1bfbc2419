import { exportSheet } from '@onecounter/platform';
import { ListPermitsQuery } from '../http/issuance.body';
import { ListMailingsQuery } from '../http/mailing.body';
import { ListMailings } from '../use-cases/list-mailings';
import { ListPermits } from '../use-cases/list-permits';

export const ISSUANCE_SHEETS = [
  exportSheet({
    name: 'permits', query: ListPermitsQuery, from: ListPermits, cursor: 'before', read: (permits, query, actor) => permits.page(query, actor),
    columns: [
      ['证号', 30, (row) => row.number], ['证照', 28, (row) => row.certificateName], ['持证人', 36, (row) => row.holderName], ['持证人代码', 22, (row) => row.holderCode], ['事项编码', 10, (row) => row.itemCode], ['事项', 32, (row) => row.itemName], ['准予日期', 12, (row) => row.grantedOn], ['有效期自', 12, (row) => row.validFrom],
      ['有效期至', 12, (row) => row.validUntil ?? '长期'], ['状态', 10, (row) => row.stateLabel], ['办件编号', 24, (row) => row.caseNumber],
    ],
  }),
  exportSheet({
    name: 'mailings', query: ListMailingsQuery, from: ListMailings, cursor: 'after', read: (list, query, actor) => list.page(query, actor), labels: { state: { sent: '在途', delivered: '已签收', returned: '已退回' } },
    columns: [
      ['办件编号', 24, (row) => row.caseNumber], ['事项', 32, (row) => row.itemName], ['申请人', 36, (row) => row.applicantName], ['快递', 10, (row) => row.carrierLabel], ['单号', 20, (row) => row.trackingNumber], ['收件人', 12, (row) => row.recipientMasked], ['地址', 36, (row) => row.addressMasked], ['寄出日期', 12, (row) => row.sentOn], ['几天', 6, (row) => row.days],
      ['状态', 10, (row) => row.stateLabel], ['结束日期', 12, (row) => row.closedOn], ['退回原因', 28, (row) => row.returnReason],
    ],
  }),
];
