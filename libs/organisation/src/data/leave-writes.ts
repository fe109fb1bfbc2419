import { createHash, randomBytes } from 'node:crypto';
import type { WriteStatement } from '@onecounter/platform';
import type { Handover } from '../rules/leave-duties';

/** Words of a step, kept beside the trace, which holds only the digest over salt and words. */
export interface LeaveWords { readonly text: string; readonly salt: Buffer; readonly digest: string }

/** Null when nothing was said. */
export function sealLeaveWords(said: string | undefined): LeaveWords | null {
  const text = said?.trim() ?? '';
  if (text === '') return null;
  const salt = randomBytes(16);
  return { text, salt, digest: createHash('sha256').update(salt).update(text).digest('hex') };
}

export function writeLeaveWords(w: WriteStatement, words: LeaveWords | null): void {
  if (words) w.part('lw', `insert into organisation.leave_word (leave_id, step_seq, text, salt) select s.id, s.version, ${w.param(words.text)}, ${w.param(words.salt)} from s`);
}

export function writeHandovers(w: WriteStatement, handovers: readonly Handover[]): void {
  const rows = handovers.map(({ unitId, role, itemCode, standInId, toSuperior }) => ({ unit_id: unitId, role, item_code: itemCode, stand_in_id: standInId, to_superior: toSuperior }));
  w.part('lh', `insert into organisation.leave_handover (leave_id, unit_id, role, item_code, stand_in_id, to_superior)
    select s.id, x.unit_id, x.role, x.item_code, x.stand_in_id, x.to_superior from s, jsonb_to_recordset(${w.param(JSON.stringify(rows), 'jsonb')}) x(unit_id bigint, role text, item_code text, stand_in_id bigint, to_superior boolean)`);
}
