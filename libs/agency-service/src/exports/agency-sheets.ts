import { exportSheet, momentCell } from '@onecounter/platform';
import { ListAgencyProjectsQuery } from '../http/agency-project.body';
import { ListAgencyRequestsQuery } from '../http/request.body';
import { ListAgencyProjects } from '../use-cases/show-agency-projects';
import { ShowRequests } from '../use-cases/show-requests';

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
];
