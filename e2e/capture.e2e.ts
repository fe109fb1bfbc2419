import { PDFDocument } from '@cantoo/pdf-lib';
import { Api, legalTimeIs, type Schemas } from './support/api';
import { isAccessible } from './support/looks';
import { enterpriseNo } from './support/people';
import { chooseItem, materialLine, passEverything, typeEnterprise } from './support/reception';
import { expect, test, type Page } from './support/seats';

test.use({ viewport: { width: 1366, height: 768 } });
test.beforeAll(() => legalTimeIs('2026-11-25T10:00'));

const dialog = (page: Page) => page.getByRole('dialog', { name: /^采集 / });
const pagesOf = (page: Page) => dialog(page).getByRole('button', { name: /^第 \d+ 页$/ });
/** A key for a page once the live picture is there. */
async function takePage(page: Page, number: number): Promise<void> {
  await expect(dialog(page).getByRole('button', { name: /^拍一页/ })).toBeEnabled();
  await expect(async () => {
    if (await pagesOf(page).count() < number) await page.keyboard.press('Space');
    await expect(pagesOf(page)).toHaveCount(number, { timeout: 30_000 }); // a busy machine takes its time over a page
  }).toPass();
}
async function atTheDesk(page: Page, serial: number): Promise<void> {
  await typeEnterprise(page, enterpriseNo(serial, `采集示例餐饮店${serial}`));
  await chooseItem(page, '食品经营许可', 'SP-001');
}
async function attachedFile(name: string): Promise<PDFDocument> {
  const clerk = await Api.as('clerk1');
  const { rows } = await clerk.get<Schemas['CasePageView']>('/cases?view=all&sort=newest&limit=5');
  const found = rows.find(({ applicantName }) => applicantName === name);
  const { materials } = await clerk.get<Schemas['CaseView']>(`/cases/${found?.id}`);
  return PDFDocument.load(await clerk.bytes(`/files/${materials.flatMap(({ files }) => files)[0]}`));
}

test('two pages by the camera, one turned and cropped by keys, become one PDF; reused for the next case with consent', async ({ takeSeat }) => {
  const page = await takeSeat('hall', 'clerk1');
  await atTheDesk(page, 71);
  await page.keyboard.press('u');
  await takePage(page, 2);
  await isAccessible(page);

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('r');
  await page.keyboard.press('c');
  const left = dialog(page).getByRole('slider', { name: '裁剪左边' });
  const before = Number(await left.getAttribute('aria-valuenow'));
  await left.focus();
  for (let more = 0; more < 4; more += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(left).toHaveAttribute('aria-valuenow', String(before + 20));
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('button', { name: '食品经营许可申请书.pdf', exact: true })).toBeVisible();

  await passEverything(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: '办好了' })).toBeVisible();
  const pages = (await attachedFile('采集示例餐饮店71')).getPages().map((one) => one.getSize());
  expect(pages).toHaveLength(2);
  expect((pages[0]?.width ?? 0) > (pages[0]?.height ?? 0)).toBe(true);
  expect((pages[1]?.width ?? 0) < (pages[1]?.height ?? 0)).toBe(true);

  await page.keyboard.press('Control+n');
  await atTheDesk(page, 71);
  await expect(materialLine(page, 'M01')).toContainText('可复用');
  await page.keyboard.press('r');
  const reuse = page.getByRole('dialog', { name: /^复用 / });
  await expect(reuse.getByText('先记下申请人怎样同意的')).toBeVisible();
  await isAccessible(page);
  await page.keyboard.press('k');
  await page.keyboard.press('Control+Enter');
  await expect(reuse).toBeHidden();
  await expect(materialLine(page, 'M01')).toContainText('复用 11-25');
  await passEverything(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: '办好了' })).toBeVisible();
});

test('a pasted picture is a page; pages outlive a reload and the loss of the camera', async ({ takeSeat }) => {
  const page = await takeSeat('hall', 'clerk1');
  await page.addInitScript(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (what) => { const stream = await ask(what); Object.assign(window, { camera: stream }); return stream; };
  });
  await page.reload();
  await atTheDesk(page, 72);
  await page.keyboard.press('u');
  await takePage(page, 1);
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(600, 800);
    canvas.getContext('2d')?.fillRect(0, 0, 300, 800);
    const data = new DataTransfer();
    data.items.add(new File([await canvas.convertToBlob({ type: 'image/png' })], '截图.png', { type: 'image/png' }));
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  });
  await expect(pagesOf(page)).toHaveCount(2);

  await page.evaluate(() => { const [track] = (window as unknown as { camera: MediaStream }).camera.getVideoTracks(); track?.dispatchEvent(new Event('ended')); });
  await expect(dialog(page).getByRole('alert')).toContainText('高拍仪断开了');
  await expect(pagesOf(page)).toHaveCount(2);

  await page.reload();
  await page.getByRole('button', { name: '接着采集' }).click();
  await expect(pagesOf(page)).toHaveCount(2);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: '食品经营许可申请书.pdf', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '接着采集' })).toBeHidden();
});
