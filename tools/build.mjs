// `npm run build [-- --server] [-- --force]`: the server code by SWC, the browser apps by Vite, each only when its sources changed.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDependencies, requireNode, root, runNode, tool } from './dev/workspace.mjs';
import { withLock } from './dev/lock.mjs';
import { compressTexts } from './build/compress.mjs';
import { STAMP, fingerprint, partsOf, readStamp, staleParts } from './build/parts.mjs';

requireNode();
process.chdir(root);
const options = new Set(process.argv.slice(2));

async function buildPart(part) {
  const began = performance.now();
  const before = fingerprint(part);
  if (part.name === 'server') await (await import('./build/server.mjs')).buildServer();
  else await buildWeb(part);
  // what was edited while we built counts as changed: the stamp is that of the beginning
  writeFileSync(STAMP, JSON.stringify({ ...readStamp(), [part.name]: before }));
  console.log(`[build] ${part.name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

async function buildWeb({ name, config, makes }) {
  const which = config ? ['--config', config] : [`apps/${name}`];
  const { code, output } = await runNode(tool('vite/bin/vite.js'), ['build', ...which, '--logLevel', 'warn'], { quiet: true, env: { NODE_ENV: 'production' } });
  if (output.trim() !== '') console.log(output.trim());
  if (code !== 0) throw new Error(`${name} does not build`);
  await compressTexts(path.dirname(path.join(root, makes)));
}

async function build() {
  const parts = (options.has('--force') ? partsOf() : staleParts()).filter((part) => part.name === 'server' || !options.has('--server'));
  mkdirSync(path.dirname(STAMP), { recursive: true });
  const outcomes = await Promise.allSettled(parts.map(buildPart));
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
  for (const { reason } of failed) console.error(`[build] ${reason instanceof Error ? reason.message : reason}`);
  return failed.length;
}

await installDependencies();
process.exitCode = (await withLock(path.join(root, '.cache/build.lock'), build)) === 0 ? 0 : 1;
