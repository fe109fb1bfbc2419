import { MEETING, refuse, type MeetingVerb } from '@onecounter/contracts';

interface Organised { readonly organiser_id: number; readonly organiser_name: string; readonly secretary_id: number; readonly starts_on: string }
interface Asker { readonly personId: number | null; readonly unitId: number | null }

/** Its secretary and whoever sits in the organising unit keep the record of a meeting. */
export const organises = ({ organiser_id: unit, secretary_id: secretary }: Organised, { personId, unitId }: Asker): boolean => unit === unitId || secretary === personId;

/** @throws meetingNotYours */
export function requireOrganiser(row: Organised, actor: Asker, verb: MeetingVerb): void {
  if (!organises(row, actor)) refuse('meetingNotYours', { unitName: row.organiser_name, verb, verbLabel: MEETING.steps[verb].zh });
}

/** Nobody signs in and nothing is minuted before the day. @throws meetingNotToday */
export function requireDay(row: Organised, today: string, verb: MeetingVerb): void {
  if (today < row.starts_on) refuse('meetingNotToday', { on: row.starts_on, verb, verbLabel: MEETING.steps[verb].zh });
}

/** What lacks to close it. @throws meetingWithoutMinutes, meetingWithoutAttendees */
export function requireHeld({ minutes, signed }: { readonly minutes: string | null; readonly signed: number }): void {
  if (minutes === null) refuse('meetingWithoutMinutes');
  if (signed === 0) refuse('meetingWithoutAttendees');
}
