// The browser tests: starts the whole application on a free port with an empty DATA_DIR, then runs Playwright against it.
import { spawn } from 'node:child_process';
import { chmodSync, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ended, stopChild } from '../dev/bound.mjs';
import { freePort } from '../dev/pg.mjs';
import { root, runNode, tool } from '../dev/workspace.mjs';
import { findChromium, fontSettings } from './chromium.mjs';

const RESULTS = path.join(root, 'test-results');
const PLAYWRIGHT = tool('@playwright/test/cli.js');
const READY_WITHIN_MS = 120_000;

/** Receivers of a test listen on this machine, and what they do not take is dead after two seconds instead of three days. */
const PUSH = { ONECOUNTER_PUSH_HOSTS: '127.0.0.1', ONECOUNTER_PUSH_PAUSES: '1,1' };

/** Starts the application; resolves when it is ready. Its output goes to test-results/application.log. */
async function startApplication(dataDir) {
  mkdirSync(RESULTS, { recursive: true });
  const output = path.join(RESULTS, 'application.log');
  const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: dataDir, ONECOUNTER_CLOCK: 'movable', ...PUSH };
  delete env.DATABASE_URL; // an empty database of its own, never the developer's
  delete env.NODE_ENV;
  const child = spawn(process.execPath, ['tools/dev/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const file = createWriteStream(output);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  const tail = () => readFileSync(output, 'utf8').split('\n').slice(-40).join('\n');
  let timer;
  try {
    const ready = await Promise.race([
      new Promise((resolve) => child.once('message', resolve)),
      ended(child).then((how) => { throw new Error(`the application ended (${how})\n${tail()}`); }),
      new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`the application is not ready\n${tail()}`)), READY_WITHIN_MS); }),
    ]);
    return { child, address: ready.ready, accounts: ready.accounts };
  } catch (error) {
    await stopChild(child, { graceMs: 20_000 });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function readReport(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + (stats.unexpected === 0 && errors.length > 0 ? 1 : 0);
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}

async function countTests() {
  const { output } = await runNode(PLAYWRIGHT, ['test', '--list'], { quiet: true });
  return Number(/Total: (\d+) test/.exec(output)?.[1] ?? 1);
}

/**
 * Runs all browser tests, or those that Playwright's arguments choose.
 *
 * @param {string[]} args
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runBrowserTests(args = []) {
  const chromium = await findChromium();
  if (!chromium) {
    const skipped = await countTests();
    console.log(`\n***** SKIPPED: ${skipped} browser tests. No Chromium here: set CHROMIUM_PATH, or run as root on Debian. *****\n`);
    return { passed: 0, failed: 0, skipped };
  }
  const dataDir = mkdtempSync(path.join(tmpdir(), 'onecounter-e2e-'));
  chmodSync(dataDir, 0o711);
  const report = path.join(root, '.cache/playwright.json');
  rmSync(report, { force: true });
  let application;
  try {
    application = await startApplication(dataDir);
    const env = { BASE_URL: application.address, ONECOUNTER_DEMO_ACCOUNTS: JSON.stringify(application.accounts), CHROMIUM_PATH: chromium, PLAYWRIGHT_REPORT: report, ...fontSettings() };
    const { code } = await runNode(PLAYWRIGHT, ['test', ...args], { env });
    const result = readReport(report);
    return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } finally {
    if (application) await stopChild(application.child, { graceMs: 20_000 });
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(root);
  const { failed } = await runBrowserTests(process.argv.slice(2));
  process.exit(failed === 0 ? 0 : 1);
}
