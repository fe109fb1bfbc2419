import { exportSheet, inPieces } from '@onecounter/platform';
import { ListCorrectionsQuery, ListLateEntriesQuery } from '../http/correction.body';
import { HearingsQuery } from '../http/hearing.body';
import { ListCorrections } from '../use-cases/correction/read-corrections';
import { ReadLateEntries } from '../use-cases/correction/read-late-entries';
import { ReadHearings } from '../use-cases/read-hearings';

export const REVIEW_SHEETS = [
  exportSheet({
    name: 'hearings', query: HearingsQuery, from: ReadHearings, cursor: null, read: (hearings, { state }, actor, piece) => inPieces(piece, (one) => hearings.list(state === 'over', actor, one)), labels: { state: { coming: '待举行', over: '已结束' } },
    columns: [
      ['办件编号', 24, (row) => row.caseNumber], ['事项', 32, (row) => row.itemName], ['申请人', 36, (row) => row.applicantName], ['由谁提出', 14, (row) => row.askedByLabel], ['提出日期', 12, (row) => row.askedOn], ['最迟举行', 12, (row) => row.holdBy], ['举行日期', 12, (row) => row.heldOn], ['时刻', 8, (row) => row.heldFrom], ['地点', 24, (row) => row.place], ['主持人', 12, (row) => row.hostName],
      ['公开', 6, (row) => (row.isPublic === null ? '' : row.isPublic ? '公开' : '不公开')], ['有笔录', 6, (row) => (row.recorded ? '有' : '')], ['结果', 14, (row) => row.outcomeLabel], ['结束日期', 12, (row) => row.endedOn],
    ],
  }),
  exportSheet({
    name: 'corrections', query: ListCorrectionsQuery, from: ListCorrections, cursor: 'after', read: (lists, query, actor) => lists.run(query, actor), labels: { state: { open: '未了结', proposed: '拟撤销', ended: '已了结' } },
    columns: [
      ['办件编号', 24, (row) => row.caseNumber], ['事项', 32, (row) => row.itemName], ['申请人', 36, (row) => row.applicantName], ['科室', 18, (row) => row.unitName], ['办件环节', 12, (row) => row.caseStatusLabel], ['线索', 32, (row) => row.finding], ['状态', 12, (row) => row.stateLabel], ['复核意见', 14, (row) => row.verdictLabel], ['复核人', 12, (row) => row.reviewerName], ['结果', 14, (row) => row.outcomeLabel], ['撤销理由', 28, (row) => row.groundLabel],
      ['开始日期', 12, (row) => row.openedOn], ['期限', 12, (row) => row.dueOn], ['了结日期', 12, (row) => row.endedOn],
    ],
  }),
  exportSheet({
    name: 'lateEntries', query: ListLateEntriesQuery, from: ReadLateEntries, cursor: 'after', read: (entries, query, actor) => entries.list(query, actor), labels: { state: { waiting: '待认可', all: '全部' } },
    columns: [
      ['办件编号', 24, (row) => row.caseNumber], ['事项', 32, (row) => row.itemName], ['申请人', 36, (row) => row.applicantName], ['科室', 18, (row) => row.unitName], ['办到', 14, (row) => row.outcomeLabel], ['决定', 12, (row) => row.decisionLabel], ['决定文号', 26, (row) => row.decisionNumber], ['原因', 48, (row) => row.reason], ['收件日期', 12, (row) => row.receivedOn], ['受理日期', 12, (row) => row.acceptedOn],
      ['决定日期', 12, (row) => row.decidedOn], ['发证日期', 12, (row) => row.issuedOn], ['补录人', 12, (row) => row.enteredByName], ['补录日期', 12, (row) => row.enteredOn], ['认可人', 12, (row) => row.approvedByName], ['认可日期', 12, (row) => row.approvedOn], ['不认可日期', 12, (row) => row.declinedOn],
    ],
  }),
];
