import type { Sql } from '../database/sql';
import { MerkleTower } from './verify/merkle-tower';

export interface Head { subject_kind: string; subject_id: number; seq: number; hash: Buffer }

/** Heads that go on one line: 2 MB of text. */
const BATCH = 20_000;
/** Leaps along the primary key from kind to kind. */
export const KINDS_WITH_STEPS = `with recursive leap as (
    select min(subject_kind) kind from platform.step union all select (select min(subject_kind) from platform.step where subject_kind > leap.kind) from leap where leap.kind is not null)
  select kind from leap where kind is not null`;
/** The step is not waiting for a checkpoint. Few are; the list is made once for a statement. */
const SEALED = (kind: string): string => `(s.subject_id, s.seq) not in (select o.subject_id, o.seq from platform.outbox o where o.sealed_in is null and o.subject_kind = ${kind})`;

/** Reads of the trace for checkpoints. */
export class Heads {
  constructor(private readonly sql: Sql) {}

  /** Marks what moved as sealed in checkpoint `no`; the last step of each subject is its head. */
  async claimMoved(no: number): Promise<{ heads: Head[]; complete: boolean }> {
    const rows = await this.sql.rows<Head & { claimed: number }>(
      `with moved as (update platform.outbox set sealed_in = $1 where id in (select id from platform.outbox where sealed_in is null order by id limit ${BATCH}) returning subject_kind, subject_id, seq),
        last as (select subject_kind, subject_id, max(seq) seq from moved group by 1, 2)
       select s.subject_kind, s.subject_id, s.seq, s.hash, (select count(*)::int from moved) claimed from last left join platform.step s using (subject_kind, subject_id, seq) order by 1, 2`,
      [no],
    );
    // what is announced without being a step (a calendar) has no head
    return { heads: rows.filter((row) => row.seq !== null && row.hash !== null), complete: (rows[0]?.claimed ?? 0) < BATCH };
  }

  /** Heads of the subjects with ids in (after, upTo], at most one line's worth. */
  batch(kind: string, after: number, upTo: number): Promise<Head[]> {
    return this.sql.rows<Head>(
      `select distinct on (s.subject_id) s.subject_kind, s.subject_id, s.seq, s.hash from platform.step s where s.subject_kind = $1 and s.subject_id > $2 and s.subject_id <= $3 order by s.subject_id, s.seq desc limit ${BATCH}`,
      [kind, after, upTo],
    );
  }

  /** The root over the last sealed head of every subject: what waits for the next checkpoint is left out, so that the root follows from the file. */
  async root(): Promise<{ hash: Buffer; subjects: number }> {
    const tower = new MerkleTower();
    for (const kind of await this.kinds()) {
      for (let after = -1, heads = await this.sealed(kind, after); heads.length > 0; heads = await this.sealed(kind, after)) {
        for (const head of heads) tower.add(head.hash);
        after = heads.at(-1)?.subject_id ?? after;
      }
    }
    return { hash: tower.root(), subjects: tower.count };
  }

  private sealed(kind: string, after: number): Promise<Head[]> {
    return this.sql.rows<Head>(
      `select distinct on (s.subject_id) s.subject_kind, s.subject_id, s.seq, s.hash from platform.step s where s.subject_kind = $1 and s.subject_id > $2 and ${SEALED('$1')} order by s.subject_id, s.seq desc limit ${BATCH}`,
      [kind, after],
    );
  }

  /** In the order in which verify goes through them: by code unit, whatever the database's collation. */
  private async kinds(): Promise<string[]> {
    const rows = await this.sql.rows<{ kind: string }>(KINDS_WITH_STEPS);
    return rows.map((row) => row.kind).sort();
  }
}
