import type { Lifecycle, StepRule } from '../lifecycle';

export const MEETING_STEPS = {
  planMeeting: { from: [], to: 'planned', fact: 'meetingPlanned', zh: '发起会议', en: 'Plan a meeting' },
  inviteToMeeting: { from: ['planned'], to: 'same', fact: 'meetingInvited', zh: '通知参会', en: 'Invite to a meeting' },
  signInToMeeting: { from: ['planned', 'held'], to: 'same', fact: 'meetingSignedIn', zh: '签到', en: 'Sign in to a meeting' },
  recordMinutes: { from: ['planned', 'held'], to: 'held', fact: 'minutesRecorded', zh: '登记纪要', en: 'Record the minutes' },
  assignMeetingTask: { from: ['held', 'closed'], to: 'same', fact: 'meetingTaskAssigned', zh: '交办任务', en: 'Assign a task' },
  completeMeetingTask: { from: ['held', 'closed'], to: 'same', fact: 'meetingTaskCompleted', zh: '完成任务', en: 'Complete a task' },
  closeMeeting: { from: ['planned', 'held'], to: 'closed', fact: 'meetingClosed', zh: '办结会议', en: 'Close a meeting', grave: true },
  cancelMeeting: { from: ['planned'], to: 'cancelled', fact: 'meetingCancelled', zh: '取消会议', en: 'Cancel a meeting', grave: true },
} as const satisfies Record<string, StepRule>;

/** 会议: one record for every kind of meeting, from the notice to the tasks that came of it (MTG-1). Tasks go on after the meeting is closed. */
export const MEETING = {
  kind: 'meeting',
  statuses: { planned: { zh: '待召开', en: 'Planned' }, held: { zh: '已召开', en: 'Held' }, closed: { zh: '已办结', en: 'Closed' }, cancelled: { zh: '已取消', en: 'Cancelled', ends: true } },
  steps: MEETING_STEPS,
} as const satisfies Lifecycle;
export type MeetingVerb = keyof typeof MEETING_STEPS;
export type MeetingStatus = keyof typeof MEETING.statuses;

export const MEETING_KINDS = {
  thematic: { zh: '业务专题会议', en: 'Thematic meeting' },
  panel: { zh: '专业审查委员会', en: 'Review panel' },
  consultation: { zh: '会商', en: 'Consultation' },
  jointConference: { zh: '联席会议', en: 'Joint conference' },
  taskForce: { zh: '专班协调会', en: 'Task-force meeting' },
} as const;
export type MeetingKind = keyof typeof MEETING_KINDS;

/** What a meeting may be about. */
export const MEETING_MATTERS = { permitCase: { zh: '办件', en: 'Case' }, project: { zh: '项目', en: 'Project' }, dispute: { zh: '分歧', en: 'Dispute' } } as const;
export type MeetingMatter = keyof typeof MEETING_MATTERS;
