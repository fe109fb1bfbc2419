import { Injectable } from '@nestjs/common';
import { MachineClock, Sql, type Actor } from '@onecounter/platform';

export interface BulkActRow {
  readonly id: number; readonly key: string; readonly act: string; readonly body_hash: Buffer; readonly case_ids: readonly number[]; readonly finished_at: Date | null; readonly cancelled: boolean;
}
/** A row of the act that has its result: the new version, or why it was refused. */
export interface BulkRowResult { readonly case_id: number; readonly version: number | null; readonly code: string | null; readonly reason: string | null }

// as JSON: an array of bigint would arrive as texts
const ACT = 'select id, key, act, body_hash, to_jsonb(case_ids) case_ids, finished_at, cancelled from casework.bulk_act';

/** Bulk acts and the result of each of their rows. */
@Injectable()
export class BulkActs {
  constructor(private readonly sql: Sql, private readonly clock: MachineClock) {}

  /** The act under this key of this person; the first asking writes it down. */
  async begin(actor: Actor, act: Pick<BulkActRow, 'key' | 'act' | 'body_hash' | 'case_ids'>): Promise<BulkActRow> {
    await this.sql.rows(
      'insert into casework.bulk_act (person_id, key, act, body_hash, case_ids, started_at) values ($1, $2, $3, $4, $5, $6) on conflict on constraint bulk_act_key do nothing',
      [actor.personId, act.key, act.act, act.body_hash, act.case_ids, this.clock.now()],
    );
    return (await this.find(actor, act.key)) as BulkActRow;
  }

  find(actor: Actor, key: string): Promise<BulkActRow | undefined> {
    return this.sql.row<BulkActRow>(`${ACT} where person_id = $1 and key = $2`, [actor.personId, key]);
  }

  rowsOf(actId: number): Promise<BulkRowResult[]> {
    return this.sql.rows<BulkRowResult>('select case_id, version, code, reason from casework.bulk_row where act_id = $1', [actId]);
  }

  async isCancelled(actId: number): Promise<boolean> {
    return (await this.sql.row<{ cancelled: boolean }>('select cancelled from casework.bulk_act where id = $1', [actId]))?.cancelled ?? true;
  }

  /** In the transaction of the effect. False when this row has its result already: then the effect must not stay. */
  async done(actId: number, caseId: number, version: number): Promise<boolean> {
    const rows = await this.sql.rows('insert into casework.bulk_row (act_id, case_id, version) values ($1, $2, $3) on conflict do nothing returning case_id', [actId, caseId, version]);
    return rows.length === 1;
  }

  /** A result that is there already stays. */
  async refused(actId: number, caseId: number, code: string, reason: string): Promise<void> {
    await this.sql.rows('insert into casework.bulk_row (act_id, case_id, code, reason) values ($1, $2, $3, $4) on conflict do nothing', [actId, caseId, code, reason]);
  }

  async finish(actId: number): Promise<void> {
    await this.sql.rows('update casework.bulk_act set finished_at = $2 where id = $1 and finished_at is null', [actId, this.clock.now()]);
  }

  /** What is done stays done. */
  async cancel(actId: number): Promise<void> {
    await this.sql.rows('update casework.bulk_act set cancelled = true where id = $1 and finished_at is null', [actId]);
  }

  async forgetBefore(instant: Date): Promise<number> {
    return (await this.sql.rows('delete from casework.bulk_act where started_at < $1 returning id', [instant])).length;
  }
}
