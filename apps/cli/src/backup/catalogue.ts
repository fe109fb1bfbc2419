import type pg from 'pg';
import type { PartitionNote } from './manifest';

export interface TableNote { readonly table: string; readonly columns: readonly string[] }

/** Everything of ours; the queue is filled again from the outbox, and the list of migrations goes into the manifest. */
const OURS = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'bullmq', 'restoring')`;
/** Who runs at this moment says nothing later. */
const FLEETING = ['platform.process'];

/** Tables and the columns that are stored (generated ones come by themselves). */
export async function tablesOf(client: pg.ClientBase): Promise<TableNote[]> {
  const { rows } = await client.query<TableNote>(
    `select format('%I.%I', n.nspname, c.relname) "table", array_agg(quote_ident(a.attname) order by a.attnum) columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where ${OURS} and c.relkind in ('r', 'p') and not c.relispartition group by 1 order by 1`,
  );
  return rows.filter(({ table }) => !FLEETING.includes(table));
}

export async function partitionsOf(client: pg.ClientBase): Promise<PartitionNote[]> {
  const { rows } = await client.query<PartitionNote>(
    `select i.inhparent::regclass::text parent, format('%I.%I', n.nspname, c.relname) name, pg_get_expr(c.relpartbound, c.oid) bound
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_inherits i on i.inhrelid = c.oid where ${OURS} and c.relispartition and c.relkind = 'r' order by 2`,
  );
  return rows;
}

export async function sequencesOf(client: pg.ClientBase): Promise<{ name: string; last: number | null }[]> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select format('%I.%I', schemaname, sequencename) name, last_value last from pg_sequences n where ${OURS.replaceAll('n.nspname', 'n.schemaname')} order by 1`,
  );
  return rows.map(({ name, last }) => ({ name, last: last === null ? null : Number(last) }));
}

export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from public.migration order by "timestamp"');
  return rows.map(({ name }) => name);
}

/** Columns that name a stored file by its hash: `platform.stored_file.hash` and whatever is called file_hash or ends so. */
export async function fileColumnsOf(client: pg.ClientBase): Promise<{ table: string; column: string }[]> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select format('%I.%I', n.nspname, c.relname) "table", quote_ident(a.attname) "column" from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where ${OURS} and c.relkind in ('r', 'p') and not c.relispartition and a.atttypid = 'text'::regtype
       and (a.attname = 'file_hash' or a.attname like '%\\_file\\_hash' or n.nspname = 'platform' and c.relname = 'stored_file' and a.attname = 'hash') order by 1, 2`,
  );
  return rows;
}

/** What is made faster after the rows are there: indexes that guard nothing, and foreign keys, which would also ask for an order of the tables. */
export async function heavyParts(client: pg.ClientBase): Promise<{ drop: string; make: string }[]> {
  const keys = await client.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) "drop", format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) make
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace where ${OURS} and k.contype = 'f' and k.conparentid = 0 order by 1`,
  );
  const indexes = await client.query<{ drop: string; make: string }>(
    `select format('drop index %I.%I', n.nspname, c.relname) "drop", pg_get_indexdef(i.indexrelid) make from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
     where ${OURS} and not i.indisunique and not c.relispartition and c.relkind = 'i' order by 1`,
  );
  return [...keys.rows, ...indexes.rows];
}
