// `npm run bench [-- name ...]`: ratios against a floor measured in the same run, one JSON line each. Rounds are interleaved, the verdict is the
// median of the per-round ratios; times and loads of this machine are noise, ratios inside one run are the claim. Nothing here is asserted in tests.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { installDependencies, root, runNode } from '../dev/workspace.mjs';

await installDependencies();
const asked = process.argv.slice(2);
// pages are measured as they are served: without them built there is nothing to measure
const withPages = asked.length === 0 || asked.some((name) => name.endsWith('-load'));
if ((await runNode('tools/build.mjs', withPages ? [] : ['--server'])).code !== 0) process.exit(1);
const { BENCHES } = await import('./benches.mjs');
const { openBenchDesk } = await import('./bench-desk.mjs');

const unknown = asked.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) { console.error(`no bench is called ${unknown.join(', ')}; there are ${BENCHES.map((bench) => bench.name).join(', ')}`); process.exit(1); }

const dataDir = mkdtempSync(path.join(tmpdir(), 'onecounter-bench-'));
chmodSync(dataDir, 0o711); // else PostgreSQL, as another user, would put gigabytes elsewhere
const desk = await openBenchDesk({ dataDir, root, spawn });
try {
  for (const bench of BENCHES.filter((one) => (asked.length === 0 ? !one.byName : asked.includes(one.name)))) {
    for (const line of [await bench.run(desk)].flat()) console.log(JSON.stringify({ ...line, load: Number(loadavg()[0].toFixed(2)) }));
  }
} finally {
  await desk.close();
  rmSync(dataDir, { recursive: true, force: true });
}
