// Server code: SWC compiles every file by itself; decorator metadata for OpenAPI comes from the sources of bodies, views and controllers.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, runNode, tool } from '../dev/workspace.mjs';
import { writeMetadata } from './metadata.mjs';
import { serverApps, serverLibs } from './parts.mjs';

/** As deep as dist/, so that the source maps' relative paths stay right when the folders move there. */
const STAGE = path.join(root, '.cache');

/** Compiles aside and then swaps the folders: a failed build leaves the last good one. Throws with the compiler's output. */
export async function buildServer() {
  await writeMetadata();
  for (const kind of ['apps', 'libs']) rmSync(path.join(STAGE, kind), { recursive: true, force: true });
  const sources = [...serverApps().map((app) => `${app}/src`), ...serverLibs()].filter((place) => existsSync(path.join(root, place)));
  const { code, output } = await runNode(tool('@swc/cli/bin/swc.js'), [...sources, '-d', '.cache', '--ignore', '**/*.spec.ts', '--quiet'], { quiet: true });
  if (code !== 0) throw new Error(`the server code does not compile\n${output}`);
  for (const lib of serverLibs()) copySeeds(lib);
  for (const kind of ['apps', 'libs']) swapFolders(kind);
}

/** Seed data lies beside the code that reads it. */
function copySeeds(lib) {
  const seed = path.join(root, lib, 'seed');
  if (!existsSync(seed)) return;
  cpSync(seed, path.join(STAGE, lib, 'seed'), { recursive: true, filter: (file) => !file.endsWith('.ts') });
}

function swapFolders(kind) {
  const staged = path.join(STAGE, kind);
  const target = path.join(root, 'dist', kind);
  mkdirSync(staged, { recursive: true });
  mkdirSync(target, { recursive: true });
  const ours = new Set(kind === 'apps' ? serverApps().map((app) => path.basename(app)) : readdirSync(target));
  for (const name of [...ours, ...readdirSync(staged)]) rmSync(path.join(target, name), { recursive: true, force: true });
  for (const name of readdirSync(staged)) renameSync(path.join(staged, name), path.join(target, name));
}
