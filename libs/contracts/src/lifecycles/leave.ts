import type { Lifecycle, StepRule } from '../lifecycle';

export const LEAVE_STEPS = {
  requestLeave: { from: [], to: 'requested', fact: 'leaveRequested', zh: '申请请假', en: 'Request leave' },
  approveLeave: { from: ['requested'], to: 'approved', fact: 'leaveApproved', zh: '批准请假', en: 'Approve leave' },
  refuseLeave: { from: ['requested'], to: 'refused', fact: 'leaveRefused', zh: '不批准请假', en: 'Refuse leave' },
  cancelLeave: { from: ['requested', 'approved'], to: 'cancelled', fact: 'leaveCancelled', zh: '撤销请假', en: 'Cancel leave', grave: true },
  beginLeave: { from: ['approved'], to: 'away', fact: 'leaveBegun', zh: '开始请假', en: 'Begin leave', bySystem: true },
  returnFromLeave: { from: ['away'], to: 'ended', fact: 'leaveReturned', zh: '提前销假', en: 'Return from leave early', grave: true },
  endLeave: { from: ['approved', 'away'], to: 'ended', fact: 'leaveEnded', zh: '假期结束', en: 'End leave', bySystem: true },
  lapseLeave: { from: ['requested'], to: 'lapsed', fact: 'leaveLapsed', zh: '逾期未批', en: 'Lapse unanswered', bySystem: true },
} as const satisfies Record<string, StepRule>;

/** 请假 (IAM-4): by half days, with a handover; it begins and ends by legal time. What was approved and is over before anything ran ends without having begun. */
export const LEAVE = {
  kind: 'leave',
  statuses: {
    requested: { zh: '待批准', en: 'Requested' }, approved: { zh: '已批准', en: 'Approved' }, away: { zh: '请假中', en: 'Away' },
    ended: { zh: '已结束', en: 'Ended', ends: true }, refused: { zh: '未批准', en: 'Refused', ends: true }, cancelled: { zh: '已撤销', en: 'Cancelled', ends: true }, lapsed: { zh: '逾期未批', en: 'Lapsed', ends: true },
  },
  steps: LEAVE_STEPS,
} as const satisfies Lifecycle;
export type LeaveVerb = keyof typeof LEAVE_STEPS;
export type LeaveStatus = keyof typeof LEAVE.statuses;

/** 事由: shown to whoever asks for it and to whoever decides, never in the trace. */
export const LEAVE_KINDS = {
  annual: { zh: '年休假', en: 'Annual leave' }, sick: { zh: '病假', en: 'Sick leave' }, personal: { zh: '事假', en: 'Personal leave' }, official: { zh: '公出、培训', en: 'Official absence' },
  family: { zh: '婚产丧等假', en: 'Family leave' }, other: { zh: '其他', en: 'Other' },
} as const;
export type LeaveKind = keyof typeof LEAVE_KINDS;

/** 半天: the morning begins with the day, the afternoon at twelve. */
export const HALF_DAYS = { morning: { zh: '上午', en: 'Morning' }, afternoon: { zh: '下午', en: 'Afternoon' } } as const;
export type HalfDay = keyof typeof HALF_DAYS;
