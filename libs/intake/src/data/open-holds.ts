import type { WriteStatement } from '@onecounter/platform';

/** Adds the end of every open hold, but of the kind that another part of the statement ends: nothing is waited for any more. */
export function clearOpenHolds(w: WriteStatement, today: string, personId: number | null, except = ''): void {
  w.part('ha', `update casework.case_hold h set cleared_on = ${w.param(today, 'date')}, cleared_by = ${w.param(personId, 'bigint')} from s where h.case_id = s.id and h.cleared_on is null and h.kind <> ${w.param(except, 'text')}`);
}
