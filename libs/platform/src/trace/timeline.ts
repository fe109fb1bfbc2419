import { Injectable } from '@nestjs/common';
import { linkHash } from '@onecounter/kernel/chain';
import { Sql } from '../database/sql';

export interface StepRow {
  subject_kind: string; subject_id: number; seq: number; verb: string; by_person: number | null; post: string; unit_id: number | null;
  legal_at: Date; machine_at: Date; facts: object; prev_hash: Buffer | null; hash: Buffer;
}
const COLUMNS = 'subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash';

/** The hash a step must have, computed again from what is stored. */
export function hashOf(row: StepRow): Buffer {
  return linkHash(row.prev_hash, {
    subjectKind: row.subject_kind, subjectId: row.subject_id, seq: row.seq, verb: row.verb, by: row.by_person, post: row.post, unit: row.unit_id,
    legalAt: row.legal_at.toISOString(), machineAt: row.machine_at.toISOString(), facts: row.facts,
  });
}

/** The steps of one subject, and the first that breaks the chain. */
@Injectable()
export class Timeline {
  constructor(private readonly sql: Sql) {}

  stepsOf(subjectKind: string, subjectId: number): Promise<StepRow[]> {
    return this.sql.rows<StepRow>(`select ${COLUMNS} from platform.step where subject_kind = $1 and subject_id = $2 order by seq`, [subjectKind, subjectId]);
  }

  static brokenAt(steps: readonly StepRow[]): number | null {
    let prev: Buffer | null = null;
    for (const [index, step] of steps.entries()) {
      const linked: boolean = prev === null ? step.prev_hash === null : step.prev_hash !== null && prev.equals(step.prev_hash);
      if (step.seq !== index + 1 || !linked || !hashOf(step).equals(step.hash)) return step.seq;
      prev = step.hash;
    }
    return null;
  }
}
