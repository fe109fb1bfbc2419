// `npm run soak [-- minutes]`: two gateways, two workers, PostgreSQL and Redis, any of them killed at random while cases are granted; then the ledger must balance.
import { root, installDependencies, runNode } from './dev/workspace.mjs';

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) { console.error('npm run soak -- <minutes>'); process.exit(1); }
process.chdir(root);
await installDependencies();
if ((await runNode('tools/build.mjs', ['--server'])).code !== 0) process.exit(1);
process.env.SOAK_SECONDS = String(minutes * 60);
process.exit((await runNode('node_modules/jest/bin/jest.js', ['apps/worker/test/soak.spec.ts', '--runInBand'])).code);
