import type { WriteStatement } from '@onecounter/platform';

/** Adds the end of the waiting of all cases of the statement. */
export function clearPredecessorHolds(w: WriteStatement, today: string): void {
  w.part('hc', `update casework.case_hold h set cleared_on = ${w.param(today, 'date')}, result = '前置已决定' from s where h.case_id = s.id and h.kind = 'openPredecessor' and h.cleared_on is null`);
}

export interface BroughtResult { readonly id: number; readonly code: string; readonly verdict: string; readonly message: string; readonly fileId: string | null; /** Of another department: nobody counted on it at reception. */ readonly outside: boolean }

/** Adds the results of predecessors to the materials that waited for them; the paper of another department also to one that was missing, with its file. */
export function bringResults(w: WriteStatement, papers: readonly BroughtResult[]): void {
  const rows = w.param(JSON.stringify(papers), 'jsonb');
  const columns = 'x(id bigint, code text, verdict text, message text, "fileId" uuid, outside boolean)';
  w.part('mt', `update casework.case_material m set verdict = x.verdict, message = x.message, files = case when x."fileId" is null or x."fileId" = any(m.files) then m.files else m.files || x."fileId" end from s, jsonb_to_recordset(${rows}) ${columns}
    where x.id = s.id and m.case_id = x.id and m.code = x.code and (m.verdict = 'fromResult' or x.outside and x.verdict = 'fromResult' and m.verdict in ('missing', 'unchecked'))`);
  w.part('lf', `insert into casework.linked_file (case_id, material_code, file_id, source_case_id, consent_id, step_seq)
    select x.id, x.code, x."fileId", null, null, s.version from s join jsonb_to_recordset(${rows}) ${columns} on x.id = s.id where x."fileId" is not null on conflict do nothing`);
}
