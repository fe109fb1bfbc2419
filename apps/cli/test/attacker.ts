import { hashOf, type StepRow } from '@onecounter/platform';
import pg from 'pg';

/** Somebody who owns the database, knows the format and switches the guards off. */
export class Attacker {
  private constructor(private readonly client: pg.Client) {}

  static async arrive(): Promise<Attacker> {
    const client = new pg.Client(process.env.DATABASE_URL);
    await client.connect();
    await client.query('set session_replication_role = replica');
    return new Attacker(client);
  }

  async run(sql: string, values: readonly unknown[] = []): Promise<pg.QueryResultRow[]> {
    return (await this.client.query(sql, [...values])).rows as pg.QueryResultRow[];
  }

  async steps(caseId: number): Promise<StepRow[]> {
    return (await this.run(`select * from platform.step where subject_kind = 'permitCase' and subject_id = $1 order by seq`, [caseId])) as StepRow[];
  }

  /** Changes columns of one step and leaves the rest as it is. */
  async alter(caseId: number, seq: number, set: string): Promise<void> {
    await this.run(`update platform.step set ${set} where subject_kind = 'permitCase' and subject_id = $1 and seq = $2`, [caseId, seq]);
  }

  async remove(caseId: number, seq: number): Promise<void> {
    await this.run(`delete from platform.step where subject_kind = 'permitCase' and subject_id = $1 and seq = $2`, [caseId, seq]);
  }

  /** Renumbers a step. */
  async move(caseId: number, from: number, to: number): Promise<void> {
    await this.alter(caseId, from, `seq = ${to}`);
  }

  async put(step: StepRow): Promise<void> {
    await this.run(
      `insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [step.subject_kind, step.subject_id, step.seq, step.verb, step.by_person, step.post, step.unit_id, step.legal_at, step.machine_at, JSON.stringify(step.facts), step.prev_hash, step.hash],
    );
  }

  /** Hashes every step anew, as the format demands, and sets the case's head to the end. */
  async recompute(caseId: number): Promise<void> {
    let prev: Buffer | null = null;
    for (const step of await this.steps(caseId)) {
      const hash = hashOf({ ...step, prev_hash: prev });
      await this.run(`update platform.step set prev_hash = $3, hash = $4 where subject_kind = 'permitCase' and subject_id = $1 and seq = $2`, [caseId, step.seq, prev, hash]);
      prev = hash;
    }
    await this.run('update casework.permit_case set head = $2 where id = $1', [caseId, prev]);
  }

  async leave(): Promise<void> {
    await this.client.end();
  }
}
