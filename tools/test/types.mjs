// Type checks: the server program, the browser apps that exist, the browser tests.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, runNode, tool } from '../dev/workspace.mjs';

const PROGRAMS = [
  { checker: 'typescript/bin/tsc', project: 'tsconfig.json' },
  { checker: 'vue-tsc/bin/vue-tsc.js', project: 'apps/hall/tsconfig.json', needs: 'apps/hall/src' },
  { checker: 'vue-tsc/bin/vue-tsc.js', project: 'apps/office/tsconfig.json', needs: 'apps/office/src' },
  { checker: 'typescript/bin/tsc', project: 'e2e/tsconfig.json' },
];

/** @returns {Promise<{ ok: boolean, output: string }>} */
export async function checkTypes() {
  const told = [];
  for (const { checker, project, needs } of PROGRAMS) {
    if (![project, needs ?? project].every((file) => existsSync(path.join(root, file)))) continue;
    const { code, output } = await runNode(tool(checker), ['-p', project, '--noEmit'], { quiet: true });
    if (code !== 0) told.push(`${project}:\n${output.trim() || `ended with ${code}`}`);
  }
  return { ok: told.length === 0, output: told.join('\n') };
}
