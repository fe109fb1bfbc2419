// How long a backup and its restore take: the operator's own commands, on a history made by the loader. Reported only.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDatabase, startPostgres } from '../dev/pg.mjs';
import { secretOf } from '../dev/secrets.mjs';

const [HUNDRED_THOUSAND, MILLION] = [100_000, 1_000_000];
const CLI = 'dist/apps/cli/src/main.js';

/** Runs one command; gives its seconds. */
function timed(desk, env, ...args) {
  const began = performance.now();
  const child = desk.spawn(process.execPath, [path.join(desk.root, CLI), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { said += data; });
  return new Promise((resolve, reject) => child.once('exit', (code) => (code === 0 ? resolve({ seconds: (performance.now() - began) / 1000, said }) : reject(new Error(`${args[0]} ended with ${code}: ${said}`)))));
}

/** A database of its own: other benches copy rows that have no trace, and a restore would say so. */
async function history(desk, folder, cases) {
  const dataDir = path.join(folder, 'origin');
  const server = await startPostgres({ dataDir: path.join(dataDir, 'pg'), password: secretOf(dataDir, 'postgresPassword') });
  await ensureDatabase(server, 'onecounter');
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', DATA_DIR: dataDir, ONECOUNTER_SEED: 'demo' };
  await timed(desk, env, 'seed');
  await timed(desk, env, 'load', '--cases', String(cases));
  return { server, env };
}

const line = (bench, seconds, cases, said, note) => ({
  bench, n: 1, ours: Number(seconds.toFixed(1)), floor: null, ratio: null, unit: 's', p50: null, p99: null,
  note: `${cases} cases, ${Math.round(cases / seconds)} cases/s; ${note}; ${said.trim().split('\n').find((one) => one.includes(' tables,')) ?? ''}`,
});

const backupBench = (name, cases) => async (desk) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'onecounter-bench-backup-'));
  chmodSync(folder, 0o711); // the server may run as another user
  try {
    const { server, env } = await history(desk, folder, cases);
    const target = path.join(folder, 'backup');
    const passphrase = { ONECOUNTER_BACKUP_PASSPHRASE: 'a passphrase for the bench' };
    const saved = await timed(desk, { ...env, ...passphrase }, 'backup', '--to', target, '--with-secrets');
    await server.stop();
    const restored = await timed(desk, { ...env, ...passphrase, DATA_DIR: path.join(folder, 'restored') }, 'restore', '--from', target, '--with-secrets');
    return [line(`backup${name}`, saved.seconds, cases, saved.said, 'by the command, while the database runs'), line(`restore${name}`, restored.seconds, cases, restored.said, 'into an empty DATA_DIR, indexes made, trace verified')];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** By name only: `backup-1m` loads a million cases first. */
export const BACKUPS = [{ name: 'backup', run: backupBench('', HUNDRED_THOUSAND) }, { name: 'backup-1m', run: backupBench('-1m', MILLION), byName: true }];
