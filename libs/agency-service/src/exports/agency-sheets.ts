import { TRANSFER_DIRECTIONS, TRANSFER_VIEWS } from '@onecounter/contracts';
import { exportSheet, inPieces, momentCell } from '@onecounter/platform';
import { ListAgencyProjectsQuery } from '../http/agency-project.body';
import { CountCountyTransfersQuery, ListCountyTransfersQuery } from '../http/county-transfer.body';
import { ListAgencyRequestsQuery } from '../http/request.body';
import { ListTransfers } from '../use-cases/items/show-transfers';
import { ListAgencyProjects } from '../use-cases/show-agency-projects';
import { ShowRequests } from '../use-cases/show-requests';

const wordsOf = (table: Readonly<Record<string, { readonly zh: string }>>): Record<string, string> => Object.fromEntries(Object.entries(table).map(([value, { zh }]) => [value, zh]));

/** The lists of agency service as sheets; contacts stay masked. */
export const AGENCY_SHEETS = [
  exportSheet({
    name: 'agencyRequests', query: ListAgencyRequestsQuery, from: ShowRequests, cursor: 'after', read: (show, query, actor) => show.list(query, actor),
    columns: [
      ['编号', 18, (row) => row.number], ['渠道', 12, (row) => row.channelLabel], ['工单号', 18, (row) => row.ticketNumber], ['单位', 36, (row) => row.ownerName], ['项目', 36, (row) => row.projectName], ['联系人', 20, (row) => row.contact], ['状态', 12, (row) => row.statusLabel], ['诉求', 60, (row) => row.needs],
      ['收到日期', 12, (row) => row.receivedOn], ['登记人', 12, (row) => row.receivedByName], ['预约', 18, (row) => momentCell(row.appointedAt)], ['辅导日期', 12, (row) => row.guidedOn], ['咨询答复日期', 12, (row) => row.advisedOn], ['答复人', 12, (row) => row.advisedByName], ['办结日期', 12, (row) => row.endedOn],
    ],
  }),
  exportSheet({
    name: 'agencyProjects', query: ListAgencyProjectsQuery, from: ListAgencyProjects, cursor: 'before', read: (lists, query, actor) => lists.run(query, actor), labels: { mine: '我代办的' },
    columns: [
      ['编号', 18, (row) => row.number], ['项目', 40, (row) => row.name], ['单位', 36, (row) => row.ownerName], ['类别', 14, (row) => row.kindLabel], ['投资（万元）', 12, (row) => row.investmentWan], ['方式', 10, (row) => row.modeLabel], ['环节', 14, (row) => row.stageLabel], ['状态', 12, (row) => row.statusLabel],
      ['代办员', 12, (row) => row.agentName], ['登记日期', 12, (row) => row.registeredOn], ['目标日期', 12, (row) => row.targetOn], ['委托有效', 10, (row) => (row.authorised ? '是' : '')],
    ],
  }),
  exportSheet({
    name: 'countyTransfers', query: ListCountyTransfersQuery, from: ListTransfers, cursor: 'after', read: (lists, query, actor) => lists.list(query, actor), labels: { state: wordsOf(TRANSFER_VIEWS), direction: wordsOf(TRANSFER_DIRECTIONS) },
    columns: [
      ['编号', 20, (row) => row.number], ['方向', 12, (row) => row.directionLabel], ['项目', 36, (row) => row.projectName], ['单位', 36, (row) => row.ownerName], ['事项', 36, (row) => row.itemName], ['转办', 20, (row) => row.fromName], ['接办', 20, (row) => row.toName], ['状态', 12, (row) => row.statusLabel],
      ['转办日期', 12, (row) => row.handedOn], ['转办人', 12, (row) => row.handedByName], ['回执日期', 12, (row) => row.receivedOn], ['回执人', 12, (row) => row.receivedByName], ['工作日', 8, (row) => row.workingDays], ['期限', 12, (row) => row.dueOn], ['超期', 8, (row) => (row.late ? '是' : '')],
      ['结果日期', 12, (row) => row.doneOn], ['报送人', 12, (row) => row.doneByName], ['结束日期', 12, (row) => row.endedOn],
    ],
  }),
  exportSheet({
    name: 'countyTransferCounts', query: CountCountyTransfersQuery, from: ListTransfers, cursor: null, read: (lists, query, actor, piece) => inPieces(piece, async ({ from, limit }) => (await lists.counts(query, actor)).rows.slice(from, from + limit)),
    columns: [
      ['接办', 20, (row) => row.placeName], ['方向', 12, (row) => row.directionLabel], ['转办', 8, (row) => row.handed], ['待回执', 8, (row) => row.waiting], ['已回执', 8, (row) => row.received], ['退回', 8, (row) => row.refused], ['有结果', 8, (row) => row.done], ['超期', 8, (row) => row.late],
      ['平均工作日', 12, (row) => row.meanDays],
    ],
  }),
];
