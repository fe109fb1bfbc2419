import { createHash, createPublicKey } from 'node:crypto';
import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@onecounter/kernel/chain';
import { LegalClock } from '../clocks/legal-clock';
import { MachineClock } from '../clocks/machine-clock';
import { Settings } from '../config/settings';
import { Sql } from '../database/sql';
import { endOf } from './end-of-file';
import { Heads, type Head } from './heads';
import { signerOf } from './signer';
import { handoverLine, signBody } from './verify/handover';

/** A line of the checkpoint file: the heads that moved since the last one, chained and signed (Ed25519). */
export interface Checkpoint {
  readonly no: number;
  readonly legalAt: string;
  readonly machineAt: string;
  /** [kind, id, seq, hash hex] */
  readonly heads: readonly (readonly [string, number, number, string])[];
  /** Nothing that had moved stayed out. */
  readonly complete: boolean;
  /** Root over the last sealed head of every subject, by kind and id, on the first complete line of a day (machine time, UTC). */
  readonly merkle: string | null;
  readonly subjects: number | null;
  readonly prev: string;
  readonly signature: string;
}
interface Last { no: number; machine_at: Date }
type Claim = (no: number) => Promise<{ heads: Head[]; complete: boolean }>;

export const checkpointFile = (dir: string): string => path.join(dir, 'checkpoints.jsonl');
export const lineHash = (line: string): string => createHash('sha256').update(line).digest('hex');

/** Writes what has moved to a file outside the database, so that nobody who owns the database can rewrite the past unseen. */
@Injectable()
export class Checkpoints {
  private readonly heads: Heads;

  constructor(private readonly sql: Sql, private readonly legal: LegalClock, private readonly machine: MachineClock, private readonly settings: Settings) {
    this.heads = new Heads(sql);
  }

  /** Seals everything that has moved, in as many lines as it takes. Returns the number of heads. */
  async write(): Promise<number> {
    let [all, complete] = [0, false];
    const before = await this.last();
    const newDay = before?.machine_at.toISOString().slice(0, 10) !== this.machine.now().toISOString().slice(0, 10);
    while (!complete) {
      const sealed = await this.writeLine((no) => this.heads.claimMoved(no), newDay);
      all += sealed.heads;
      complete = sealed.complete;
    }
    return all;
  }

  /** Lets a new key begin at once, when the one before it is known: seals what has moved, and hands over even when nothing has. @returns the number of heads */
  async begin(): Promise<number> {
    await this.sql.transaction(async () => {
      await this.lock();
      await this.handOver();
    });
    return this.write();
  }

  /** Seals subjects whose history was loaded as it is, without passing the outbox. Returns the number of heads. */
  async writeLoaded(kind: string, fromId: number, toId: number, progress: (heads: number) => void = () => undefined): Promise<number> {
    let all = 0;
    for (let after = fromId - 1; after < toId;) {
      const heads = await this.heads.batch(kind, after, toId);
      after = heads.at(-1)?.subject_id ?? toId;
      all += (await this.writeLine(() => Promise.resolve({ heads, complete: false }), false)).heads;
      progress(all);
    }
    return all;
  }

  /** One checkpoint; the rows are marked in the same transaction as the mirror row. */
  private writeLine(claim: Claim, newDay: boolean): Promise<{ heads: number; complete: boolean }> {
    return this.sql.transaction(async () => {
      await this.lock();
      await this.handOver();
      const no = ((await this.last())?.no ?? 0) + 1;
      const { heads, complete } = await claim(no);
      const withRoot = newDay && complete;
      if (heads.length === 0 && !withRoot) return { heads: 0, complete };
      await this.append(no, await this.line(no, heads, complete, withRoot), heads.length);
      return { heads: heads.length, complete };
    });
  }

  private lock(): Promise<object[]> {
    return this.sql.rows('select pg_advisory_xact_lock(4210301)');
  }

  private async append(no: number, line: string, heads: number): Promise<void> {
    await mkdir(this.settings.checkpointDir, { recursive: true });
    const file = checkpointFile(this.settings.checkpointDir);
    // the file first: a crash before the commit leaves a line too many, which verify takes for what it is (same number twice)
    const torn = (await endOf(file)).torn ? '\n' : '';
    await appendFile(file, `${torn}${line}\n`, { flush: true });
    await this.sql.rows('insert into platform.checkpoint (no, line_hash, heads, machine_at) values ($1, $2, $3, $4)', [no, Buffer.from(lineHash(line), 'hex'), heads, this.machine.now()]);
  }

  /** Before the first line with a new key, the key before it hands over. @throws Error when this process holds a key that has handed over */
  private async handOver(): Promise<void> {
    const [file, { signingKey, formerSigningKey }] = [checkpointFile(this.settings.checkpointDir), this.settings];
    const signer = await signerOf(file, signingKey, formerSigningKey);
    if (signer === 'replaced') throw new Error('The key that this process signs checkpoints with was handed over: start it again with the new one');
    if (signer !== 'former') return;
    const no = ((await this.last())?.no ?? 0) + 1;
    await this.append(no, handoverLine(await this.body(no, [], false, null), formerSigningKey, signingKey), 0);
  }

  private last(): Promise<Last | undefined> {
    return this.sql.row<Last>('select no, machine_at from platform.checkpoint order by no desc limit 1');
  }

  private async line(no: number, heads: readonly Head[], complete: boolean, withRoot: boolean): Promise<string> {
    const body = await this.body(no, heads, complete, withRoot ? await this.heads.root() : null);
    return canonicalJson({ ...body, signature: signBody(body, this.settings.signingKey) });
  }

  private async body(no: number, heads: readonly Head[], complete: boolean, root: { hash: Buffer; subjects: number } | null) {
    const before = await endOf(checkpointFile(this.settings.checkpointDir));
    return {
      no, legalAt: this.legal.now().toISOString(), machineAt: this.machine.now().toISOString(), complete,
      heads: heads.map((head) => [head.subject_kind, head.subject_id, head.seq, head.hash.toString('hex')] as const),
      merkle: root?.hash.toString('hex') ?? null, subjects: root?.subjects ?? null, prev: before.line === '' ? '' : lineHash(before.line),
    };
  }
}

export const publicKeyOf = (signingKey: string): string => createPublicKey(Buffer.from(signingKey, 'base64').toString('utf8')).export({ type: 'spki', format: 'pem' }).toString();
