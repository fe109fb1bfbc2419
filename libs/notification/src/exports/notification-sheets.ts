import { exportSheet, momentCell } from '@onecounter/platform';
import { ListMessageDeliveriesQuery } from '../http/delivery.body';
import { LookAfterDeliveries } from '../use-cases/look-after-deliveries';

export const NOTIFICATION_SHEETS = [
  exportSheet({
    name: 'messageDeliveries', query: ListMessageDeliveriesQuery, from: LookAfterDeliveries, cursor: 'after', read: (deliveries, query, actor) => deliveries.page(query, actor), labels: { event: '一种通知' },
    columns: [
      ['通知', 28, (row) => row.label], ['渠道', 10, (row) => row.channelLabel], ['发给', 20, (row) => row.to], ['地址', 24, (row) => row.addresseeMasked], ['办件编号', 24, (row) => row.caseNumber], ['告知', 18, (row) => momentCell(row.toldAt)], ['状态', 12, (row) => row.stateLabel], ['次数', 6, (row) => row.attempts], ['下一次', 18, (row) => momentCell(row.nextAttemptAt)], ['最近回应', 48, (row) => row.lastAnswer],
    ],
  }),
];
