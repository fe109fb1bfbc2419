import type { WriteStatement } from '@onecounter/platform';

/** Adds the end of every open hold: nothing is waited for any more. */
export function clearOpenHolds(w: WriteStatement, today: string, personId: number | null): void {
  w.part('hd', `update casework.case_hold h set cleared_on = ${w.param(today, 'date')}, cleared_by = ${w.param(personId, 'bigint')} from s where h.case_id = s.id and h.cleared_on is null`);
}
