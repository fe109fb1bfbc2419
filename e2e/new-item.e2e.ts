import { Api, legalTimeIs, type Schemas } from './support/api';
import { latest, take } from './support/givens';
import { assignedLogin } from './support/office';
import { enterpriseNo, REPRESENTATIVE_ID } from './support/people';
import { PT, printedPage } from './support/printed-words';
import { chooseItem, passEverything, typeEnterprise } from './support/reception';
import { expect, test, type Page, type TakeSeat } from './support/seats';

const CODE = 'SP-091';
const ITEM = '小餐饮经营登记';
const CERTIFICATE = '小餐饮经营登记证';
const TEMPLATE = '小餐饮登记证';
const FIRM = enterpriseNo(91, '鞍山市立山区𠮷祥·小面馆');
/** Where the template says that an entry stands, in millimetres from the upper left corner, and its letters in points. */
const HOLDER = { x: 62.5, y: 74, size: 18 };
const NUMBER = { x: 62.5, y: 91.5, size: 14 };
/** Half a millimetre: what nobody sees on a printed blank. */
const NEAR = 0.5;
/** Letters hang this part of their size below the upper edge of their field. */
const ASCENT = 0.88;

test.use({ viewport: { width: 1366, height: 768 } });

test('a new item: from its draft to its first certificate, printed where its own template says', async ({ takeSeat }) => {
  test.slow();
  await legalTimeIs('2026-11-26T14:00');
  const policy = await takeSeat('office', 'policy1', '/items');
  await test.step('the policy section drafts the item and publishes it', () => isPublished(policy));
  await test.step('the section draws the certificate on the scan of its blank', () => isDrawn(takeSeat));
  await test.step('the policy section publishes the template', () => isInUse(policy));
  const id = await test.step('the hall receives it the same day', () => isReceived(takeSeat));
  await test.step('the section decides', () => isDecided(id));
  await test.step('the certificate is printed from that template', () => isPrinted(takeSeat, id));
  await test.step('each entry stands where the template says', () => isMeasured(id));
  await test.step('and is handed over', () => isHandedOver(takeSeat, id));
});

async function isPublished(page: Page): Promise<void> {
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: '新事项' });
  await dialog.getByLabel('事项编码').fill(CODE);
  await dialog.getByLabel('事项名称').fill(ITEM);
  await dialog.getByLabel('承办科室').selectOption({ label: '卫生计生审批科' });
  await dialog.getByRole('button', { name: '起草' }).click();
  await expect(page.getByRole('heading', { level: 1, name: ITEM })).toBeVisible();

  const form = page.getByRole('main');
  await form.getByLabel('结果名称').fill(CERTIFICATE);
  await form.getByRole('button', { name: '加一份材料' }).click();
  await form.getByLabel('材料名称').fill('登记申请书');
  await form.getByRole('button', { name: /^R01/ }).click();
  await form.getByLabel('要点内容').fill('申请人签名或者盖章');
  await form.getByRole('button', { name: '加一个要点' }).last().click();
  await form.getByLabel('要点内容').last().fill('经营场所符合登记条件');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('没有妨碍发布的事')).toBeVisible();
  await page.getByRole('button', { name: /^发布/ }).click();
  const asked = page.getByRole('dialog', { name: '发布第 1 版' });
  await asked.getByLabel('依据').fill('省人民代表大会常务委员会决定');
  await asked.getByLabel('原因').fill('新设登记事项');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('第 1 版，已发布')).toBeVisible();
}

async function isDrawn(takeSeat: TakeSeat): Promise<void> {
  const page = await takeSeat('office', 'head1', '/certificate-templates');
  await page.getByRole('textbox', { name: '新模板的名称' }).fill(TEMPLATE);
  await page.getByRole('button', { name: '起草' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TEMPLATE })).toBeVisible();
  await page.getByLabel('适用事项').fill(CODE);
  await page.getByLabel('上传空白证件的扫描件').setInputFiles({ name: '空白证件.png', mimeType: 'image/png', buffer: await scanOfBlank(page) });
  await expect(page.getByText('换一张扫描件')).toBeVisible();
  await place(page, '持证人', { 左: HOLDER.x, 上: HOLDER.y, 字号: HOLDER.size });
  await place(page, '证号', { 左: NUMBER.x, 上: NUMBER.y - 1.1, 字号: NUMBER.size });
  await page.getByLabel('对齐', { exact: true }).selectOption({ label: '左' });
  await nudgeDown(page);
  await dragAway(page);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('2 步，链条完整')).toBeVisible();
}

/** What a scanner gives of a printed blank: its edge and an empty middle. */
async function scanOfBlank(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1188, height: 840 });
    const pen = canvas.getContext('2d');
    if (pen) { pen.fillStyle = '#fffdf6'; pen.fillRect(0, 0, 1188, 840); pen.strokeStyle = '#b48a3c'; pen.lineWidth = 6; pen.strokeRect(40, 40, 1108, 760); }
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(drawn.split(',')[1] ?? '', 'base64');
}

async function place(page: Page, field: string, measures: Readonly<Record<string, number>>): Promise<void> {
  await page.getByRole('list', { name: '字段' }).getByRole('button', { name: new RegExp(`^${field} `) }).click();
  const properties = page.getByRole('region', { name: '字段属性' });
  for (const [label, value] of Object.entries(measures)) {
    const box = properties.getByLabel(new RegExp(`^${label} `));
    await box.fill(String(value));
    await box.press('Tab');
    await expect(box).toHaveValue(String(value));
  }
}

/** A millimetre and a tenth, by the keys of the sheet. */
async function nudgeDown(page: Page): Promise<void> {
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('region', { name: '字段属性' }).getByLabel(/^上 /)).toHaveValue(String(NUMBER.y));
}

/** The printed serial number, where the blank has one already, is carried to the edge by hand. */
async function dragAway(page: Page): Promise<void> {
  const field = page.getByRole('application').getByTitle('印刷流水号');
  const before = await field.boundingBox() ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(before.x + 5, before.y + 5);
  await page.mouse.down();
  await page.mouse.move(before.x + 45, before.y + 5, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => ((await field.boundingBox())?.x ?? 0) - before.x).toBeGreaterThan(30);
}

async function isInUse(page: Page): Promise<void> {
  await page.goto('/office/certificate-templates');
  await page.getByRole('link', { name: TEMPLATE, exact: true }).click();
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await expect(page.getByText('第 1 版，在用')).toBeVisible();
}

async function isReceived(takeSeat: TakeSeat): Promise<number> {
  const page = await takeSeat('hall', 'clerk1');
  await typeEnterprise(page, FIRM);
  await chooseItem(page, CODE, CODE);
  await passEverything(page);
  await expect(page.getByRole('button', { name: '受理并出具通知书' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  const result = page.getByRole('region', { name: '办好了' });
  await expect(result).toContainText('已受理');
  return Number((await result.getByRole('link', { name: '看这一件' }).getAttribute('href'))?.split('/').at(-1));
}

async function isDecided(id: number): Promise<void> {
  const reviewer = await assignedLogin(await Api.as('approver1'), id);
  const points = await (await Api.as(reviewer)).get<Schemas['SubstantivePointView'][]>(`/cases/${id}/substantive-points`);
  const reviewed = await take(reviewer, await latest({ id, number: '', version: 0 }), 'pass-review', { opinion: '符合登记条件。', tickedPoints: points.map(({ code }) => code) });
  await take('approver1', reviewed, 'grant-permit', { opinion: '同意。' });
}

async function isPrinted(takeSeat: TakeSeat, id: number): Promise<void> {
  const page = await takeSeat('office', 'reviewer1', `/certificates?case=${id}`);
  await expect(page.getByText(`按“${TEMPLATE}”第 1 版打印`)).toBeVisible();
  await expect(page.getByLabel('空白证件号'), 'the next blank is proposed').not.toHaveValue('');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: `证件 ${FIRM.name}` })).toBeVisible();
}

async function isMeasured(id: number): Promise<void> {
  const reader = await Api.as('reviewer1');
  const certificate = (await reader.get<Schemas['DocumentView'][]>(`/cases/${id}/documents`)).find(({ kind }) => kind === 'certificate');
  const { width, height, words } = await printedPage(await reader.bytes(`/documents/${certificate?.id}/pdf`));
  expect([Math.round(width), Math.round(height)]).toEqual([297, 210]);
  for (const [text, wanted] of [['立山区', HOLDER], ['编号', NUMBER]] as const) {
    const word = words.find((one) => one.text.includes(text));
    expect(word?.size, `${text}: letters`).toBeCloseTo(wanted.size, 1);
    expect(Math.abs((word?.x ?? Number.NaN) - wanted.x), `${text}: from the left`).toBeLessThan(NEAR);
    expect(Math.abs((word?.baseline ?? Number.NaN) - (wanted.y + ASCENT * wanted.size * PT)), `${text}: from above`).toBeLessThan(NEAR);
  }
  expect(words.map(({ text }) => text).join('')).toContain(CERTIFICATE);
}

async function isHandedOver(takeSeat: TakeSeat, id: number): Promise<void> {
  const { number } = await latest({ id, number: '', version: 0 });
  const page = await takeSeat('hall', 'issuer1', `/issuing?number=${number}`);
  await page.getByRole('textbox', { name: '证件号' }).fill(REPRESENTATIVE_ID);
  await page.getByRole('checkbox', { name: '申请人已在纸质回证上签字' }).check();
  await page.getByLabel('纸质回证的扫描图').setInputFiles({ name: '回证.png', mimeType: 'image/png', buffer: await scanOfBlank(page) });
  await expect(page.getByRole('button', { name: '交付 1 件' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: '可以发的', exact: true })).toContainText('已送达');
}
