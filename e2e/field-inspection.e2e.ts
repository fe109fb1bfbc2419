import type { BrowserContext } from '@playwright/test';
import { Api, legalTimeIs, type Schemas } from './support/api';
import { acceptedCase, latest } from './support/givens';
import { assignedLogin } from './support/office';
import { enterpriseNo } from './support/people';
import { overTls } from './support/tls';
import { expect, signInByForm, test, type Page } from './support/seats';

const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

test.beforeEach(() => legalTimeIs('2026-11-25T09:00'));

/** An accepted case whose section asked for a look, in a trip of the two inspectors today. */
async function tripOfToday(name: string, place: number): Promise<{ inspection: Schemas['InspectionView']; trip: Schemas['TripTakenView'] }> {
  const given = await acceptedCase(enterpriseNo(place, name));
  const reviewer = await assignedLogin(await Api.as('approver1'), given.id);
  const { version } = await latest(given);
  await (await Api.as(reviewer)).post(`/cases/${given.id}/request-inspection`, { version, district: '210303', address: '铁西区示例路 8 号' });
  const office = await Api.as('inspoffice1');
  const { inspectors, rows } = await office.get<Schemas['SuggestionsView']>('/inspection-suggestions');
  const inspection = rows.flatMap(({ requests }) => requests).find(({ caseId }) => caseId === given.id);
  if (!inspection) throw new Error('nothing was asked for');
  const trip = await office.post<Schemas['TripTakenView']>('/inspection-trips/plan-trip', { onDate: '2026-11-25', half: 'day', car: '辽CE0001', district: '210303', inspectors: inspectors.map(({ personId }) => personId), requests: [inspection.id] });
  return { inspection, trip };
}

/** A photograph of 4000 × 3000, larger than what is sent. */
const photograph = (page: Page): Promise<number[]> => page.evaluate(async () => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [4000, 3000];
  const ink = canvas.getContext('2d');
  for (let line = 0; ink && line < 400; line += 1) { ink.fillStyle = `hsl(${line * 37 % 360} 80% 50%)`; ink.fillRect((line * 97) % 4000, (line * 61) % 3000, 240, 160); }
  const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  return [...new Uint8Array(await (blob as Blob).arrayBuffer())];
});

async function sign(page: Page, name: RegExp): Promise<void> {
  const pad = page.getByRole('img', { name });
  await pad.hover(); // the page has come to rest
  const box = await pad.boundingBox();
  if (!box) throw new Error('no pad');
  await page.mouse.move(box.x + 20, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 70, { steps: 5 });
  await page.mouse.up();
}
/** A phone without room says so, and keeps what it has. No browser can be filled on command: it answers here as a full one does. */
async function isFullAndLosesNothing(page: Page): Promise<void> {
  const room = await page.evaluateHandle(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
    return () => { IDBObjectStore.prototype.put = put; };
  });
  await page.getByLabel('拍照或选照片').setInputFiles({ name: '装不下.png', mimeType: 'image/png', buffer: DOT });
  await expect(page.getByText('手机存储已满，这张照片没有存下')).toBeVisible();
  await expect(page.getByRole('img', { name: /^现场照片/ })).toHaveCount(1);
  await page.evaluate((free) => { free(); }, room);
}
/** What the phone itself holds. */
const onPhone = (page: Page, store: 'trips' | 'entries' | 'photos'): Promise<string> => page.evaluate((name) => new Promise<string>((resolve) => {
  const open = indexedDB.open('onecounter.field');
  open.onsuccess = () => {
    const all = open.result.transaction(name).objectStore(name).getAll();
    all.onsuccess = () => { open.result.close(); resolve(JSON.stringify(all.result)); };
  };
}), store);
const findingOf = async (id: number): Promise<Schemas['FindingView'] | null> => (await (await Api.as('inspector1')).get<Schemas['TripView']>(`/inspection-trips/${id}`)).requests[0]?.finding ?? null;

test('a place looked at over https without a network, three days before the phone is online again and the sign-in has expired: nothing is lost, and it goes up once', async ({ browser }) => {
  const { trip } = await tripOfToday('鞍山市铁西区无网饭店有限公司', 61);
  const proxy = await overTls();
  const context: BrowserContext = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: proxy.url });
  const page = await context.newPage();
  await page.goto('/office/field');
  await page.getByRole('button', { name: '登录' }).click();
  await signInByForm(page, 'inspector1');
  await expect(page.getByText('没有网络也能打开')).toBeVisible();
  await expect(page.getByRole('button', { name: /无网饭店/ })).toBeVisible();
  await expect.poll(() => onPhone(page, 'trips')).toContain('无网饭店');

  await context.setOffline(true);
  await page.reload(); // the phone was off meanwhile
  await expect(page.getByText('连不上服务器')).toBeVisible();
  await page.getByRole('button', { name: /无网饭店/ }).click();
  await page.getByRole('button', { name: '不符合' }).click();
  await page.getByRole('textbox', { name: '要点 1 现场情况' }).fill('冷藏温度计缺失');
  await page.getByLabel('拍照或选照片').setInputFiles({ name: '后厨.png', mimeType: 'image/png', buffer: Buffer.from(await photograph(page)) });
  await expect(page.getByRole('img', { name: '现场照片 1' })).toBeVisible();
  await isFullAndLosesNothing(page);
  await page.getByLabel('拍照或选照片').setInputFiles(Array.from({ length: 30 }, (_, index) => ({ name: `角落 ${index}.png`, mimeType: 'image/png', buffer: DOT })));
  await expect(page.getByText('一处最多 30 张照片，后面的 1 张没有收')).toBeVisible();
  await expect(page.getByRole('img', { name: /^现场照片/ })).toHaveCount(30);
  await page.getByRole('button', { name: '存好并发送' }).click();
  await expect(page.getByText('要 2 名勘验员签名')).toBeVisible();
  await sign(page, /勘验员 .*甲/);
  await expect.poll(() => onPhone(page, 'entries')).toContain('data:image/png');
  await page.reload(); // what was filled in is there again
  await expect(page.getByRole('textbox', { name: '要点 1 现场情况' })).toHaveValue('冷藏温度计缺失');
  await expect(page.getByRole('img', { name: /^现场照片/ })).toHaveCount(30);
  await sign(page, /勘验员 .*乙/);
  await page.getByRole('button', { name: '存好并发送' }).click();
  await expect(page.getByText('1 件待发送')).toBeVisible();
  expect(await findingOf(trip.id)).toBeNull();

  await legalTimeIs('2026-11-28T09:00'); // three days later the sign-in does not hold any more
  await context.clearCookies();
  await context.setOffline(false);
  await expect(page.getByRole('dialog', { name: '请登录' })).toBeVisible();
  await signInByForm(page, 'inspector1');
  await expect(page.getByText('✓ 已发送')).toBeVisible();
  await expect.poll(() => findingOf(trip.id)).toMatchObject({ byName: expect.stringContaining('甲'), results: [{ result: 'fails', note: '冷藏温度计缺失' }] });
  expect((await findingOf(trip.id))?.photos).toHaveLength(30);
  await page.reload();
  await expect(page.getByText('✓ 已发送')).toBeVisible();
  expect(await onPhone(page, 'photos')).toBe('[]');
  await context.close();
  await proxy.close();
});
