import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** The key of the tests' own certificate: behind it a service worker works as it does behind a bought one. */
const TEST_KEY = createHash('sha256').update(new X509Certificate(readFileSync('tools/test/tls/certificate.pem')).publicKey.export({ type: 'spki', format: 'der' })).digest('base64');

/** Run by tools/test/e2e.mjs, which starts the application and says where it is (BASE_URL, CHROMIUM_PATH, ONECOUNTER_DEMO_ACCOUNTS). */
export default defineConfig({
  testDir: './e2e',
  // e2e/pictures.mjs makes the pictures of docs/ in the same way
  testMatch: process.env['E2E_MATCH'] ?? '**/*.e2e.ts',
  outputDir: './test-results/browser',
  // the journeys share one application and move its legal time: one after the other
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_REPORT'] ?? '.cache/playwright.json' }]],
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://127.0.0.1:3000',
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: ['--no-sandbox', `--ignore-certificate-errors-spki-list=${TEST_KEY}`, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
    },
  },
});
