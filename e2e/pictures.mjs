// `node e2e/pictures.mjs`: starts the application on an empty database, fills it like the mock-ups and writes docs/pictures/*.png.
import { root } from '../tools/dev/workspace.mjs';
import { runBrowserTests } from '../tools/test/e2e.mjs';

process.chdir(root);
process.env.E2E_MATCH = '**/*.pictures.ts';
const { failed } = await runBrowserTests(process.argv.slice(2));
process.exitCode = failed === 0 ? 0 : 1;
