// One throw-away PostgreSQL for the whole run, with a template database that the compiled code has migrated and seeded.
// Each spec file gets a copy of it (pg-environment.cjs). Build first: `npm test` does.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ensureDatabase, startPostgres } from '../dev/pg.mjs';
import { root } from '../dev/workspace.mjs';

const TEMPLATE = 'onecounter_template';

export default async function setUp() {
  const began = performance.now();
  const scratch = mkdtempSync(path.join(tmpdir(), 'onecounter-test-'));
  chmodSync(scratch, 0o711); // the server may run as another user
  // what specs leave behind goes with the run, not into the machine's folder
  process.env.TMPDIR = path.join(scratch, 'tmp');
  mkdirSync(process.env.TMPDIR, { mode: 0o711 });
  const server = await startPostgres({ dataDir: path.join(scratch, 'pg'), password: randomBytes(12).toString('hex'), fast: true });
  globalThis.onecounterTests = { server, scratch };
  await ensureDatabase(server, TEMPLATE);
  const templateData = path.join(scratch, 'template');
  mkdirSync(templateData);
  const prepared = await prepareTemplate(server.url(TEMPLATE), templateData);
  process.env.ONECOUNTER_TEST_SERVER = JSON.stringify({ admin: server.url(), template: TEMPLATE, prepared, scratch, templateData });
  console.log(`[test] PostgreSQL ${prepared ? 'with a prepared template' : 'WITHOUT a template (nothing is built yet: only @no-db specs can run)'}: ${Math.round(performance.now() - began)} ms`);
}

async function prepareTemplate(url, dataDir) {
  const file = path.join(root, 'dist/apps/cli/src/prepare.js');
  if (!existsSync(file)) return null;
  const settings = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, ONECOUNTER_SEED: 'test', ONECOUNTER_CLOCK: 'movable' };
  // in a process of its own: Jest's hook on require would load a second, CommonJS Nest beside the ESM one
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'tools/test/prepare-template.mjs'), file], { env: settings });
  const prepared = JSON.parse(stdout.trim().split('\n').at(-1));
  await nobodyConnected(url);
  return prepared;
}

/** A database can only be copied while nobody is connected to it; connections that prepare closed may need a moment to go. */
async function nobodyConnected(url) {
  const { default: pg } = await import('pg');
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    for (let tries = 0; tries < 40; tries += 1) {
      const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1', [TEMPLATE]);
      if (rowCount === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('prepare() left connections open: the template cannot be copied');
  } finally {
    await client.end();
  }
}
