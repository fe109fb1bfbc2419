import { refuse } from '@onecounter/contracts';

export interface CalledUnit { readonly no: number; readonly unit_id: number | null; readonly unit_name: string; readonly checked_in_on: string | null }
export interface HeldMeeting { readonly id: number; readonly title: string; readonly status: string; readonly open_tasks: number }
interface Asker { readonly unitId: number | null; readonly follows: boolean }

/** The call that is answered: one's own, or, by whoever follows the project, that of a department without accounts. */
export function callOf(calls: readonly CalledUnit[], no: number | undefined, { unitId, follows }: Asker): CalledUnit {
  const own = calls.find((one) => one.unit_id !== null && one.unit_id === unitId && (no === undefined || one.no === no) && one.checked_in_on === null) ?? calls.find((one) => one.unit_id !== null && one.unit_id === unitId && (no === undefined || one.no === no));
  const call = own ?? (follows && no !== undefined ? calls.find((one) => one.no === no && one.unit_id === null) : undefined) ?? refuse('departmentNotCalled', {}, 'no');
  return call.checked_in_on === null ? call : refuse('departmentCheckedInBefore', { unitName: call.unit_name, on: call.checked_in_on }, 'no');
}

export const mayCheckIn = (calls: readonly CalledUnit[], { unitId, follows }: Asker): boolean => calls.some((one) => one.checked_in_on === null && (one.unit_id === null ? follows : one.unit_id === unitId));

/** Another meeting is called only when the last has ended or was cancelled. @throws problemMeetingRuns */
export function requireNoMeeting(meetings: readonly HeldMeeting[]): void {
  const runs = meetings.find(({ status }) => status === 'planned' || status === 'held');
  if (runs) refuse('problemMeetingRuns', { title: runs.title });
}

/** A general problem is solved by a meeting whose record is closed — never without minutes and attendees — and whose tasks are done. @throws problemMeetingMissing, problemTasksOpen */
export function requireSolvedTogether(meetings: readonly HeldMeeting[]): number {
  const [closed] = meetings.filter(({ status }) => status === 'closed').slice(-1);
  if (!closed) refuse('problemMeetingMissing');
  const open = meetings.filter(({ status }) => status === 'closed').reduce((sum, one) => sum + one.open_tasks, 0);
  if (open > 0) refuse('problemTasksOpen', { title: closed.title, count: open });
  return closed.id;
}
