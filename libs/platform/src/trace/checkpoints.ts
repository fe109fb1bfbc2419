import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { canonicalJson, merkleRoot } from '@onecounter/kernel/chain';
import { LegalClock } from '../clocks/legal-clock';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';
import { Sql } from '../database/sql';

/** A line of the checkpoint file: the heads that moved since the last one, chained and signed (Ed25519). */
export interface Checkpoint {
  readonly no: number;
  readonly legalAt: string;
  readonly machineAt: string;
  /** [kind, id, seq, hash hex] */
  readonly heads: readonly (readonly [string, number, number, string])[];
  /** Root over all heads of all subjects, on the first line of a day. */
  readonly merkle: string | null;
  readonly subjects: number | null;
  readonly prev: string;
  readonly signature: string;
}
interface Head { subject_kind: string; subject_id: number; seq: number; hash: Buffer }
const BATCH = 20_000;

export const checkpointFile = (dir: string): string => path.join(dir, 'checkpoints.jsonl');
export const lineHash = (line: string): string => createHash('sha256').update(line).digest('hex');

/** Writes what has moved to a file outside the database, so that nobody who owns the database can rewrite the past unseen. */
@Injectable()
export class Checkpoints {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock, private readonly machine: MachineClock, private readonly settings: Settings) {}

  /** One checkpoint; the rows are marked in the same transaction as the mirror row. Returns the number of heads. */
  write(): Promise<number> {
    return this.sql.transaction(async () => {
      await this.sql.rows('select pg_advisory_xact_lock(4210301)');
      const last = await this.sql.row<{ no: number; machine_at: Date }>('select no, machine_at from platform.checkpoint order by no desc limit 1');
      const no = (last?.no ?? 0) + 1;
      const heads = await this.claimMoved(no);
      const newDay = last?.machine_at.toISOString().slice(0, 10) !== this.machine.now().toISOString().slice(0, 10);
      if (heads.length === 0 && !newDay) return 0;
      const line = await this.line(no, heads, newDay);
      await mkdir(this.settings.checkpointDir, { recursive: true });
      // the file first: a crash before the commit leaves a line too many, which verify takes for what it is (same number twice)
      await appendFile(checkpointFile(this.settings.checkpointDir), `${line}\n`, { flush: true });
      await this.sql.rows('insert into platform.checkpoint (no, line_hash, heads, machine_at) values ($1, $2, $3, $4)', [no, Buffer.from(lineHash(line), 'hex'), heads.length, this.machine.now()]);
      return heads.length;
    });
  }

  private claimMoved(no: number): Promise<Head[]> {
    return this.sql.rows<Head>(
      `with moved as (update platform.outbox set sealed_in = $1 where id in (select id from platform.outbox where sealed_in is null order by id limit ${BATCH}) returning subject_kind, subject_id, seq),
        last as (select subject_kind, subject_id, max(seq) seq from moved group by 1, 2)
       select s.subject_kind, s.subject_id, s.seq, s.hash from last join platform.step s using (subject_kind, subject_id, seq) order by 1, 2`,
      [no],
    );
  }

  private async line(no: number, heads: readonly Head[], withMerkle: boolean): Promise<string> {
    const all = withMerkle ? await this.sql.rows<{ hash: Buffer }>('select distinct on (subject_kind, subject_id) hash from platform.step order by subject_kind, subject_id, seq desc') : [];
    const body = {
      no, legalAt: this.legal.now().toISOString(), machineAt: this.machine.now().toISOString(),
      heads: heads.map((head) => [head.subject_kind, head.subject_id, head.seq, head.hash.toString('hex')] as const),
      merkle: withMerkle ? merkleRoot(all.map((row) => row.hash)).toString('hex') : null, subjects: withMerkle ? all.length : null,
      prev: await this.lastLineHash(),
    };
    const key = createPrivateKey(Buffer.from(this.settings.signingKey, 'base64').toString('utf8'));
    return canonicalJson({ ...body, signature: sign(null, Buffer.from(canonicalJson(body)), key).toString('base64') });
  }

  private async lastLineHash(): Promise<string> {
    const text = await readFile(checkpointFile(this.settings.checkpointDir), 'utf8').catch(() => '');
    const last = text.trimEnd().split('\n').at(-1);
    return last ? lineHash(last) : '';
  }
}

export const publicKeyOf = (signingKey: string): string => createPublicKey(Buffer.from(signingKey, 'base64').toString('utf8')).export({ type: 'spki', format: 'pem' }).toString();
