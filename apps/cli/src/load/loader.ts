import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { finished } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Checkpoints, LegalClock, MachineClock } from '@onecounter/platform';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Chunk, Portion } from './generator';
import { GeneratorThreads } from './generator-threads';
import { planLoad } from './load-ground';
import type { LoadPlan } from './load-plan';
import { LOADED_TABLES } from './write-chunk';

export interface Loaded { readonly cases: number; readonly steps: number; readonly open: number; readonly heads: number; readonly seconds: number }
type Tell = (line: string) => void;

const PORTION = { cases: 2_000, applicants: 5_000 } as const;
const TELL_EVERY_MS = 5_000;

/**
 * Fills a database with a history of cases that could have happened, and seals it.
 * All rows are written in one transaction: a load that breaks off leaves nothing but gaps in the numbers. The outbox is passed over, as everything in it
 * would have been delivered long ago; so the checkpoint file gets the heads afterwards, in a call of its own.
 */
export class Loader {
  constructor(private readonly app: INestApplicationContext, private readonly env: NodeJS.ProcessEnv, private readonly tell: Tell) {}

  async run(asked: { cases: number; months: number; seed: number }): Promise<Loaded> {
    const began = this.ms;
    const client = new pg.Client({ connectionString: this.env.DATABASE_URL, application_name: 'onecounter load' });
    client.on('error', () => undefined); // the statement in hand fails with it
    await client.connect();
    try {
      const plan = await planLoad(client, { ...asked, now: this.app.get(LegalClock).now() });
      const counts = await this.write(client, plan);
      this.tell(`committed after ${this.since(began)} s; cleaning up and sealing`);
      for (const table of Object.keys(LOADED_TABLES)) await client.query(`vacuum (analyze) ${table}`);
      const heads = await this.app.get(Checkpoints).writeLoaded('permitCase', plan.firstCaseId, plan.firstCaseId + plan.cases - 1);
      return { ...counts, heads, seconds: Number(this.since(began)) };
    } finally {
      await client.end();
    }
  }

  private async write(client: pg.Client, plan: LoadPlan): Promise<Omit<Loaded, 'heads' | 'seconds'>> {
    const threads = new GeneratorThreads(plan, this.env, Math.max(1, availableParallelism() - 1));
    try {
      await client.query('begin');
      await client.query(`set local statement_timeout = 0; set local maintenance_work_mem = '512MB'; set local synchronous_commit = off`);
      const indexes = await this.dropIndexes(client, plan.cases);
      const counts = await this.copyAll(client, threads.chunks(portionsOf(plan)), plan.cases);
      for (const index of indexes) await this.timed(`index ${index.name}`, client.query(index.definition));
      await client.query('commit');
      return counts;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await threads.close();
    }
  }

  private async copyAll(client: pg.Client, chunks: AsyncIterable<Chunk>, cases: number): Promise<Omit<Loaded, 'heads' | 'seconds'>> {
    const all = { cases: 0, steps: 0, open: 0 };
    const began = this.ms;
    let told = began;
    for await (const { tables, counts } of chunks) {
      for (const { table, lines } of tables) if (lines.length > 0) await copy(client, `copy ${table} (${LOADED_TABLES[table]}) from stdin`, lines);
      for (const key of ['cases', 'steps', 'open'] as const) all[key] += counts[key];
      if (this.ms - told < TELL_EVERY_MS && all.cases < cases) continue;
      told = this.ms;
      this.tell(`${all.cases} of ${cases} cases, ${all.steps} steps, ${Math.round(all.steps / Math.max(0.001, (this.ms - began) / 1000))} steps/s`);
    }
    return all;
  }

  /** Making an index anew takes a third of the time of filling it row by row: worth it unless what is there already outweighs what comes. */
  private async dropIndexes(client: pg.Client, cases: number): Promise<{ name: string; definition: string }[]> {
    const { rows: size } = await client.query<{ large: boolean }>('select count(*) > $1::bigint * 3 large from casework.permit_case', [cases]);
    if (size[0]?.large) return [];
    const { rows } = await client.query<{ name: string; definition: string }>(
      `select i.indexrelid::regclass::text name, pg_get_indexdef(i.indexrelid) definition from pg_index i where i.indrelid = any($1::regclass[]) and not i.indisunique and not i.indisprimary order by 1`,
      [Object.keys(LOADED_TABLES)],
    );
    for (const { name } of rows) await client.query(`drop index ${name}`);
    return rows;
  }

  private async timed(what: string, work: Promise<unknown>): Promise<void> {
    const began = this.ms;
    await work;
    if (this.ms - began > 1000) this.tell(`${what}: ${this.since(began)} s`);
  }

  private get ms(): number {
    return this.app.get(MachineClock).now().getTime();
  }

  private since(began: number): string {
    return ((this.ms - began) / 1000).toFixed(1);
  }
}

function portionsOf(plan: LoadPlan): Portion[] {
  const cut = (of: Portion['of'], first: number, count: number): Portion[] =>
    Array.from({ length: Math.ceil(count / PORTION[of]) }, (_, index) => ({ of, from: first + index * PORTION[of], to: first + Math.min(count, (index + 1) * PORTION[of]) }));
  return [...cut('applicants', plan.firstApplicantId, plan.applicants), ...cut('cases', 0, plan.cases)];
}

async function copy(client: pg.Client, statement: string, lines: Uint8Array): Promise<void> {
  const stream = client.query(copyFrom(statement));
  const done = finished(stream);
  if (!stream.write(lines)) await Promise.race([once(stream, 'drain'), done]);
  stream.end();
  await done;
}
