import type { WriteStatement } from '@onecounter/platform';

/** Adds the end of the waiting of all cases of the statement. */
export function clearPredecessorHolds(w: WriteStatement, today: string): void {
  w.part('hc', `update casework.case_hold h set cleared_on = ${w.param(today, 'date')}, result = '前置已决定' from s where h.case_id = s.id and h.kind = 'openPredecessor' and h.cleared_on is null`);
}

/** Adds the results of predecessors to the materials that waited for them. */
export function bringResults(w: WriteStatement, papers: readonly object[]): void {
  w.part('mt', `update casework.case_material m set verdict = x.verdict, message = x.message from s, jsonb_to_recordset(${w.param(JSON.stringify(papers), 'jsonb')}) x(id bigint, code text, verdict text, message text)
    where x.id = s.id and m.case_id = x.id and m.code = x.code and m.verdict = 'fromResult'`);
}
