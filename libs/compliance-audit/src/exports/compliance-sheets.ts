import { exportSheet, inPieces, momentCell } from '@onecounter/platform';
import { ListNoticesQuery } from '../http/assessment.body';
import { ListAwardLinesQuery } from '../http/award.body';
import { ListInterviewsQuery } from '../http/interview.body';
import { ListLedgerWeeksQuery } from '../http/ledger-week.body';
import { ListPatrolsQuery } from '../http/patrol.body';
import { ListSealApplicationsQuery } from '../http/seal-application.body';
import { ListRegisterEntriesQuery } from '../http/seal-register.body';
import { ListWatchedStepsQuery } from '../http/watched-steps.body';
import { ListNotices } from '../use-cases/assessment/show-notices';
import { ShowAwards } from '../use-cases/awards/show-awards';
import { ShowInterviews } from '../use-cases/interviews/show-interviews';
import { ListPatrols } from '../use-cases/patrols/show-patrols';
import { ListLedgerWeeks } from '../use-cases/seals/show-ledger-weeks';
import { ShowSealApplications } from '../use-cases/seals/show-seal-applications';
import { ShowSealRegisters } from '../use-cases/seals/show-seal-registers';
import { ShowWatchedSteps } from '../use-cases/show-watched-steps';

export const WATCHING_SHEETS = [
  exportSheet({
    name: 'patrolRecords', query: ListPatrolsQuery, from: ListPatrols, cursor: 'after', read: (lists, query, actor) => lists.list(query, actor), labels: { mine: '要我办的', state: { open: '待答复', answered: '待认定', closed: '已认定', rejected: '不成立', counted: '计入的' } },
    columns: [
      ['编号', 16, (row) => row.number], ['类别', 18, (row) => row.kindLabel], ['违规', 6, (row) => (row.breach ? '违规' : '')], ['来源', 12, (row) => row.sourceLabel], ['状态', 12, (row) => row.statusLabel], ['单位', 18, (row) => row.unitName], ['窗口', 8, (row) => row.windowNumber], ['人员', 12, (row) => row.personName],
      ['发现日期', 12, (row) => row.seenOn], ['时刻', 8, (row) => row.seenTime], ['登记日期', 12, (row) => row.recordedOn], ['答复期限', 12, (row) => row.answerDueOn], ['答复日期', 12, (row) => row.answeredOn], ['了结日期', 12, (row) => row.endedOn],
    ],
  }),
];

export const SEAL_SHEETS = [
  exportSheet({
    name: 'ledgerWeeks', query: ListLedgerWeeksQuery, from: ListLedgerWeeks, cursor: 'before', read: (lists, query, actor) => lists.list(query, actor), labels: { state: { unsigned: '未签', signed: '已签' } },
    columns: [['科室', 20, (row) => row.unitName], ['周', 14, (row) => row.week], ['至', 12, (row) => row.weekEnd], ['状态', 10, (row) => row.statusLabel], ['期限', 12, (row) => row.dueOn], ['暂定', 6, (row) => (row.provisional ? '暂定' : '')], ['审签人', 12, (row) => row.signedByName], ['审签日期', 12, (row) => row.signedOn], ['用印次数', 10, (row) => row.signedUses]],
  }),
  exportSheet({
    name: 'sealApplications', query: ListSealApplicationsQuery, from: ShowSealApplications, cursor: 'before', read: (show, query, actor) => show.list(query, actor), labels: { state: { applied: '待审批', approved: '待用印', ended: '已结束' } },
    columns: [
      ['编号', 18, (row) => row.number], ['科室', 18, (row) => row.unitName], ['印章', 20, (row) => row.sealLabel], ['事由', 40, (row) => row.matter], ['用印文件', 32, (row) => row.paper], ['份数', 8, (row) => row.copies], ['状态', 10, (row) => row.statusLabel], ['办件编号', 24, (row) => row.caseNumber], ['申请人', 12, (row) => row.appliedByName],
      ['申请日期', 12, (row) => row.appliedOn], ['审批人', 12, (row) => row.decidedByName], ['审批日期', 12, (row) => row.decidedOn], ['用印人', 12, (row) => row.usedByName], ['用印', 18, (row) => momentCell(row.usedAt)], ['实盖份数', 8, (row) => row.usedCopies],
    ],
  }),
  exportSheet({
    name: 'registerEntries', query: ListRegisterEntriesQuery, from: ShowSealRegisters, cursor: 'before', read: (show, query, actor) => show.lines(query, actor), labels: { struck: { yes: '已划去', no: '未划去' } },
    columns: [
      ['登记簿', 16, (row) => row.registerLabel], ['科室', 18, (row) => row.unitName], ['行号', 6, (row) => row.lineNo], ['用印日期', 12, (row) => row.usedOn], ['用印', 18, (row) => momentCell(row.usedAt)], ['事由', 40, (row) => row.matter], ['办件编号', 24, (row) => row.caseNumber], ['份数', 8, (row) => row.copies], ['审批人', 12, (row) => row.approverName],
      ['用印人', 12, (row) => row.usedByName], ['保管人', 12, (row) => row.keeperName], ['来源', 12, (row) => row.sourceLabel], ['登记', 18, (row) => momentCell(row.enteredAt)], ['划去日期', 12, (row) => row.struckOn],
    ],
  }),
];

export const AWARD_SHEETS = [
  exportSheet({
    name: 'awardLines', query: ListAwardLinesQuery, from: ShowAwards, cursor: null, read: (show, query, actor, piece) => inPieces(piece, (one) => show.lines(query, actor, one)), labels: { appealed: '有申诉', mine: '要我办的' },
    columns: [
      ['月份', 10, (row) => row.month], ['评先', 18, (row) => row.awards], ['单位', 18, (row) => row.unitName], ['人员', 12, (row) => row.personName], ['资格', 12, (row) => row.standingLabel], ['已确认', 8, (row) => (row.confirmed ? '是' : '')], ['原因', 60, (row) => row.reasons.filter(({ struck }) => !struck).map(({ label, words }) => `${label}：${words}`).join('；')],
      ['依据', 48, (row) => [...new Set(row.reasons.map(({ basis }) => basis))].join('；')], ['申诉', 6, (row) => row.appeals.length], ['申诉期限', 12, (row) => row.appealDueOn],
    ],
  }),
  exportSheet({
    name: 'interviews', query: ListInterviewsQuery, from: ShowInterviews, cursor: 'before', read: (show, query, actor) => show.list(query, actor), labels: { state: { open: '未完成', ended: '已结束' }, mine: '与我有关' },
    columns: [['月份', 10, (row) => row.month], ['连续几月', 8, (row) => row.months], ['单位', 18, (row) => row.unitName], ['人员', 12, (row) => row.personName], ['状态', 12, (row) => row.statusLabel], ['提出日期', 12, (row) => row.proposedOn], ['约谈', 18, (row) => momentCell(row.meetsAt)], ['地点', 24, (row) => row.place], ['结束日期', 12, (row) => row.endedOn], ['有记录', 8, (row) => (row.hasRecord ? '有' : '')]],
  }),
];

export const ASSESSMENT_SHEETS = [
  exportSheet({
    name: 'assessmentNotices', query: ListNoticesQuery, from: ListNotices, cursor: 'before', read: (list, query, actor) => list.run(query, actor),
    columns: [['类别', 14, (row) => row.kindLabel], ['期间', 18, (row) => row.periodLabel], ['状态', 12, (row) => row.statusLabel], ['生成日期', 12, (row) => row.drawnOn], ['确认人', 12, (row) => row.confirmedByName], ['确认日期', 12, (row) => row.confirmedOn], ['签发人', 12, (row) => row.issuedByName], ['签发日期', 12, (row) => row.issuedOn]],
  }),
];

export const EVIDENCE_SHEETS = [
  exportSheet({
    name: 'watchedSteps', query: ListWatchedStepsQuery, from: ShowWatchedSteps, cursor: 'after', read: (shows, query) => shows.list(query),
    columns: [['时间', 18, (row) => momentCell(row.at)], ['人员', 12, (row) => row.byName], ['岗位', 18, (row) => row.postLabel], ['对象', 14, (row) => row.kindLabel], ['名称', 36, (row) => row.subjectName], ['办理', 16, (row) => row.label], ['内容', 48, (row) => row.detail], ['说明', 60, (row) => row.words]],
  }),
];
