import { exportSheet, inPieces, momentCell } from '@onecounter/platform';
import { ListCallsQuery } from '../http/formal-review-call.body';
import { ListInquiriesQuery } from '../http/inquiry.body';
import { ListLookUpsQuery } from '../http/look-up.body';
import { ListPaperSlipsQuery, UnreturnedPapersQuery } from '../http/paper.body';
import { ListProblemListsQuery } from '../http/problem-list.body';
import { ListFailingPointsQuery, ListFirstPresentationsQuery } from '../http/receiving-rate.body';
import { ListPreReviewsQuery } from '../http/pre-review.body';
import { ListTransfersQuery } from '../http/transfer.body';
import { ShowCalls } from '../use-cases/calls/show-calls';
import { ListInquiries } from '../use-cases/inquiries/show-inquiries';
import { ShowLookUps } from '../use-cases/look-ups/show-look-ups';
import { LookAtPapers } from '../use-cases/papers/look-at-papers';
import { ShowPaperSlips } from '../use-cases/papers/show-paper-slips';
import { ListPreReviews } from '../use-cases/pre-review/show-pre-reviews';
import { KeepProblemLists } from '../use-cases/problems/show-problem-lists';
import { ShowFirstPresentations } from '../use-cases/rates/show-first-presentations';
import { ListTransfers } from '../use-cases/transfers/show-transfers';
import { TRUST_SHEETS } from './trust-sheets';

/** The lists of intake as sheets; that of problems with points has a class of its own. */
export const INTAKE_SHEETS = [
  ...TRUST_SHEETS,
  exportSheet({
    name: 'formalReviewCalls', query: ListCallsQuery, from: ShowCalls, cursor: 'before', read: (show, query, actor) => show.list(query, actor), labels: { state: { open: '未结束', ended: '已结束' } },
    columns: [
      ['事项编码', 10, (row) => row.itemCode], ['事项', 32, (row) => row.itemName], ['科室', 18, (row) => row.unitName], ['窗口', 8, (row) => row.windowNumber], ['办件编号', 24, (row) => row.caseNumber], ['状态', 12, (row) => row.statusLabel], ['呼叫人', 12, (row) => row.calledByName], ['呼叫', 18, (row) => momentCell(row.calledAt)],
      ['应答人', 12, (row) => row.answeredByName], ['应答', 18, (row) => momentCell(row.answeredAt)], ['应答用时（秒）', 10, (row) => row.secondsToAnswer], ['到场', 18, (row) => momentCell(row.arrivedAt)], ['到场用时（秒）', 10, (row) => row.secondsToArrive], ['结束', 18, (row) => momentCell(row.endedAt)], ['意见', 48, (row) => row.words],
    ],
  }),
  exportSheet({
    name: 'inquiries', query: ListInquiriesQuery, from: ListInquiries, cursor: 'after', read: (lists, query, actor) => lists.list(query, actor), labels: { state: { open: '未答复', done: '已答复' }, mine: '要我答的', escalated: '已上报' },
    columns: [
      ['编号', 18, (row) => row.number], ['渠道', 10, (row) => row.channelLabel], ['问题', 60, (row) => row.question], ['事项', 32, (row) => row.itemName], ['办件编号', 24, (row) => row.caseNumber], ['状态', 12, (row) => row.statusLabel], ['科室', 18, (row) => row.unitName], ['答复人', 12, (row) => row.personName],
      ['提出日期', 12, (row) => row.askedOn], ['期限', 12, (row) => row.dueOn], ['上报', 14, (row) => row.levelLabel], ['答复日期', 12, (row) => row.answeredOn],
    ],
  }),
  exportSheet({
    name: 'lookUps', query: ListLookUpsQuery, from: ShowLookUps, cursor: 'before', read: (show, query, actor) => show.list(query, actor), labels: { network: '一个网络' },
    columns: [['查询', 18, (row) => momentCell(row.lookedUpAt)], ['网络', 24, (row) => row.networkName], ['事项编码', 10, (row) => row.itemCode], ['材料', 28, (row) => row.materialName], ['办件编号', 24, (row) => row.caseNumber], ['申请人', 36, (row) => row.applicantName], ['查询人', 12, (row) => row.byName], ['结果', 12, (row) => row.resultLabel], ['说明', 48, (row) => row.note]],
  }),
  exportSheet({
    name: 'paperSlips', query: ListPaperSlipsQuery, from: ShowPaperSlips, cursor: 'before', read: (show, query, actor) => show.list(query, actor),
    columns: [
      ['编号', 18, (row) => row.number], ['状态', 12, (row) => row.statusLabel], ['交出', 20, (row) => row.from], ['接收', 20, (row) => row.to], ['办件', 40, (row) => row.caseNumbers.join('、')], ['件数', 6, (row) => row.cases], ['原件', 6, (row) => row.originals], ['复印件', 6, (row) => row.copies], ['开单', 18, (row) => momentCell(row.drawnUpAt)], ['开单人', 12, (row) => row.drawnUpByName],
      ['交出时间', 18, (row) => momentCell(row.handedOverAt)], ['交出人', 12, (row) => row.handedOverByName], ['签收时间', 18, (row) => momentCell(row.receivedAt)], ['签收人', 12, (row) => row.receivedByName], ['说明', 36, (row) => row.note], ['差异处理', 36, (row) => row.settlement],
    ],
  }),
  exportSheet({
    name: 'unreturnedPapers', query: UnreturnedPapersQuery, from: LookAtPapers, cursor: 'after', read: (papers, query, actor) => papers.unreturned(query, actor), labels: { ended: '办件已结束' },
    columns: [['办件编号', 24, (row) => row.caseNumber], ['申请人', 36, (row) => row.applicantName], ['事项', 32, (row) => row.itemName], ['原件', 28, (row) => row.name], ['份数', 6, (row) => row.count], ['在哪里', 20, (row) => row.at], ['谁拿着', 12, (row) => row.byName], ['收下日期', 12, (row) => row.keptOn], ['几天', 6, (row) => row.days], ['办件已结束', 10, (row) => (row.ended ? '是' : '')]],
  }),
  exportSheet({
    name: 'problemLists', query: ListProblemListsQuery, from: KeepProblemLists, cursor: 'before', read: (lists, query, actor) => lists.list(query, actor),
    columns: [['月份', 10, (row) => row.month], ['状态', 12, (row) => row.statusLabel], ['生成日期', 12, (row) => row.drawnOn], ['答复期限', 12, (row) => row.answerDueOn], ['销号日期', 12, (row) => row.closedOn], ['提出', 8, (row) => row.raised], ['已转科室', 8, (row) => row.assigned], ['已答复', 8, (row) => row.answered], ['已修订', 8, (row) => row.revised], ['已销号', 8, (row) => row.closed], ['科室', 48, (row) => row.unitNames.join('、')]],
  }),
  exportSheet({
    name: 'firstPresentations', query: ListFirstPresentationsQuery, from: ShowFirstPresentations, cursor: 'before', read: (first, query, actor) => first.list(query, actor), labels: { jointReview: '共同审查' },
    columns: [
      ['办件编号', 24, (row) => row.caseNumber], ['事项编码', 10, (row) => row.itemCode], ['事项', 32, (row) => row.itemName], ['科室', 18, (row) => row.unitName], ['首次结果', 14, (row) => row.outcomeLabel], ['共同审查', 8, (row) => (row.jointReview ? '是' : '')], ['现在', 12, (row) => row.statusLabel], ['提交次数', 8, (row) => row.presentations.length],
      ['首次提交', 18, (row) => momentCell(row.presentations[0]?.at ?? null)], ['首次未过的材料', 60, (row) => (row.presentations[0]?.failed ?? []).map(({ name, missing }) => (missing ? `${name}（缺）` : name)).join('；')],
    ],
  }),
  exportSheet({
    name: 'failingPoints', query: ListFailingPointsQuery, from: ShowFirstPresentations, cursor: null, read: (first, query, actor, piece) => inPieces(piece, (one) => first.failing(query, actor, one.from)),
    columns: [['科室', 18, (row) => row.unitName], ['事项编码', 10, (row) => row.itemCode], ['事项', 32, (row) => row.itemName], ['材料', 28, (row) => row.materialName], ['要点', 60, (row) => row.pointText], ['未过', 8, (row) => row.failed], ['提交', 8, (row) => row.presented], ['未过率（%）', 10, (row) => row.percent], ['要点问题', 12, (row) => row.problemStatusLabel]],
  }),
  exportSheet({
    name: 'networkTransfers', query: ListTransfersQuery, from: ListTransfers, cursor: 'after', read: (lists, query, actor) => lists.list(query, actor),
    labels: { state: { toSign: '待签', signed: '待录入', entered: '已录入', linked: '已关联办件', apart: '未关联', withdrawn: '已撤回', counted: '计入的' } },
    columns: [
      ['编号', 18, (row) => row.number], ['状态', 12, (row) => row.statusLabel], ['科室', 18, (row) => row.unitName], ['事项编码', 10, (row) => row.itemCode], ['事项', 32, (row) => row.itemName], ['网络', 24, (row) => row.networkName], ['办结日期', 12, (row) => row.finishedOn], ['转交日期', 12, (row) => row.formOn], ['对象', 10, (row) => row.partyLabel], ['申请人', 36, (row) => row.applicantName],
      ['经办人', 12, (row) => row.handlerName], ['经办人签字', 12, (row) => row.handlerSignedOn], ['窗口人员', 12, (row) => row.clerkName], ['窗口签字', 12, (row) => row.clerkSignedOn], ['录入', 14, (row) => row.entryLabel], ['办件编号', 24, (row) => row.caseNumber],
    ],
  }),
  exportSheet({
    name: 'preReviews', query: ListPreReviewsQuery, from: ListPreReviews, cursor: 'after', read: (lists, query, actor) => lists.run(query, actor), labels: { state: { waiting: '待预审', opined: '已出意见', open: '没有结束的', carriedOver: '已转入办件', ended: '撤回和到期' } },
    columns: [
      ['编号', 20, (row) => row.number], ['状态', 12, (row) => row.statusLabel], ['科室', 18, (row) => row.unitName], ['事项编码', 10, (row) => row.itemCode], ['事项', 32, (row) => row.itemName], ['申请人', 36, (row) => row.applicantName], ['代办项目', 32, (row) => row.projectName], ['还缺', 40, (row) => row.lacking.join('；')],
      ['提请', 12, (row) => row.requestedOn], ['提请人', 12, (row) => row.requestedByName], ['最近交材料', 12, (row) => row.handedOn], ['到期', 12, (row) => row.expiresOn], ['整体意见', 20, (row) => row.outcomeLabel], ['出具人', 12, (row) => row.opinedByName], ['出具', 12, (row) => row.opinedOn], ['办件编号', 24, (row) => row.caseNumber],
    ],
  }),
];
