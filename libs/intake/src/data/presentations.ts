import type { WriteStatement } from '@onecounter/platform';
import type { CaseRow } from '@onecounter/casework';
import type { JudgedMaterial, MaterialFinding } from '../rules/judge-materials';
import { correctedOnSpot } from '../rules/judge-materials';
import { judgeOutcome } from '../rules/judge-outcome';

type Presented = Pick<CaseRow, 'unit_id' | 'item_code' | 'case_type' | 'window_id'>;

/** Adds the presentation, with every failed point, to the step's statement (INT-9). */
export function recordPresentation(w: WriteStatement, row: Presented, seq: number, clerkId: number | null, at: Date, materials: readonly JudgedMaterial[], findings: readonly MaterialFinding[]): void {
  const outcome = judgeOutcome(materials);
  const failed = outcome.told.map(({ material, what }) => ({ material, what }));
  const kept = findings.map(({ code, presented, points }) => ({ code, presented, points: points.map(({ code: point, verdict, correctedOnSpot: corrected }) => ({ code: point, verdict, ...(corrected ? { correctedOnSpot: true } : {}) })) }));
  w.part('pr', `insert into intake.presentation (case_id, seq, presented_at, window_id, clerk_id, unit_id, item_code, case_type, complete, failed, findings, corrected_on_spot)
    select s.id, ${w.param(seq, 'smallint')}, ${w.param(at, 'timestamptz')}, ${w.param(row.window_id, 'bigint')}, ${w.param(clerkId, 'bigint')}, ${w.param(row.unit_id, 'bigint')}, ${w.param(row.item_code)}, ${w.param(row.case_type)},
      ${w.param(outcome.kind === 'acceptApplication')}, ${w.param(JSON.stringify(failed), 'jsonb')}, ${w.param(JSON.stringify(kept), 'jsonb')}, ${w.param(correctedOnSpot(materials), 'int')} from s`);
}

/** Adds the materials of a new case. */
export function recordMaterials(w: WriteStatement, materials: readonly JudgedMaterial[]): void {
  const rows = materials.map(({ definition, verdict, points, message, files }, position) => ({
    code: definition.code, position, name: definition.name, originals: definition.originals, copies: definition.copies, verdict, points, message, files,
  }));
  w.part('mt', `insert into casework.case_material (case_id, code, position, name, originals, copies, verdict, points, message, files)
    select s.id, x.code, x.position, x.name, x.originals, x.copies, x.verdict, x.points, x.message, x.files from s,
      jsonb_to_recordset(${w.param(JSON.stringify(rows), 'jsonb')}) x(code text, position smallint, name text, originals smallint, copies smallint, verdict text, points jsonb, message text, files uuid[])`);
}

/** Writes the new findings over the old ones. */
export function renewMaterials(w: WriteStatement, materials: readonly JudgedMaterial[]): void {
  const rows = materials.map(({ definition, verdict, points, message, files }) => ({ code: definition.code, verdict, points, message, files }));
  w.part('mt', `update casework.case_material m set verdict = x.verdict, points = x.points, message = x.message, files = x.files from s,
      jsonb_to_recordset(${w.param(JSON.stringify(rows), 'jsonb')}) x(code text, verdict text, points jsonb, message text, files uuid[]) where m.case_id = s.id and m.code = x.code`);
}
