import 'reflect-metadata';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations';
import { seedAll } from './seed';

type Secrets = Record<string, string>;
type Log = (line: string) => void;

/**
 * Makes a database ready: roles owner (migrates), app, verifier (read only); migrations; queue; catalogue, calendars and, in a demo database, people.
 * Returns what gateway and worker need in their environment. Repeating it changes nothing.
 */
export async function prepare(env: NodeJS.ProcessEnv, log: Log): Promise<Record<string, string>> {
  const owner = env.DATABASE_URL;
  if (!owner) throw new Error('DATABASE_URL is missing');
  const secrets = readSecrets(path.resolve(env.DATA_DIR ?? '.data'));
  await makeRoles(owner, secrets);
  await migrate(owner, log);
  const urls = { DATABASE_APP_URL: env.DATABASE_APP_URL ?? urlOf(owner, 'onecounter_app', secrets.appPassword), DATABASE_VERIFIER_URL: urlOf(owner, 'onecounter_verifier', secrets.verifierPassword) };
  const ready: Record<string, string> = {
    ...urls, ONECOUNTER_TOKEN_SECRET: env.ONECOUNTER_TOKEN_SECRET ?? (secrets.tokenSecret as string), ONECOUNTER_DATA_KEYS: env.ONECOUNTER_DATA_KEYS ?? (secrets.dataKeys as string),
    ONECOUNTER_SIGNING_KEY: env.ONECOUNTER_SIGNING_KEY ?? (secrets.signingKey as string),
  };
  const demo = await seedAll({ ...env, ...ready, DATABASE_APP_URL: owner }, log);
  return { ...ready, ONECOUNTER_DEMO_ACCOUNTS: JSON.stringify(demo) };
}

/** Secrets live beside the data, readable by their owner only; given ones in the environment win. */
function readSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  const known: Secrets = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : {};
  const random = (bytes: number): string => randomBytes(bytes).toString('base64url');
  const secrets: Secrets = {
    appPassword: random(24), verifierPassword: random(24), tokenSecret: randomBytes(32).toString('base64'),
    dataKeys: Buffer.from(JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64') }, lookup: randomBytes(32).toString('base64') })).toString('base64'),
    signingKey: Buffer.from(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })).toString('base64'),
    ...known,
  };
  if (Object.keys(secrets).some((name) => !(name in known))) {
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return secrets;
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

async function migrate(owner: string, log: Log): Promise<void> {
  const source = new DataSource({ type: 'postgres', url: owner, migrations: MIGRATIONS, migrationsTableName: 'migration', migrationsTransactionMode: 'each' });
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

function urlOf(owner: string, role: string, password = ''): string {
  const url = new URL(owner);
  url.username = role;
  url.password = password;
  return url.toString();
}
