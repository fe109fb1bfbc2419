// How fast the whole comes up, and how fast a killed gateway is back: `npm start` itself, measured from outside.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../dev/pg.mjs';

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ROUNDS = 5;

/** Starts `npm start` in a data folder; resolves with the seconds to the ready line. */
function startAll(desk, dataDir, port) {
  const began = performance.now();
  const child = desk.spawn(process.execPath, [path.join(desk.root, 'tools/dev/start.mjs')], { env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => { text += chunk; if (text.includes('ready: http')) resolve({ child, seconds: (performance.now() - began) / 1000 }); });
    child.once('exit', (code) => reject(new Error(`start ended (${code}): ${text}`)));
  });
}
function freshDataDir(name) {
  const dataDir = mkdtempSync(path.join(tmpdir(), name));
  chmodSync(dataDir, 0o711); // else PostgreSQL, as another user, would put its data elsewhere and leave it there
  return dataDir;
}
const stopAll = (child) => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGINT'); });

async function start(desk) {
  const dataDir = freshDataDir('onecounter-start-');
  const port = await freePort();
  const seconds = [];
  try {
    for (let at = 0; at <= ROUNDS; at += 1) {
      const started = await startAll(desk, dataDir, port);
      started.child.removeAllListeners('exit');
      if (at > 0) seconds.push(started.seconds); // the first one makes the database
      await stopAll(started.child);
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return { bench: 'start', n: ROUNDS, ours: Number(median(seconds).toFixed(2)), floor: null, ratio: null, unit: 's', p50: Number(median(seconds).toFixed(2)), p99: Number(Math.max(...seconds).toFixed(2)), note: 'warm npm start to the ready line (must 6, aim 4)' };
}

async function restart(desk) {
  const dataDir = freshDataDir('onecounter-restart-');
  const port = await freePort();
  const seconds = [];
  const { child } = await startAll(desk, dataDir, port);
  child.removeAllListeners('exit');
  try {
    for (let at = 0; at < ROUNDS; at += 1) {
      await kill9GatewayOf(desk, port);
      const began = performance.now();
      for (;;) {
        try { if ((await fetch(`http://127.0.0.1:${port}/api/health/live`)).ok) break; } catch { /* not yet */ }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      seconds.push((performance.now() - began) / 1000);
      await new Promise((resolve) => setTimeout(resolve, 15_000)); // the pause between restarts grows when they come close together
    }
  } finally {
    await stopAll(child);
    rmSync(dataDir, { recursive: true, force: true });
  }
  return { bench: 'restart', n: ROUNDS, ours: Number(median(seconds).toFixed(2)), floor: null, ratio: null, unit: 's', p50: Number(median(seconds).toFixed(2)), p99: Number(Math.max(...seconds).toFixed(2)), note: 'kill -9 of the gateway to the first 200 (must 3, aim 1.5)' };
}

/** The process that listens on the port, found through /proc by its environment. */
async function kill9GatewayOf(desk, port) {
  const { readdirSync, readFileSync } = await import('node:fs');
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (line.includes('gateway/src/main.js') && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`PORT=${port}\0`)) process.kill(Number(pid), 'SIGKILL');
    } catch { /* gone, or not ours */ }
  }
}

export const RESTARTS = [{ name: 'start', run: start }, { name: 'restart', run: restart }];
