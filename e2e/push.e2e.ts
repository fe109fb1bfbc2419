import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { legalTimeIs } from './support/api';
import { grantedCase } from './support/givens';
import { enterpriseNo } from './support/people';
import { expect, test } from './support/seats';

interface Got { readonly headers: IncomingHttpHeaders; readonly body: string }
let server: Server;
let status = 500;
const got: Got[] = [];

test.use({ viewport: { width: 1366, height: 768 } });
test.beforeAll(async () => {
  await legalTimeIs('2026-11-26T10:20');
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => {
      got.push({ headers: request.headers, body });
      response.writeHead(status).end(status === 500 ? 'out of order' : '');
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
});
test.afterAll(() => new Promise<void>((resolve) => { server.close(() => resolve()); }));

test('a receiver that is dead is seen as such, with every attempt; once it is well, what was dead is sent again and reaches it signed', async ({ takeSeat }) => {
  const page = await takeSeat('office', 'sysadmin', '/supervision?view=subscriptions');
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: '开通推送' });
  await form.getByLabel('监管部门').selectOption({ label: '市场监督管理局（食品经营监管科）' });
  await form.getByLabel('接收网址').fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}/events`);
  await form.getByLabel('本局联络员').fill('陈示例');
  await form.getByLabel('对方联络员').fill('赵示例');
  for (const at of [0, 1]) await form.getByLabel('电话').nth(at).fill('13900000002');
  await page.keyboard.press('Control+Enter');
  const secret = await page.getByRole('dialog', { name: '签名密钥' }).locator('code').innerText();
  expect(secret).toMatch(/^whsec_/);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '发送测试推送' }).click();
  await expect(page.getByRole('status').filter({ hasText: '测试推送' })).toContainText('对方答复有误（500）');

  const given = await grantedCase(enterpriseNo(141, '鞍山市铁东区推送示例小吃店'));
  await page.getByRole('button', { name: '推送记录' }).click();
  const row = page.getByRole('row').filter({ hasText: given.number });
  await expect(async () => {
    await page.getByRole('button', { name: '看最新的' }).click();
    await expect(row).toContainText('■ 推送失败', { timeout: 500 });
  }).toPass({ timeout: 90_000 });
  await row.getByRole('button', { name: /^推了 \d+ 次/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '对方答复有误（500）' }).first()).toContainText('out of order');

  status = 204;
  await page.waitForTimeout(500); // the alert that the system raises is a step of the subscription, too
  await page.getByRole('button', { name: '看最新的' }).click();
  await row.getByRole('button', { name: '重推' }).click();
  await page.getByRole('dialog', { name: `重推 ${given.number}` }).getByRole('button', { name: '重推' }).click();
  await expect(async () => {
    await page.getByRole('button', { name: '看最新的' }).click();
    await expect(row).toContainText('对方已收（204）', { timeout: 500 });
  }).toPass({ timeout: 90_000 });
  const last = got.at(-1);
  expect(new Webhook(secret).verify(last?.body ?? '', last?.headers as Record<string, string>)).toMatchObject({ event: 'permit.granted', case: { number: given.number } });
  expect(new Set(got.filter(({ body }) => body.includes(given.number)).map(({ headers }) => headers['webhook-id'])).size).toBe(1);

  const coordinator = await takeSeat('office', 'coord1', `/supervision?caseNumber=${given.number}`);
  await coordinator.getByRole('button', { name: '登记签收' }).click();
  await coordinator.getByRole('dialog').getByLabel('依据').fill('签收单 1 号，经手人赵示例');
  await coordinator.keyboard.press('Control+Enter');
  await expect(coordinator.getByText('没有要签收的')).toBeVisible();
});
