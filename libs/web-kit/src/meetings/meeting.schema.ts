import { MEETING, MEETING_KINDS } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type Meeting = components['schemas']['MeetingView'];
export type MeetingRow = components['schemas']['MeetingRowView'];

export const KINDS = Object.entries(MEETING_KINDS).map(([value, { zh }]) => ({ value, label: zh }));
export const STATUSES = [...Object.entries(MEETING.statuses).map(([value, { zh }]) => ({ value, label: zh })), { value: 'took', label: '开过的' }];

export const PLAN_MEETING: Act = {
  verb: 'planMeeting', label: '发起会议', path: '/meetings/plan-meeting', kind: 'primary',
  fields: [
    { name: 'kind', label: '会议种类', kind: 'choice', options: KINDS }, { name: 'title', label: '会议名称', kind: 'text', max: 120 }, { name: 'agenda', label: '议题', kind: 'long', max: 2000 }, { name: 'startsAt', label: '时间', kind: 'time' },
    { name: 'place', label: '地点', kind: 'text', max: 120 }, { name: 'unitId', label: '提请科室', hint: '不选就是本科室', kind: 'unit', optional: true }, { name: 'caseNumbers', label: '有关办件的编号', hint: '可不填；几件的用逗号隔开', kind: 'list', optional: true },
    { name: 'projectCodes', label: '有关项目的国家编码', hint: '可不填；几个的用逗号隔开', kind: 'list', optional: true },
  ],
};

/** Every verb of a meeting with what it asks for; which of them are open the server says. Signing in is one press, not one of these. */
export function meetingActs(meeting: Meeting): Act[] {
  const at = (verb: string): string => `/meetings/${meeting.id}/${verb}`;
  const all: Act[] = [
    { verb: 'inviteToMeeting', label: '通知参会', path: at('invite-to-meeting'), kind: meeting.invited === 0 ? 'primary' : 'plain', note: '选好的人会看到这次会议，会议通知可以打印。', fields: [{ name: 'personIds', label: '参会人', kind: 'people' }] },
    { verb: 'inviteToMeeting', label: '外单位参会', title: '通知外单位的人参会', path: at('invite-to-meeting'), fields: [{ name: 'others', label: '外单位的人', hint: '一行一个：单位 姓名', kind: 'guests' }] },
    { verb: 'recordMinutes', label: meeting.minutes === null ? '登记纪要' : '修改纪要', path: at('record-minutes'), kind: meeting.minutes === null && meeting.signed > 0 ? 'primary' : 'plain', fields: [{ name: 'text', label: '纪要', kind: 'long', max: 20_000, first: meeting.minutes ?? undefined }, { name: 'fileIds', label: '附件、照片', kind: 'files', optional: true }] },
    { verb: 'assignMeetingTask', label: '交办任务', path: at('assign-meeting-task'), fields: [{ name: 'text', label: '任务', kind: 'long', max: 1000 }, { name: 'leadUnitId', label: '牵头科室', kind: 'unit' }, { name: 'coUnitIds', label: '配合科室', kind: 'units', optional: true }, { name: 'dueOn', label: '期限', kind: 'date' }] },
    { verb: 'closeMeeting', label: '办结会议', path: at('close-meeting'), kind: meeting.minutes !== null && meeting.signed > 0 ? 'primary' : 'plain', note: meeting.signed === 0 ? '还没有人签到，不能办结。' : meeting.minutes === null ? '还没有登记纪要，不能办结。' : '办结后出具会议纪要；交办的任务接着办。', fields: [{ name: 'outcome', label: '结论', kind: 'long', max: 2000 }] },
    { verb: 'cancelMeeting', label: '取消会议', path: at('cancel-meeting'), kind: 'danger', fields: [{ name: 'reason', label: '为什么取消', kind: 'long', max: 500 }] },
  ];
  return all.filter(({ verb }) => (meeting.verbs as readonly string[]).includes(verb));
}

export const completeAct = (meeting: Meeting, taskId: number): Act => ({ verb: 'completeMeetingTask', label: '完成任务', path: `/meetings/${meeting.id}/complete-meeting-task`, fixed: { taskId }, kind: 'primary', fields: [{ name: 'result', label: '完成情况', kind: 'long', max: 1000 }] });

/** First and last day of the month of a date. */
export function monthOf(day: string): { from: string; to: string } {
  const [year = 2000, month = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${day.slice(0, 7)}-01`, to: `${day.slice(0, 7)}-${String(last).padStart(2, '0')}` };
}
