// A Chromium for the browser tests: the machine's own, else Debian's (as root), else the one inside an npm package; never a download.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../dev/workspace.mjs';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const SONG = 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular';

const runs = (file) => existsSync(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

function installFromDebian() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('[test] installing chromium and Chinese fonts (apt-get)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return apt('-qq', 'update') && apt('-qq', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

async function fromPackage() {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return undefined; // an optional dependency: it may be missing or unfit for this system
  }
}

/** @returns {Promise<string | undefined>} path of a browser that runs; undefined when there is none and none can be had */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) {
    if (runs(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH does not run: ${process.env.CHROMIUM_PATH}`);
  }
  const usual = () => USUAL.find(runs);
  const found = usual() ?? (installFromDebian() ? usual() : undefined);
  if (found) return found;
  const packed = await fromPackage();
  return packed && runs(packed) ? packed : undefined;
}

/** Settings that give the browser Chinese characters on a machine without a Chinese font: the font of our own PDF documents. */
export function fontSettings() {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  const fonts = path.join(root, SONG);
  if ((listed.stdout ?? '').trim() !== '' || !existsSync(fonts)) return {};
  const dir = mkdtempSync(path.join(tmpdir(), 'onecounter-fonts-'));
  const file = path.join(dir, 'fonts.conf');
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${dir}</cachedir></fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}
