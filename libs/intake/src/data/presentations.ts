import type { WriteStatement } from '@onecounter/platform';
import type { CaseRow } from '@onecounter/casework';
import type { JudgedMaterial, MaterialFinding } from '../rules/judge-materials';
import { correctedOnSpot } from '../rules/judge-materials';
import { judgeOutcome } from '../rules/judge-outcome';

/** What was presented with one case. `seq`: 1 at reception, one more with each supplement. */
export interface Presented {
  readonly caseId: number;
  readonly row: Pick<CaseRow, 'unit_id' | 'item_code' | 'case_type' | 'window_id'>;
  readonly seq: number;
  readonly materials: readonly JudgedMaterial[];
  readonly findings: readonly MaterialFinding[];
}
const json = (w: WriteStatement, rows: readonly unknown[]): string => w.param(JSON.stringify(rows), 'jsonb');

/** Adds presentations, with every failed point, of one or many cases to the step's statement (INT-9). */
export function recordPresentations(w: WriteStatement, presented: readonly Presented[], clerkId: number | null, at: Date): void {
  const rows = presented.map(({ caseId, row, seq, materials, findings }) => {
    const outcome = judgeOutcome(materials);
    return {
      caseId, seq, windowId: row.window_id, unitId: row.unit_id, item: row.item_code, caseType: row.case_type, complete: outcome.kind === 'acceptApplication', failed: outcome.told.map(({ material, what }) => ({ material, what })),
      findings: findings.map(({ code, presented: handedIn, points }) => ({ code, presented: handedIn, points: points.map(({ code: point, verdict, correctedOnSpot: corrected }) => ({ code: point, verdict, ...(corrected ? { correctedOnSpot: true } : {}) })) })),
      corrected: correctedOnSpot(materials),
    };
  });
  w.part('pr', `insert into intake.presentation (case_id, seq, presented_at, window_id, clerk_id, unit_id, item_code, case_type, complete, failed, findings, corrected_on_spot)
    select s.id, x.seq, ${w.param(at, 'timestamptz')}, x."windowId", ${w.param(clerkId, 'bigint')}, x."unitId", x.item, x."caseType", x.complete, x.failed, x.findings, x.corrected
    from jsonb_to_recordset(${json(w, rows)}) x("caseId" bigint, seq smallint, "windowId" bigint, "unitId" bigint, item text, "caseType" text, complete boolean, failed jsonb, findings jsonb, corrected int) join s on s.id = x."caseId"`);
}

/** Adds the materials of one or many new cases. */
export function recordMaterials(w: WriteStatement, cases: readonly Pick<Presented, 'caseId' | 'materials'>[]): void {
  const rows = cases.flatMap(({ caseId, materials }) => materials.map(({ definition, verdict, points, message, files }, position) => ({
    caseId, code: definition.code, position, name: definition.name, originals: definition.originals, copies: definition.copies, verdict, points, message, files,
  })));
  w.part('mt', `insert into casework.case_material (case_id, code, position, name, originals, copies, verdict, points, message, files)
    select s.id, x.code, x.position, x.name, x.originals, x.copies, x.verdict, x.points, x.message, x.files
    from jsonb_to_recordset(${json(w, rows)}) x("caseId" bigint, code text, position smallint, name text, originals smallint, copies smallint, verdict text, points jsonb, message text, files uuid[]) join s on s.id = x."caseId"`);
}

/** Writes the new findings over the old ones. */
export function renewMaterials(w: WriteStatement, materials: readonly JudgedMaterial[]): void {
  const rows = materials.map(({ definition, verdict, points, message, files }) => ({ code: definition.code, verdict, points, message, files }));
  w.part('mt', `update casework.case_material m set verdict = x.verdict, points = x.points, message = x.message, files = x.files from s,
      jsonb_to_recordset(${json(w, rows)}) x(code text, verdict text, points jsonb, message text, files uuid[]) where m.case_id = s.id and m.code = x.code`);
}
