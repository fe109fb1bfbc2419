// The parts of a build, what each is made of, and whether it is still up to date. Only node: modules are imported here.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../dev/workspace.mjs';

const BROWSER_LIBS = ['api-client', 'web-kit'];
const SHARED = ['package-lock.json', 'tsconfig.base.json'];
const PUBLIC_CONFIG = 'apps/hall/vite.public.config.ts';
/** Written by the build itself. */
export const METADATA = 'apps/gateway/src/metadata.ts';
export const STAMP = path.join(root, 'dist/.built');

const folders = (parent) => readdirSync(path.join(root, parent), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => `${parent}/${entry.name}`);

export const serverLibs = () => folders('libs').filter((lib) => !BROWSER_LIBS.includes(path.basename(lib)));
export const serverApps = () => ['apps/gateway', 'apps/worker', 'apps/cli'];

const webParts = () => ['hall', 'office']
  .filter((app) => ['vite.config.ts', 'index.html'].every((file) => existsSync(path.join(root, 'apps', app, file))))
  .map((app) => ({ name: app, from: [`apps/${app}`, 'libs/kernel', 'libs/contracts', ...BROWSER_LIBS.map((lib) => `libs/${lib}`), ...SHARED], makes: `dist/apps/${app}/index.html` }));

/** What a phone or a kiosk opens: a bundle of its own that holds nothing of the hall. */
const publicPart = () => (existsSync(path.join(root, PUBLIC_CONFIG))
  ? [{ name: 'public', config: PUBLIC_CONFIG, from: ['apps/hall/public-entry', PUBLIC_CONFIG, 'libs/web-kit/src/styles', ...SHARED], makes: 'dist/apps/public/index.html' }]
  : []);

/** @returns {{ name: string, config?: string, from: string[], makes: string }[]} the server first; an app that is not there yet is left out */
export function partsOf() {
  return [{ name: 'server', from: [...serverApps(), ...serverLibs(), '.swcrc', ...SHARED], makes: 'dist/libs/kernel' }, ...webParts(), ...publicPart()];
}

function* filesBelow(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) return yield [place, found];
  for (const name of readdirSync(place).sort()) if (name !== 'node_modules') yield* filesBelow(path.join(place, name));
}

/** Changes with each file that is added, edited or removed; reads no contents, so that it takes milliseconds. */
export function fingerprint(part) {
  const hash = createHash('sha256');
  for (const place of part.from) {
    for (const [file, { size, mtimeMs }] of filesBelow(path.join(root, place))) {
      const name = path.relative(root, file);
      if (name !== METADATA && !name.endsWith('.spec.ts')) hash.update(`${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** @returns {Record<string, string>} part → fingerprint of its sources when it was built */
export function readStamp() {
  return existsSync(STAMP) ? JSON.parse(readFileSync(STAMP, 'utf8')) : {};
}

/** The parts whose sources changed since they were built, or whose output is missing. */
export function staleParts() {
  const stamp = readStamp();
  return partsOf().filter((part) => stamp[part.name] !== fingerprint(part) || !existsSync(path.join(root, part.makes)));
}
