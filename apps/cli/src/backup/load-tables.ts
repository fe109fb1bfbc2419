import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Refusal } from '../place';
import { heavyParts, partitionsOf, sequencesOf, tablesOf } from './catalogue';
import { requireSame } from './examine';
import type { BackupManifest, TableEntry } from './manifest';
import { Metered } from './metered';
import type { Progress } from './progress';
import type { BackupSource } from './source';

/** Loads all rows in one transaction: broken off, it leaves the tables as empty as they were. `last` goes into the same transaction. */
export async function loadTables(client: pg.Client, source: BackupSource, manifest: BackupManifest, progress: Progress, last: string): Promise<number> {
  await client.query(`begin; set local statement_timeout = 0; set local lock_timeout = 0; set local maintenance_work_mem = '512MB'; set local synchronous_commit = off; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'`);
  try {
    await requireTables(client, manifest);
    const heavy = await heavyParts(client);
    for (const { drop } of heavy) await client.query(drop);
    await makePartitions(client, manifest);
    let rows = 0;
    for (const table of manifest.tables) rows += await loadTable(client, source, table, progress);
    for (const { make } of heavy) {
      await client.query(make);
      progress.tell(make.slice(0, 60), 0);
    }
    await setSequences(client, manifest);
    await client.query(last);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function requireTables(client: pg.Client, manifest: BackupManifest): Promise<void> {
  const here = new Map((await tablesOf(client)).map(({ table, columns }) => [table, columns.join()]));
  for (const { table, columns } of manifest.tables) if (here.get(table) !== columns.join()) throw new Refusal(`this program makes the table ${table} otherwise than the backup has it; restore with the version that made the backup`);
}

/** Partitions that a schedule had made since; rows of a month must not end up in the default one, or the month could not be made any more. */
async function makePartitions(client: pg.Client, manifest: BackupManifest): Promise<void> {
  const here = new Set((await partitionsOf(client)).map(({ name }) => name));
  for (const { name, parent, bound } of manifest.partitions) {
    if (here.has(name)) continue;
    await client.query(`create table ${name} partition of ${parent} ${bound}`);
    for (const guard of await guardsOf(client, parent, name)) await client.query(guard);
  }
}

/** What PostgreSQL does not hand down to a partition: triggers of whole statements, such as the one that refuses TRUNCATE. */
async function guardsOf(client: pg.Client, parent: string, name: string): Promise<string[]> {
  const { rows } = await client.query<{ guard: string }>(
    `select replace(pg_get_triggerdef(t.oid), format(' ON %s ', t.tgrelid::regclass), format(' ON %s ', $2::text)) guard from pg_trigger t where t.tgrelid = $1::regclass and not t.tgisinternal and t.tgtype & 1 = 0`,
    [parent, name],
  );
  return rows.map(({ guard }) => guard);
}

async function loadTable(client: pg.Client, source: BackupSource, { table, columns, entry, rows, ...digest }: TableEntry, progress: Progress): Promise<number> {
  // rows that a migration brings along are in the backup as they became
  if (rows > 0) await client.query(`delete from ${table}`);
  const meter = new Metered();
  const copy = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(await source.open(entry), meter, copy).catch((error: Error) => { throw new Refusal(`${entry} does not load: ${error.message}`); });
  requireSame(entry, meter.digest, digest);
  if (copy.rowCount !== rows) throw new Refusal(`${entry} holds ${copy.rowCount} rows instead of ${rows}`);
  progress.tell(entry, meter.bytes);
  return rows;
}

async function setSequences(client: pg.Client, manifest: BackupManifest): Promise<void> {
  const here = new Set((await sequencesOf(client)).map(({ name }) => name));
  for (const { name, last } of manifest.sequences) {
    if (!here.has(name)) throw new Refusal(`this program knows no sequence ${name}`);
    if (last !== null) await client.query('select setval($1::regclass, $2)', [name, last]);
  }
}
