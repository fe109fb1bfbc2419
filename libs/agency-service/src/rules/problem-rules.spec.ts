/** @no-db */
import { callOf, mayCheckIn, requireNoMeeting, requireSolvedTogether, type CalledUnit, type HeldMeeting } from './problem-rules';

const call = (no: number, unit: number | null, on: string | null = null): CalledUnit => ({ no, unit_id: unit, unit_name: `单位${no}`, checked_in_on: on });
const meeting = (id: number, status: string, open = 0): HeldMeeting => ({ id, title: `会议${id}`, status, open_tasks: open });
const SECTION = { unitId: 7, follows: false };
const FORCE = { unitId: 9, follows: true };

describe('checking in', () => {
  it('is one\'s own, or that of a department without accounts by the task force', () => {
    const calls = [call(1, 7), call(2, null)];
    expect([callOf(calls, undefined, SECTION).no, callOf(calls, 2, FORCE).no]).toEqual([1, 2]);
    for (const [no, who] of [[2, SECTION], [1, FORCE], [undefined, FORCE], [3, FORCE]] as const) expect(() => callOf(calls, no, who)).toThrow('departmentNotCalled');
    expect([mayCheckIn(calls, SECTION), mayCheckIn(calls, FORCE), mayCheckIn([call(1, 7)], FORCE)]).toEqual([true, true, false]);
  });

  it('is done once a call; called again one comes again', () => {
    expect(() => callOf([call(1, 7, '2026-11-20')], undefined, SECTION)).toThrow('departmentCheckedInBefore');
    expect(callOf([call(1, 7, '2026-11-20'), call(2, 7)], undefined, SECTION).no).toBe(2);
  });
});

describe('a general problem', () => {
  it('has one meeting at a time', () => {
    expect(() => requireNoMeeting([meeting(1, 'closed'), meeting(2, 'cancelled')])).not.toThrow();
    for (const status of ['planned', 'held']) expect(() => requireNoMeeting([meeting(1, status)])).toThrow('problemMeetingRuns');
  });

  it('is solved by a closed meeting whose tasks are done', () => {
    expect(requireSolvedTogether([meeting(1, 'cancelled'), meeting(2, 'closed')])).toBe(2);
    for (const meetings of [[], [meeting(1, 'held')], [meeting(1, 'cancelled')]]) expect(() => requireSolvedTogether(meetings)).toThrow('problemMeetingMissing');
    expect(() => requireSolvedTogether([meeting(1, 'closed', 1), meeting(2, 'closed')])).toThrow('problemTasksOpen');
  });
});
