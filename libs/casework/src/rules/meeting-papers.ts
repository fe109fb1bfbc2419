import { DOCUMENT_KINDS, MEETING_KINDS, type DocumentBlock, type MeetingKind, type NoticeContent } from '@onecounter/contracts';

interface OnPaper { readonly kind: MeetingKind; readonly title: string; readonly agenda: string; readonly place: string; readonly startsOn: string; readonly startsAt: string; readonly unitName: string; readonly organiserName: string; readonly organ: string; readonly dated: string }
interface PersonOnPaper { readonly name: string; readonly unitName: string; readonly signed: boolean }
interface TaskOnPaper { readonly text: string; readonly lead: string; readonly together: readonly string[]; readonly dueOn: string }

const head = (meeting: OnPaper): DocumentBlock => ({
  kind: 'fields', fields: [
    { label: '会议', value: `${MEETING_KINDS[meeting.kind].zh}：${meeting.title}` }, { label: '时间', value: `${meeting.startsOn} ${meeting.startsAt}` }, { label: '地点', value: meeting.place }, { label: '提请科室', value: meeting.unitName }, { label: '组织科室', value: meeting.organiserName },
  ],
});
const table = (people: readonly PersonOnPaper[], columns: string[], row: (one: PersonOnPaper, index: number) => string[]): DocumentBlock => ({ kind: 'table', columns, rows: people.map(row) });

/** 会议通知: when, where, what about, who is asked. */
export function meetingNotice(meeting: OnPaper, people: readonly PersonOnPaper[]): NoticeContent {
  return {
    layout: 'notice', title: DOCUMENT_KINDS.meetingNotice.zh, addressee: '参会人员', unit: meeting.organ, dated: meeting.dated,
    blocks: [head(meeting), { kind: 'paragraph', text: `议题：${meeting.agenda}` }, table(people, ['序号', '姓名', '单位'], ({ name, unitName }, index) => [String(index + 1), name, unitName]), { kind: 'paragraph', text: '请按时参会，到会后在系统里签到；不能参会的，请提前告知组织科室。' }],
  };
}

/** 会议纪要: who came and who did not, what was said, who does what until when. */
export function meetingMinutes(meeting: OnPaper, people: readonly PersonOnPaper[], said: { readonly minutes: string; readonly outcome: string; readonly tasks: readonly TaskOnPaper[] }): NoticeContent {
  const names = (signed: boolean): string => people.filter((one) => one.signed === signed).map(({ name, unitName }) => `${name}（${unitName}）`).join('、');
  const absent = names(false);
  return {
    layout: 'notice', title: DOCUMENT_KINDS.meetingMinutes.zh, addressee: '参会单位', unit: meeting.organ, dated: meeting.dated,
    blocks: [
      head(meeting), { kind: 'paragraph', text: `出席：${names(true)}。${absent ? `\n未到：${absent}。` : ''}` }, { kind: 'paragraph', text: `议题：${meeting.agenda}` }, { kind: 'paragraph', text: said.minutes }, { kind: 'paragraph', text: `结论：${said.outcome}` },
      ...(said.tasks.length > 0 ? [{ kind: 'table', columns: ['序号', '交办事项', '牵头', '配合', '期限'], rows: said.tasks.map(({ text, lead, together, dueOn }, index) => [String(index + 1), text, lead, together.join('、'), dueOn]) } satisfies DocumentBlock] : []),
    ],
  };
}
