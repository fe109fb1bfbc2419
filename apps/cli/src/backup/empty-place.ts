import type pg from 'pg';
import { Refusal } from '../place';
import { tablesOf } from './catalogue';
import type { BackupManifest } from './manifest';

/** Schema that says: a restore has begun here and is not finished. */
export const MARK = 'restoring';
/** Filled by migrations, hence not empty in an empty place. */
const BROUGHT_ALONG = ['platform.legal_clock', 'notification.sweep'];

export async function isUnfinished(client: pg.ClientBase): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from information_schema.schemata where schema_name = $1', [MARK]);
  return (rowCount ?? 0) > 0;
}

/** @throws Refusal when there is anything that a restore would mix with or overwrite */
export async function requireEmpty(client: pg.ClientBase, manifest: BackupManifest): Promise<void> {
  if (await isUnfinished(client)) {
    const { rows } = await client.query<{ signature: string }>(`select signature from ${MARK}.backup`);
    if (rows[0]?.signature !== manifest.signature) throw new Refusal('a restore of another backup was broken off here; take a new, empty place');
    return;
  }
  for (const { table } of await tablesOf(client)) {
    if (BROUGHT_ALONG.includes(table)) continue;
    const { rowCount } = await client.query(`select 1 from ${table} limit 1`);
    if (rowCount) throw new Refusal(`this place is not empty: ${table} has rows. A restore overwrites nothing; take a new DATA_DIR or an empty database`);
  }
}

export async function markUnfinished(client: pg.ClientBase, manifest: BackupManifest): Promise<void> {
  if (await isUnfinished(client)) return;
  await client.query('begin');
  await client.query(`create schema ${MARK}`);
  await client.query(`create table ${MARK}.backup (signature text not null)`);
  await client.query(`insert into ${MARK}.backup values ($1)`, [manifest.signature]);
  await client.query('commit');
}
