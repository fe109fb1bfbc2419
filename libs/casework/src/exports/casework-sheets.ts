import { roleOf } from '@onecounter/contracts';
import { exportSheet, momentCell } from '@onecounter/platform';
import { SealUses } from '../data/seal-uses';
import { ListSealUsesQuery } from '../http/case.body';
import { ListDisputesQuery } from '../http/dispute.body';
import { ListJointCasesQuery } from '../http/joint.body';
import { ListMeetingsQuery } from '../http/meeting.body';
import { ListProjectsQuery } from '../http/project.body';
import { ListTrainingsQuery } from '../http/training.body';
import { ListDisputes } from '../use-cases/disputes/show-disputes';
import { ListMeetings } from '../use-cases/meetings/show-meetings';
import { ShowProjects } from '../use-cases/projects/show-projects';
import { ReadJointCases } from '../use-cases/read-joint';
import { ListTrainings } from '../use-cases/trainings/show-trainings';

/** The lists of casework as sheets; that of cases has a class of its own. */
export const CASEWORK_SHEETS = [
  exportSheet({
    name: 'jointCases', query: ListJointCasesQuery, from: ReadJointCases, cursor: 'after', read: (lists, query, actor) => lists.page(query, actor), labels: { view: { lead: '我牵头', part: '我参与', all: '全部' }, closed: '已办结', theme: '一个主题' },
    columns: [
      ['编号', 24, (row) => row.number], ['主题', 32, (row) => row.themeName], ['申请人', 36, (row) => row.applicantName], ['牵头科室', 18, (row) => row.leadUnitName], ['状态', 12, (row) => row.statusLabel], ['已决定', 8, (row) => row.decided], ['共几件', 8, (row) => row.total],
      ['收件', 18, (row) => momentCell(row.receivedAt)], ['承诺期限', 12, (row) => row.promisedDueOn], ['暂定', 6, (row) => (row.provisional ? '暂定' : '')], ['期限由谁决定', 28, (row) => row.decidedBy], ['在等什么', 28, (row) => row.waitsFor],
    ],
  }),
  exportSheet({
    name: 'disputes', query: ListDisputesQuery, from: ListDisputes, cursor: 'after', read: (lists, query, actor) => lists.list(query, actor), labels: { state: { open: '未了结', ended: '已了结' }, mine: '要我办的', overdue: '超期' },
    columns: [
      ['标题', 36, (row) => row.title], ['环节', 12, (row) => row.levelLabel], ['状态', 12, (row) => row.statusLabel], ['关于', 18, (row) => row.aboutLabel], ['事项编码', 10, (row) => row.itemCode], ['事项', 32, (row) => row.itemName], ['提出科室', 18, (row) => row.raisingUnitName],
      ['对方科室', 18, (row) => row.otherUnitName], ['提出人', 12, (row) => row.raisedByName], ['提出日期', 12, (row) => row.raisedOn], ['期限', 12, (row) => row.dueOn], ['结果', 14, (row) => row.resultLabel], ['了结日期', 12, (row) => row.endedOn], ['内容', 60, (row) => row.words],
    ],
  }),
  exportSheet({
    name: 'meetings', query: ListMeetingsQuery, from: ListMeetings, cursor: 'before', read: (lists, query, actor) => lists.list(query, actor),
    columns: [
      ['会议', 36, (row) => row.title], ['类别', 16, (row) => row.kindLabel], ['状态', 10, (row) => row.statusLabel], ['开始', 18, (row) => momentCell(row.startsAt)], ['地点', 24, (row) => row.place], ['组织科室', 18, (row) => row.unitName], ['组织人', 12, (row) => row.organiserName],
      ['通知人数', 8, (row) => row.invited], ['签到人数', 8, (row) => row.signed], ['未办结任务', 10, (row) => row.openTasks],
    ],
  }),
  exportSheet({
    name: 'projects', query: ListProjectsQuery, from: ShowProjects, cursor: 'before', read: (lists, query, actor) => lists.list(query, actor), labels: { key: '重点项目', status: { running: '在办', closed: '已办结' } },
    columns: [
      ['项目代码', 26, (row) => row.code], ['项目', 40, (row) => row.name], ['建设单位', 36, (row) => row.ownerName], ['类型', 12, (row) => row.kindLabel], ['总投资（万元）', 14, (row) => row.investmentWan], ['建设地点', 28, (row) => row.place], ['阶段', 20, (row) => row.stageLabel],
      ['重点', 12, (row) => row.keyLabel], ['牵头科室', 18, (row) => row.leadUnitName], ['状态', 10, (row) => row.statusLabel], ['登记日期', 12, (row) => row.registeredOn], ['未解决问题', 10, (row) => row.openProblems], ['办件', 8, (row) => row.cases],
    ],
  }),
  exportSheet({
    name: 'trainings', query: ListTrainingsQuery, from: ListTrainings, cursor: 'before', read: (lists, query, actor) => lists.list(query, actor), labels: { mine: '我参加的' },
    columns: [
      ['培训', 36, (row) => row.title], ['事项', 40, (row) => row.items.map(({ name }) => name).join('、')], ['状态', 10, (row) => row.statusLabel], ['开始', 18, (row) => momentCell(row.startsAt)], ['地点', 24, (row) => row.place], ['讲授', 14, (row) => row.trainer], ['组织科室', 18, (row) => row.unitName],
      ['通知单位', 30, (row) => row.invitedUnits.join('、')], ['通知人数', 8, (row) => row.invited], ['参加人数', 8, (row) => row.attended], ['提问', 8, (row) => row.questions], ['未答复', 8, (row) => row.openQuestions],
    ],
  }),
  exportSheet({
    name: 'sealUses', query: ListSealUsesQuery, from: SealUses, cursor: 'before',
    read: async (uses, { before, limit = 50 }, actor) => { const rows = await uses.list(actor, before ?? null, limit); return { rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null }; },
    columns: [
      ['用印', 18, (row) => momentCell(row.used_at.toISOString())], ['科室', 18, (row) => row.unit_name], ['印章', 22, (row) => row.seal_name], ['用途', 28, (row) => row.purpose], ['份数', 8, (row) => row.copies], ['办件编号', 24, (row) => row.case_number], ['事项', 32, (row) => row.item_name],
      ['用印人', 12, (row) => row.by_name ?? '系统'], ['岗位', 14, (row) => roleOf(row.keeper_post)?.zh ?? '系统'], ['类别', 8, (row) => (row.kind === 'special' ? '特殊' : '一般')], ['申请人', 12, (row) => row.requested_by_name], ['依据', 28, (row) => row.basis], ['原因', 36, (row) => row.reason], ['作废', 6, (row) => (row.document_state === 'voided' ? '作废' : '')],
    ],
  }),
];
