import type { WriteStatement } from '@onecounter/platform';
import type { PreReviewedMaterial } from '../rules/pre-review';

const json = (w: WriteStatement, rows: readonly unknown[]): string => w.param(JSON.stringify(rows), 'jsonb');

/** Adds the materials of a pre-review that is born. */
export function recordPreReviewed(w: WriteStatement, materials: readonly PreReviewedMaterial[]): void {
  w.part('pm', `insert into intake.pre_review_material (pre_review_id, code, position, name, files, note)
    select s.id, x.code, x.position, x.name, x.files, x.note from s, jsonb_to_recordset(${json(w, materials.map((one, position) => ({ ...one, position })))}) x(code text, position smallint, name text, files uuid[], note text)`);
}

/** Writes files, notes and opinions over those before. */
export function renewPreReviewed(w: WriteStatement, materials: readonly PreReviewedMaterial[]): void {
  w.part('pm', `update intake.pre_review_material m set files = x.files, note = x.note, opinion = x.opinion, words = x.words from s, jsonb_to_recordset(${json(w, materials)}) x(code text, files uuid[], note text, opinion text, words text) where m.pre_review_id = s.id and m.code = x.code`);
}
