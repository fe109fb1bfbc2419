// `npm test [-- --only unit|api|browser|lint|types] [-- path/pattern]`: everything from a bare clone, one summary line at the end.
// Only node: modules (and ours that keep to them) may be imported statically here: node_modules may not exist yet.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installDependencies, requireNode, root, runNode, tool } from '../dev/workspace.mjs';
import { writeSpecGroups } from './spec-groups.mjs';

const NAMES = ['lint', 'types', 'client', 'unit', 'api', 'browser'];
const JEST_REPORT = path.join(root, '.cache/jest.json');
const PASS = { passed: 0, failed: 0, skipped: 0 };
const FAIL = { ...PASS, failed: 1 };
const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** @returns {{ wanted: Set<string>, patterns: string[] }} stages to run, and what Jest is to be told */
function readArguments(args) {
  const patterns = [...args];
  const at = patterns.indexOf('--only');
  if (at < 0) return { wanted: new Set(patterns.length > 0 ? ['unit', 'api'] : NAMES), patterns };
  const wanted = new Set((patterns.splice(at, 2)[1] ?? '').split(','));
  const unknown = [...wanted].filter((name) => !NAMES.includes(name));
  if (unknown.length === 0) return { wanted, patterns };
  console.error(`--only takes ${NAMES.join(', ')} (several with commas), not '${unknown.join(', ')}'`);
  process.exit(1);
}

function readJest(code) {
  if (!existsSync(JEST_REPORT)) return FAIL;
  const report = JSON.parse(readFileSync(JEST_REPORT, 'utf8'));
  // a file that does not even load has no failed tests: it counts as one
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: report.numPendingTests + report.numTodoTests };
}

/** Rules lie beside their code in src/, tests of the whole application in test/. */
async function jest(wanted, patterns) {
  rmSync(JEST_REPORT, { force: true });
  const halves = { unit: '/src/', api: '/test/' };
  const chosen = patterns.length > 0 || (wanted.has('unit') && wanted.has('api')) ? patterns : [wanted.has('unit') ? halves.unit : halves.api];
  const env = { ONECOUNTER_SPECS: patterns.length === 0 ? 'together' : 'each' };
  if (patterns.length === 0) writeSpecGroups();
  const { code } = await runNode(tool('jest/bin/jest.js'), ['--json', `--outputFile=${JEST_REPORT}`, ...chosen], { env });
  return readJest(code);
}

/** Runs a stage and remembers its result; a stage that throws has failed. */
async function stage(results, name, work) {
  const began = performance.now();
  let result;
  try {
    result = await work();
  } catch (error) {
    console.error(`[test] ${name}: ${error instanceof Error ? error.stack : error}`);
    result = FAIL;
  }
  results.push({ name, ...result, took: seconds(began) });
  console.log(`[test] ${name}: ${result.failed === 0 ? 'ok' : 'FAILED'} (${seconds(began)})`);
  return result;
}

/** Stages without a test count: their output is shown in one piece, and only when it has something to say. */
const checks = {
  lint: async () => report('lint', await runNode('tools/lint.mjs', [], { quiet: true })),
  types: async () => {
    const { ok, output } = await (await import('./types.mjs')).checkTypes();
    return report('types', { code: ok ? 0 : 1, output });
  },
  client: async () => report('client', await runNode('tools/api-client.mjs', ['--check'], { quiet: true })),
};

function report(name, { code, output }) {
  if (code !== 0) console.log(`---------- ${name}\n${output.trim()}\n----------`);
  return code === 0 ? PASS : FAIL;
}

async function build() {
  const { code } = await runNode('tools/build.mjs');
  return code === 0 ? PASS : FAIL;
}

async function runAll(wanted, patterns) {
  const results = [];
  const install = await stage(results, 'install', async () => { await installDependencies(); return PASS; });
  if (install.failed > 0) return results;
  const built = await stage(results, 'build', build);
  const side = Object.keys(checks).filter((name) => wanted.has(name));
  await Promise.all(side.map((name) => stage(results, name, checks[name])));
  if (built.failed > 0) return results; // the tests would run against the last good build
  if (wanted.has('unit') || wanted.has('api')) await stage(results, 'jest', () => jest(wanted, patterns));
  if (wanted.has('browser')) await stage(results, 'browser', async () => (await import('./e2e.mjs')).runBrowserTests());
  return results;
}

requireNode();
process.chdir(root);
mkdirSync('.cache', { recursive: true });
const { wanted, patterns } = readArguments(process.argv.slice(2).filter((argument) => argument !== '--'));
const results = await runAll(wanted, patterns);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log('');
for (const { name, passed, failed, skipped, took } of results) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(8)} ${took.padStart(8)}   ${passed + failed + skipped === 0 ? '' : `${passed} passed, ${failed} failed, ${skipped} skipped`}`.trimEnd());
}
console.log(`tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 ? 0 : 1);
