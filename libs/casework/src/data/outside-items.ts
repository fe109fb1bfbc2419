import { Injectable } from '@nestjs/common';
import { Sql, type WriteStatement } from '@onecounter/platform';
import type { OutsideProgress } from '@onecounter/contracts';

export interface OutsideBirth {
  readonly id: number; readonly jointId: number; readonly stage: string; readonly name: string; readonly department: string; readonly resultName: string | null; readonly expectedOn: string; readonly on: string;
  readonly edges: readonly { readonly caseId: number; readonly side: 'before' | 'after'; readonly onFailure: 'stop' | 'release'; readonly provides: readonly string[] }[];
}

@Injectable()
export class OutsideItems {
  constructor(private readonly sql: Sql) {}

  /** An id for an item that is about to be named by a step. */
  async nextId(): Promise<number> {
    return (await this.sql.row<{ id: number }>(`select nextval('casework.outside_item_id_seq') id`))?.id ?? 0;
  }
}

/** Adds the item with its place in the order. */
export function recordOutsideItem(w: WriteStatement, { id, jointId, stage, name, department, resultName, expectedOn, on, edges }: OutsideBirth): void {
  w.part('oi', `insert into casework.outside_item (id, joint_case_id, stage, name, department, result_name, state, state_on, expected_on, added_on)
    select ${w.param(id, 'bigint')}, ${w.param(jointId, 'bigint')}, ${w.param(stage)}, ${w.param(name)}, ${w.param(department)}, ${w.param(resultName, 'text')}, 'waiting', ${w.param(on, 'date')}, ${w.param(expectedOn, 'date')}, ${w.param(on, 'date')} from s`);
  w.part('oe', `insert into casework.outside_edge (outside_id, case_id, side, on_failure, provides)
    select ${w.param(id, 'bigint')}, x."caseId", x.side, x."onFailure", x.provides from s, jsonb_to_recordset(${w.param(JSON.stringify(edges), 'jsonb')}) x("caseId" bigint, side text, "onFailure" text, provides text[])`);
}

/** Adds how far it is. */
export function recordOutsideState(w: WriteStatement, id: number, progress: { readonly state: OutsideProgress; readonly on: string; readonly resultNumber: string | null; readonly fileId: string | null }): void {
  w.part('ou', `update casework.outside_item o set state = ${w.param(progress.state)}, state_on = ${w.param(progress.on, 'date')}, result_number = coalesce(${w.param(progress.resultNumber, 'text')}, o.result_number), evidence_id = coalesce(${w.param(progress.fileId, 'uuid')}, o.evidence_id)
    from s where o.id = ${w.param(id, 'bigint')}`);
}
