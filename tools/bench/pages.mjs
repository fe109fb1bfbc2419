// What the first page of a morning costs: bytes over the wire as Chromium counts them, with an empty cache, and the time until one can work.
import { chromium } from '@playwright/test';
import { findChromium, fontSettings } from '../test/chromium.mjs';

const ROUNDS = 5;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Signs in, opens the page anew with an empty cache; bytes are those of scripts and styles, compressed, with their heads. */
async function openOnce(browser, { origin, base, login, ready }) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map();
  let bytes = 0;
  wire.on('Network.responseReceived', ({ requestId, response }) => kinds.set(requestId, response.url));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { if (kinds.get(requestId)?.includes(base)) bytes += encodedDataLength; });
  await page.goto(`${origin}${base}`);
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('口令', { exact: true }).fill('Onecounter#2026');
  await page.keyboard.press('Enter');
  await page.locator(ready).first().waitFor();
  bytes = 0;
  const began = performance.now();
  await page.goto(`${origin}${base}`);
  await page.locator(ready).first().waitFor();
  const ms = performance.now() - began;
  await page.waitForLoadState('networkidle');
  await context.close();
  return { bytes, ms };
}

const pageBench = (name, where) => ({
  name,
  async run(desk) {
    const executablePath = await findChromium();
    if (!executablePath) return { bench: name, n: 0, ours: null, floor: null, ratio: null, unit: 'kB', p50: null, p99: null, note: 'SKIPPED: no Chromium' };
    const browser = await chromium.launch({ executablePath, args: ARGS, env: { ...process.env, ...fontSettings() } });
    try {
      const rounds = [];
      for (let at = 0; at < ROUNDS; at += 1) rounds.push(await openOnce(browser, { origin: `http://127.0.0.1:${desk.port}`, ...where }));
      const times = rounds.map(({ ms }) => ms);
      return {
        bench: name, n: ROUNDS, ours: Number((median(rounds.map(({ bytes }) => bytes)) / 1000).toFixed(1)), floor: null, ratio: null, unit: 'kB',
        p50: Math.round(median(times)), p99: Math.round(Math.max(...times)), note: 'first page with an empty cache, compressed (must 350, aim 260 kB gzip); p50 and p99 are ms until one can work',
      };
    } finally {
      await browser.close();
    }
  },
});

export const PAGES = [
  pageBench('hall-load', { base: '/hall/', login: 'clerk1', ready: 'main' }),
  pageBench('office-load', { base: '/office/', login: 'reviewer1', ready: 'main' }),
];
