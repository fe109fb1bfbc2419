import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sql, type WriteStatement } from '@onecounter/platform';

export interface JointNoteRow { readonly at: Date; readonly by_name: string; readonly unit_name: string; readonly text: string }

/** 牵头批注: free words stand beside the trace, which holds their digest only. */
@Injectable()
export class JointNotes {
  constructor(private readonly sql: Sql) {}

  of(jointId: number): Promise<JointNoteRow[]> {
    return this.sql.rows(
      `select n.noted_at at, p.name by_name, u.name unit_name, n.text from casework.joint_note n join organisation.person p on p.id = n.by_person left join organisation.unit u on u.id = n.unit_id where n.joint_case_id = $1 order by n.step_seq desc limit 200`, [jointId],
    );
  }
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export function recordNote(w: WriteStatement, note: { readonly text: string; readonly at: Date; readonly by: number | null; readonly unitId: number | null }): void {
  w.part('jn', `insert into casework.joint_note (joint_case_id, step_seq, noted_at, by_person, unit_id, text) select s.id, s.version, ${w.param(note.at, 'timestamptz')}, ${w.param(note.by, 'bigint')}, ${w.param(note.unitId, 'bigint')}, ${w.param(note.text)} from s`);
}
