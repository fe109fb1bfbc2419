import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { devTools } from '@onecounter/testing/processes';
import pg from 'pg';

const MAIN = path.resolve('dist/apps/cli/src/main.js');
export interface Ended { readonly code: number | string; readonly said: string }
export interface RunningCommand { readonly ended: Promise<Ended>; kill(): Promise<Ended> }

export const scratch = (): string => mkdtempSync(path.join(tmpdir(), 'onecounter-backup-'));

/** The command line in a process of its own, which can really be killed. */
export async function startCli(env: NodeJS.ProcessEnv, ...args: string[]): Promise<RunningCommand> {
  const { spawnBound, ended } = await devTools();
  const child = spawnBound(process.execPath, ['--enable-source-maps', MAIN, ...args], { signal: 'TERM', env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => { said += String(data); });
  const whole = ended(child).then((code) => ({ code, said }));
  return { ended: whole, kill: () => { child.kill('SIGKILL'); return whole; } };
}

export async function cli(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> {
  return (await startCli(env, ...args)).ended;
}

/** The spec's own installation, as the operator's shell would have it. */
export function here(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  delete env.NODE_ENV;
  return env;
}

/**
 * Somewhere else: an empty database of the same server and an empty DATA_DIR; the keys are not there. Only the passwords of the roles are: roles belong to
 * the server, and other specs use them.
 */
export async function elsewhere(): Promise<{ env: NodeJS.ProcessEnv; ask: (sql: string) => Promise<pg.QueryResultRow[]>; leave: () => Promise<void> }> {
  const name = `elsewhere_${randomBytes(5).toString('hex')}`;
  const admin = new pg.Client(process.env.DATABASE_URL);
  await admin.connect();
  await admin.query(`create database ${name} template template0`);
  const url = new URL(process.env.DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  const client = new pg.Client(url.href);
  await client.connect();
  const env = { ...withoutKeys(here()), DATABASE_URL: url.href, DATA_DIR: scratch() };
  const { appPassword, verifierPassword } = JSON.parse(readFileSync(path.join(process.env.DATA_DIR ?? '', 'secrets.json'), 'utf8')) as Record<string, string>;
  writeFileSync(path.join(env.DATA_DIR, 'secrets.json'), JSON.stringify({ appPassword, verifierPassword }));
  return {
    env, ask: async (sql) => (await client.query(sql)).rows as pg.QueryResultRow[],
    leave: async () => { await client.end(); await admin.query(`drop database ${name} with (force)`); await admin.end(); },
  };
}

export function withoutKeys(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const left = { ...env };
  for (const name of Object.keys(left)) if (name.startsWith('ONECOUNTER_') && name !== 'ONECOUNTER_CLOCK' && name !== 'ONECOUNTER_BACKUP_PASSPHRASE' || name.startsWith('DATABASE_')) delete left[name];
  return left;
}

/** Keys and passwords of the roles of the spec's installation: the roles are the server's, so their passwords hold elsewhere, too. */
export function keysOfHere(): NodeJS.ProcessEnv {
  return { ONECOUNTER_DATA_KEYS: process.env.ONECOUNTER_DATA_KEYS, ONECOUNTER_SIGNING_KEY: process.env.ONECOUNTER_SIGNING_KEY, ONECOUNTER_TOKEN_SECRET: process.env.ONECOUNTER_TOKEN_SECRET };
}
