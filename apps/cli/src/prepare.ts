import 'reflect-metadata';
import path from 'node:path';
import { bringNewGrants } from '@onecounter/organisation';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations';
import { isUnfinished } from './backup/empty-place';
import { Refusal } from './place';
import { environmentOf, makeSecrets, type Secrets } from './secrets';
import { seedAll } from './seed';

type Log = (line: string) => void;

/**
 * Makes a database ready: roles owner (migrates), app, verifier (read only); migrations; queue; catalogue, calendars and, in a demo database, people.
 * Returns what gateway and worker need in their environment. Repeating it changes nothing.
 */
export async function prepare(env: NodeJS.ProcessEnv, log: Log): Promise<Record<string, string>> {
  const ready = await migrateAll(env, log);
  const demo = await seedAll({ ...env, ...ready, DATABASE_APP_URL: env.DATABASE_URL }, log);
  return { ...ready, ONECOUNTER_DEMO_ACCOUNTS: JSON.stringify(demo) };
}

/**
 * Roles, tables and queue, without any rows. Returns the environment without the accounts.
 * @param only the names of the migrations that a backup knows; only its restore goes on in a place that a restore has begun
 */
export async function migrateAll(env: NodeJS.ProcessEnv, log: Log, only?: readonly string[]): Promise<Record<string, string>> {
  const owner = env.DATABASE_URL;
  if (!owner) throw new Error('DATABASE_URL is missing');
  const secrets = makeSecrets(path.resolve(env.DATA_DIR ?? '.data'));
  if (!only) await requireFinished(owner);
  await makeRoles(owner, secrets);
  await migrate(owner, log, only ? chosen(only) : MIGRATIONS);
  if (!only) await grantNew(owner, log);
  return environmentOf(owner, secrets, env);
}

/** Permissions that this version brings reach the posts of a database that was seeded by an earlier one. */
async function grantNew(owner: string, log: Log): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const given = await bringNewGrants({ rows: async <T extends object>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as T[] });
    if (given.length > 0) log(`granted: ${given.map(({ role, permission }) => `${permission} to ${role}`).join(', ')}`);
  } finally {
    await client.end();
  }
}

function chosen(names: readonly string[]): typeof MIGRATIONS {
  const unknown = names.filter((name) => !MIGRATIONS.some((migration) => migration.name === name));
  if (unknown.length > 0) throw new Refusal(`the backup was made by a newer version of the program: ${unknown.join(', ')}`);
  return MIGRATIONS.filter((migration) => names.includes(migration.name));
}

/** A place that is half restored is never taken for a whole one. */
async function requireFinished(owner: string): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    if (await isUnfinished(client)) throw new Refusal('a restore was broken off here; run it again, or take an empty place');
  } finally {
    await client.end();
  }
}

async function makeRoles(owner: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ v: number }>(`select current_setting('server_version_num')::int v`);
    if ((rows[0]?.v ?? 0) < 180000) throw new Error('PostgreSQL 18 or later is needed');
    for (const [role, password] of [['onecounter_app', secrets.appPassword], ['onecounter_verifier', secrets.verifierPassword]] as const) {
      await client.query('select pg_advisory_lock(4210303)');
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      await client.query(`${known.rowCount ? 'alter' : 'create'} role ${role} login password '${password}'`);
      await client.query('select pg_advisory_unlock(4210303)');
    }
  } finally {
    await client.end();
  }
}

async function migrate(owner: string, log: Log, migrations: typeof MIGRATIONS): Promise<void> {
  const source = new DataSource({ type: 'postgres', url: owner, migrations, migrationsTableName: 'migration', migrationsTransactionMode: 'each' });
  await source.initialize();
  const done = await source.runMigrations();
  await source.destroy();
  if (done.length > 0) log(`migrated: ${done.map((migration) => migration.name).join(', ')}`);
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const known = await client.query(`select 1 from information_schema.schemata where schema_name = 'bullmq'`);
    if (known.rowCount && done.length === 0) return;
    await client.query('create schema if not exists bullmq');
    await client.query('set search_path to bullmq');
    await runMigrations(client as never);
    await client.query('grant usage, create on schema bullmq to onecounter_app; grant all on all tables in schema bullmq to onecounter_app; grant all on all sequences in schema bullmq to onecounter_app; grant execute on all functions in schema bullmq to onecounter_app');
  } finally {
    await client.end();
  }
}
