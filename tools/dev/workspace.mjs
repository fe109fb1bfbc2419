// What `npm start` and `npm test` share. Only node: modules are imported here, because node_modules may not exist yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ended } from './bound.mjs';
import { withLock } from './lock.mjs';

export const root = path.resolve(import.meta.dirname, '../..');

/** Something the user can mend: told in one sentence, without a stack. */
export class Refusal extends Error {}

/** Ends the process with a plain sentence when Node.js is too old for the dependencies. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node.js 20.19 or later is needed, this is ${process.versions.node}`);
  process.exit(1);
}

/**
 * Runs a Node script of the workspace.
 *
 * @returns {Promise<{ code: number | string | null, output: string }>} output is empty unless `quiet`
 */
export async function runNode(script, args = [], { quiet = false, env = {} } = {}) {
  return runCommand(process.execPath, [script, ...args], { quiet, env });
}

export async function runCommand(command, args, { quiet = false, env = {} } = {}) {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => { output += data; });
  child.once('error', (error) => { output += error.message; });
  const code = await Promise.race([ended(child), new Promise((resolve) => child.once('error', () => resolve(127)))]);
  return { code, output };
}

/** A tool of node_modules by its own file: no shell, no PATH. */
export function tool(file) {
  return path.join(root, 'node_modules', file);
}

/** True when every package of the lock file lies in node_modules in that version (packages for other systems may be absent). */
function agrees(lockFile) {
  const hidden = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const there = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(JSON.parse(lockFile).packages).every(([where, wanted]) => {
    if (where === '') return true;
    const found = there[where];
    if (!found) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
    return found.version === wanted.version && (found.integrity ?? wanted.integrity) === wanted.integrity && existsSync(path.join(root, where, 'package.json'));
  });
}

/** Runs `npm ci` when the lock file is not the one that was installed. Throws when npm fails. */
export async function installDependencies(log = console.log) {
  const lockFile = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const stamp = path.join(root, 'node_modules/.installed');
  const wanted = createHash('sha256').update(`${process.platform} ${process.arch} ${lockFile}`).digest('hex');
  const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (installed()) return;
  await withLock(path.join(root, '.cache/install.lock'), async () => {
    if (installed()) return;
    if (!agrees(lockFile)) await install(log);
    writeFileSync(stamp, wanted);
  });
}

async function install(log) {
  log('installing the dependencies (npm ci), about a minute');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { code } = npm?.endsWith('.js') ? await runNode(npm, args) : await runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  if (code !== 0) throw new Refusal(`npm ci failed (${code})`);
}
