// Jest loads all modules anew for each spec file: two seconds of the application's 4,500 files before the first test of each. For the whole
// run the specs of the libraries are therefore put together, some in a file, each in a `describe` and on a database of its own; alone
// (`npx jest path`) a spec runs as it is.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../dev/workspace.mjs';

const FOLDER = path.join(root, '.cache/specs');
/** Specs in one file: more save little and make the last worker wait; a worker holds the memory of all. */
const TOGETHER = { test: 8, src: 40 };

const wantsDatabase = (file) => !/@no-db\b/.test(readFileSync(file, 'utf8').slice(0, 400));

function specsOf(half) {
  const names = readdirSync(path.join(root, 'libs'), { recursive: true });
  return names.filter((name) => name.endsWith('.spec.ts') && name.split(path.sep)[1] === half).sort().map((name) => path.join(root, 'libs', name));
}

function groupSource(half, files) {
  const parts = files.map((file) => {
    const [before, after] = wantsDatabase(file) ? ['beforeAll(specDatabase.make); ', ' afterAll(specDatabase.drop);'] : ['', ''];
    return `describe('${path.relative(root, file)}', () => { ${before}require('${path.relative(path.join(FOLDER, half), file)}');${after} });`;
  });
  return `/** @no-db */\n${parts.join('\n')}\n`;
}

/** @param {'test' | 'src'} half specs of the whole application, or beside the rules */
function writeHalf(half) {
  const files = specsOf(half);
  const count = Math.ceil(files.length / TOGETHER[half]);
  // dealt out like cards: long ones lie side by side in one library
  for (let at = 0; at < count; at += 1) writeFileSync(path.join(FOLDER, half, `${at + 1}.spec.ts`), groupSource(half, files.filter((_, index) => index % count === at)));
}

/** Writes the files of specs anew, where jest.config.cjs looks for them. */
export function writeSpecGroups() {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const half of ['src', 'test']) {
    mkdirSync(path.join(FOLDER, half), { recursive: true });
    writeHalf(half);
  }
}
