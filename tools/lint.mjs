// `npm run lint`: ESLint through nx. A bare eslint in a fresh clone knows no project graph and lets every forbidden import pass.
import { root, runNode, tool } from './dev/workspace.mjs';

// by default nx keeps its results in the home directory, for all clones: a pass of another clone must not count here
const env = { NX_DAEMON: 'false', NX_CACHE_DIRECTORY: '.nx/cache', NX_TUI: 'false', ...(process.stdout.isTTY ? {} : { FORCE_COLOR: '0' }) };
process.chdir(root);
// a library may have nothing to lint yet, and the generated client never has
const always = ['run-many', '-t', 'lint', '--parallel=2', '--output-style=static', '--no-error-on-unmatched-pattern'];
const { code } = await runNode(tool('nx/dist/bin/nx.js'), [...always, ...process.argv.slice(2)], { env });
process.exitCode = code === 0 ? 0 : 1;
