import { AGENCY_PROBLEM, PROBLEM_NATURES } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act, ActField } from '../subjects/act.schema';
import { daysField, wordsField } from './reminder.schema';

export type AgencyProblemRow = components['schemas']['AgencyProblemRowView'];
export type AgencyProblem = components['schemas']['AgencyProblemView'];
type Item = components['schemas']['AgencyItemView'];

export const NATURES = Object.entries(PROBLEM_NATURES).map(([value, { zh }]) => ({ value: value as keyof typeof PROBLEM_NATURES, label: zh }));
export const PROBLEM_STATES = [...Object.entries(AGENCY_PROBLEM.statuses).map(([value, { zh }]) => ({ value: value as AgencyProblemRow['status'] | 'overdue', label: zh as string })), { value: 'overdue' as const, label: '逾期的' }];

/** 登记问题 of a project. */
export const recordProblemAct = (projectId: number, items: readonly Item[]): Act => ({
  verb: 'recordAgencyProblem', label: '登记问题', path: '/agency-problems/record-agency-problem', fixed: { projectId }, note: '登记以后定性：一般问题由专班吹哨、部门报到；复杂问题向上报告。',
  fields: [
    { name: 'title', label: '什么问题', hint: '一句话', kind: 'text', max: 80 }, wordsField('具体情况'),
    { name: 'itemNo', label: '哪个事项', hint: '整个项目的不选', kind: 'choice', whole: true, optional: true, options: items.map(({ no, itemName }) => ({ value: String(no), label: itemName })) },
  ],
});

/** Every verb of a problem with what it asks for; which of them are open the server says. Checking in stands beside each department. */
export function problemActs(one: AgencyProblem): Act[] {
  const act = (verb: string, route: string, more: Omit<Act, 'verb' | 'path'>): Act => ({ verb, path: `/agency-problems/${one.id}/${route}`, note: one.title, ...more });
  const running = one.meetings.some(({ statusLabel }) => ['待召开', '已召开'].includes(statusLabel));
  const closed = one.meetings.some(({ statusLabel }) => statusLabel === '已办结');
  const solvable = one.status !== 'coordinating' || (closed && one.meetings.every(({ openTasks }) => openTasks === 0));
  const all: Act[] = [
    act('coordinateAgencyProblem', 'coordinate-agency-problem', { label: '定为一般问题', kind: 'primary', fields: [wordsField('为什么专班能协调', '接着吹哨，开联席会议')] }),
    act('callDepartments', 'call-departments', { label: '专班吹哨', kind: one.meetings.length === 0 ? 'primary' : 'plain', ...(running ? { reason: '会议还没有办结，办结以后才能再吹哨' } : {}), note: '各部门按期报到；会议通知发给科室负责人，签到、纪要和任务在会议里登记。', fields: [
      { name: 'unitIds', label: '叫哪些科室', kind: 'units', optional: true }, { name: 'others', label: '系统外的部门', hint: '几个的用逗号隔开', kind: 'list', optional: true }, wordsField('研究什么'),
      { name: 'startsAt', label: '开会时间', kind: 'time' }, { name: 'place', label: '地点', kind: 'text', max: 120 }, daysField('几个工作日内报到', '1') ] }),
    act('solveAgencyProblem', 'solve-agency-problem', { label: '问题解决', kind: solvable ? 'primary' : 'plain', ...(solvable ? {} : { reason: closed ? '会议交办的任务还没有办完' : '先开联席会议，签到、登记纪要、办结' }), fields: [wordsField('怎么解决的')] }),
    act('decideAgencyProblem', 'decide-agency-problem', { label: '登记决定', kind: 'primary', fields: [{ name: 'decidedBy', label: '谁决定的', hint: '会议、领导', kind: 'text', max: 120 }, wordsField('决定什么，怎么办'), { name: 'unitId', label: '落实的单位', hint: '系统外的写在决定里', kind: 'unit', optional: true }, daysField('几个工作日内落实', '5')] }),
    act('followAgencyProblem', 'follow-agency-problem', { label: '登记进展', fields: [wordsField('进展')] }),
    act('reportAgencyProblem', 'report-agency-problem', { label: '上报复杂问题', note: '报告给专班组长和局领导，由市政府组织有关部门研究。', fields: [{ name: 'reason', label: '为什么专班解决不了', kind: 'long', max: 500 } satisfies ActField, wordsField('报告内容'), daysField('请在几个工作日内决定', '5')] }),
    act('closeAgencyProblem', 'close-agency-problem', { label: '问题销号', kind: 'primary', fields: [wordsField('企业怎么说')] }),
    act('reopenAgencyProblem', 'reopen-agency-problem', { label: '没有解决', title: '没有解决，重新处理', fields: [wordsField('还差什么')] }),
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}

/** 部门报到 at one of the departments that were called. */
export const checkInAct = (one: AgencyProblem, call: AgencyProblem['calls'][number]): Act => ({
  verb: 'checkInToProblem', label: call.account ? '报到' : '登记报到', title: `${call.unitName}报到`, path: `/agency-problems/${one.id}/check-in-to-problem`, kind: 'primary', fixed: { no: call.no }, note: one.title,
  fields: [{ name: 'whoCame', label: '谁来', kind: 'text', max: 100 }, wordsField('带来什么意见')],
});
