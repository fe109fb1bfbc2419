import { REMINDER_GRADES } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act, ActField } from '../subjects/act.schema';

export type ReminderRow = components['schemas']['AgencyReminderRowView'];
export type Reminder = components['schemas']['AgencyReminderView'];
type Item = components['schemas']['AgencyItemView'];

export const GRADES = Object.entries(REMINDER_GRADES).map(([value, { zh }]) => ({ value: value as ReminderRow['grade'], label: zh }));
export const REMINDER_STATES = [{ value: 'open', label: '待答复' }, { value: 'overdue', label: '其中逾期' }, { value: 'answered', label: '已答复' }, { value: 'settled', label: '已办结' }, { value: 'all', label: '全部' }] as const;

export const wordsField = (label: string, hint = ''): ActField => ({ name: 'words', label, hint, kind: 'long', max: 2000 });
export const daysField = (label: string, first = '3'): ActField => ({ name: 'days', label, hint: '工作日，当天不算', kind: 'number', first });
/** To whom something goes: a section of the system, or a department outside by its name. */
export const UNIT_FIELDS: readonly ActField[] = [{ name: 'unitId', label: '单位', hint: '系统里的科室、县区', kind: 'unit', optional: true }, { name: 'unitName', label: '系统外的单位', hint: '没有账号的部门、公用企业写名称，答复由专班登记', kind: 'text', max: 120, optional: true }];

/** 催办 of an item of a project. */
export const remindAct = (projectId: number, items: readonly Item[]): Act => ({
  verb: 'remindSlowUnit', label: '催办', title: '催办进展缓慢的事项', path: '/agency-reminders/remind-slow-unit', fixed: { projectId }, note: '到期没有答复的，上报；再没有效果，由专班组长约谈。每一步都留痕。', ...(items.length === 0 ? { reason: '项目还没有办理事项' } : {}),
  fields: [
    { name: 'itemNo', label: '哪个事项慢', kind: 'choice', whole: true, options: items.map(({ no, itemName, unitName }) => ({ value: String(no), label: `${itemName}（${unitName}）` })) }, ...UNIT_FIELDS,
    wordsField('慢在哪里，要求什么'), daysField('几个工作日内答复'),
  ],
});

/** Every verb of a reminder with what it asks for; which of them are open the server says. */
export function reminderActs(one: Reminder): Act[] {
  const act = (verb: string, route: string, more: Omit<Act, 'verb' | 'path'>): Act => ({ verb, path: `/agency-reminders/${one.id}/${route}`, note: `${one.itemName}，${one.unitName}`, ...more });
  const early: ActField[] = one.early ? [{ name: 'earlyReason', label: '提前的理由', hint: one.status === 'answered' ? '已经有答复，仍要升级的，写明理由' : `答复期限 ${one.dueOn} 还没有过`, kind: 'long', max: 500 }] : [];
  const all: Act[] = [
    act('answerAgencyReminder', 'answer-agency-reminder', { label: one.unitId === null ? '登记答复' : '答复', kind: 'primary', fields: [wordsField('办到哪里，什么时候办完')] }),
    act('settleAgencyReminder', 'settle-agency-reminder', { label: '办结督办', kind: one.status === 'answered' ? 'primary' : 'plain', fields: [wordsField('事项现在怎样')] }),
    act('returnReminderAnswer', 'return-reminder-answer', { label: '退回答复', fields: [wordsField('还差什么'), daysField('几个工作日内重新答复', '2')] }),
    act('reportSlowUnit', 'report-slow-unit', { label: '上报', kind: one.early ? 'plain' : 'primary', fields: [wordsField('报告什么', '报给专班组长和分管领导'), daysField('几个工作日内答复', '2'), ...early] }),
    act('interviewSlowUnit', 'interview-slow-unit', { label: '约谈', kind: one.early ? 'plain' : 'primary', fields: [{ name: 'withWhom', label: '约谈了谁', kind: 'text', max: 200 }, { name: 'heldOn', label: '约谈日期', kind: 'date' }, wordsField('谈了什么，要求什么'), daysField('几个工作日内答复', '2'), ...early] }),
  ];
  return all.filter(({ verb }) => (one.verbs as readonly string[]).includes(verb));
}

/** What is waited for, when one has nothing to do. */
export function waitsFor({ status, unitName, unitId, grade }: Pick<Reminder, 'status' | 'unitName' | 'unitId' | 'grade'>): string {
  if (status === 'settled') return '';
  if (status === 'answered') return '等帮办专班核答复。';
  return `等${unitId === null ? '专班登记' : ''}${unitName}的答复；${grade === 'interview' ? '已经约谈。' : `到期没有答复的，${grade === 'reminder' ? '上报' : '约谈'}。`}`;
}
