import { Injectable } from '@nestjs/common';
import { CHECK_MONTH, CHECK_RUN, refuse, type CheckException, type CheckNo, type CheckRunStatus } from '@onecounter/contracts';
import { Sql, type SubjectKind } from '@onecounter/platform';

export const CHECK_RUN_SUBJECT = { lifecycle: CHECK_RUN, table: 'compliance.check_run' } as const satisfies SubjectKind;
export const CHECK_MONTH_SUBJECT = { lifecycle: CHECK_MONTH, table: 'compliance.check_month' } as const satisfies SubjectKind;
/** Of one check: what was looked at, what was recorded now, what had been found before, and what was excused, by what. */
export interface CheckCounts { readonly examined: number; readonly found: number; readonly known: number; readonly excluded: Readonly<Partial<Record<CheckException, number>>> }
/** `stage`: parts that are behind the run; `cursor`: key of the last deed of the next one that is written, null at its beginning. */
export type RunPlace = Pick<CheckRunRow, 'stage' | 'cursor'>;
export interface CheckRunRow {
  readonly id: number; readonly status: CheckRunStatus; readonly version: number; readonly head: Buffer; readonly month: string; readonly checks: readonly CheckNo[]; readonly sample_size: number | null; readonly seed: string | null; readonly jurisdiction_path: string;
  readonly ran_by: number | null; readonly ran_by_name: string | null; readonly started_at: Date; readonly finished_at: Date | null; readonly stage: number; readonly cursor: number | null; readonly counts: Readonly<Partial<Record<CheckNo, CheckCounts>>>;
}
export interface ClosedMonth { readonly id: number; readonly month: string; readonly closed_on: string; readonly closed_by_name: string; readonly unsettled: number }

const ROW = `select r.id, r.status, r.version, r.head, r.month, r.checks, r.sample_size, r.seed, r.jurisdiction_path, r.ran_by, (select p.name from organisation.person p where p.id = r.ran_by) ran_by_name, r.started_at, r.finished_at, r.stage, r.cursor, r.counts from compliance.check_run r`;

/** 抽查 and 抽查月结 */
@Injectable()
export class CheckRuns {
  constructor(private readonly sql: Sql) {}

  /** Of the month, and those that were run in it: what they found counts there. Its own first, the newest first; at most 50. */
  list(month: string): Promise<CheckRunRow[]> {
    return this.sql.rows<CheckRunRow>(`${ROW} where r.month = $1::date or (r.started_at at time zone 'Asia/Shanghai')::date >= $1::date and (r.started_at at time zone 'Asia/Shanghai')::date < ($1::date + interval '1 month') order by (r.month = $1::date) desc, r.id desc limit 50`, [month]);
  }

  /** @throws notFound */
  async get(id: number): Promise<CheckRunRow> {
    return (await this.sql.row<CheckRunRow>(`${ROW} where r.id = $1`, [id])) ?? refuse('notFound');
  }

  /** Held until the transaction ends: who cancels waits for the part that is being written. @throws notFound */
  async lock(id: number): Promise<CheckRunRow> {
    await this.sql.rows('select id from compliance.check_run where id = $1 for update', [id]);
    return this.get(id);
  }

  /** One transaction with the run held; null when it has ended or somebody has cancelled it. */
  whileRunning<T>(id: number, work: (run: CheckRunRow) => Promise<T>): Promise<T | null> {
    return this.sql.transaction(async () => {
      const run = await this.lock(id);
      return run.status === 'running' ? work(run) : null;
    });
  }

  running(month: string): Promise<CheckRunRow | undefined> {
    return this.sql.row<CheckRunRow>(`${ROW} where r.month = $1 and r.status = 'running'`, [month]);
  }

  /** Whether all three checks have been run over all of the month, to the end. */
  async wasRunInFull(month: string): Promise<boolean> {
    const rows = await this.sql.rows(`select 1 from compliance.check_run r where r.month = $1 and r.status <> 'cancelled' and r.sample_size is null and r.checks @> array[1, 2, 3]::smallint[] and r.started_at >= ($1::date + interval '1 month') at time zone 'Asia/Shanghai' limit 1`, [month]);
    return rows.length > 0;
  }

  /** How far the run has come: for whoever watches it, and for whoever goes on with it. */
  async advance(id: number, { stage, cursor }: RunPlace, counts: Readonly<Partial<Record<CheckNo, CheckCounts>>>): Promise<void> {
    await this.sql.rows(`update compliance.check_run set stage = $2, counts = $3, cursor = $4 where id = $1 and status = 'running'`, [id, stage, JSON.stringify(counts), cursor]);
  }

  closedMonth(month: string): Promise<ClosedMonth | undefined> {
    return this.sql.row<ClosedMonth>('select m.id, m.month, m.closed_on, (select p.name from organisation.person p where p.id = m.closed_by) closed_by_name, m.unsettled from compliance.check_month m where m.month = $1', [month]);
  }
}
