import { exportSheet, momentCell } from '@onecounter/platform';
import { ListHandoversQuery } from '../http/event-handover.body';
import { ListFeedbackQuery } from '../http/feedback.body';
import { ListDeliveriesQuery } from '../http/push-subscription.body';
import { ShowFeedback } from '../use-cases/feedback/show-feedback';
import { ShowHandovers } from '../use-cases/show-handovers';
import { ShowDeliveries } from '../use-cases/show-subscriptions';

/** The lists of supervision as sheets; that of publications has a class of its own. */
export const SUPERVISION_SHEETS = [
  exportSheet({
    name: 'eventHandovers', query: ListHandoversQuery, from: ShowHandovers, cursor: 'after', read: (show, query, actor) => show.list(query, actor), labels: { state: { open: '未接收', ended: '已了结' }, overdue: '超期', late: '晚于期限', received: '已接收', returned: '退回过' },
    columns: [
      ['办件编号', 24, (row) => row.caseNumber], ['事项编码', 10, (row) => row.itemCode], ['事项', 32, (row) => row.itemName], ['决定', 16, (row) => row.label], ['决定日期', 12, (row) => row.decidedOn], ['监管部门', 24, (row) => row.unitName], ['状态', 14, (row) => row.statusLabel], ['期限', 12, (row) => row.dueOn], ['了结日期', 12, (row) => row.endedOn], ['超期', 6, (row) => (row.late ? '超期' : '')], ['说明', 48, (row) => row.words],
    ],
  }),
  exportSheet({
    name: 'supervisionFeedback', query: ListFeedbackQuery, from: ShowFeedback, cursor: 'after', read: (show, query, actor) => show.list(query, actor), labels: { state: { owed: '待答复', done: '已答复' }, overdue: '超期' },
    columns: [
      ['监管部门', 24, (row) => row.departmentName], ['对方编号', 20, (row) => row.reference], ['类别', 14, (row) => row.kindLabel], ['办件编号', 24, (row) => row.caseNumber], ['事项', 32, (row) => row.itemName], ['科室', 18, (row) => row.unitName], ['状态', 12, (row) => row.statusLabel], ['决定日期', 12, (row) => row.decidedOn], ['收到日期', 12, (row) => row.receivedOn], ['答复期限', 12, (row) => row.dueOn],
      ['答复日期', 12, (row) => row.answeredOn], ['超期', 6, (row) => (row.late ? '超期' : '')], ['内容', 60, (row) => row.words], ['答复', 60, (row) => row.answer],
    ],
  }),
  exportSheet({
    name: 'pushDeliveries', query: ListDeliveriesQuery, from: ShowDeliveries, cursor: 'before', read: (deliveries, query, actor) => deliveries.list(query, actor),
    columns: [
      ['部门', 24, (row) => row.unitName], ['事件', 16, (row) => row.label], ['试推', 6, (row) => (row.test ? '试推' : '')], ['办件编号', 24, (row) => row.caseNumber], ['事项', 32, (row) => row.itemName], ['发生', 18, (row) => momentCell(row.occurredAt)], ['状态', 12, (row) => row.stateLabel], ['次数', 6, (row) => row.attempts], ['重推', 6, (row) => row.replays], ['下一次', 18, (row) => momentCell(row.nextAttemptAt)],
      ['结束', 18, (row) => momentCell(row.endedAt)], ['最近回应', 24, (row) => row.lastOutcomeLabel], ['HTTP', 6, (row) => row.lastStatus], ['最近一次', 18, (row) => momentCell(row.lastAt)],
    ],
  }),
];
