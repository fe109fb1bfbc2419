import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, legalTimeIs, type Schemas } from './support/api';
import { grantedCase } from './support/givens';
import { enterpriseNo } from './support/people';
import { repackPng } from './support/repack-png';
import { expect, test, type Page } from './support/seats';

const FOLDER = path.resolve('docs/pictures');
const MOST_BYTES = 300_000;
test.use({ viewport: { width: 1366, height: 768 } });

async function small(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.mouse.move(1, 1);
  await page.waitForTimeout(400); // pop-ups have faded
  const bytes = repackPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  expect(bytes.length).toBeLessThan(MOST_BYTES);
  writeFileSync(path.join(FOLDER, `${name}-1366.png`), bytes);
}
const LIAISON = { name: '陈示例', phone: '13900000002' };

test('审管衔接、请假、咨询 as the handbook shows them', async ({ takeSeat }) => {
  test.setTimeout(240_000);
  await legalTimeIs('2026-11-26T10:20');
  const receiver = createServer((request, response) => { request.resume(); response.writeHead(request.url === '/down' ? 500 : 204).end(); });
  await new Promise<void>((resolve) => { receiver.listen(0, '127.0.0.1', resolve); });
  const at = (address: string): string => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/${address}`;
  const admin = await Api.as('sysadmin');
  const departments = flat((await admin.get<Schemas['UnitTreeView']>('/units')).units).filter(({ kind }) => kind === 'supervision');
  const [food, health] = ['市场监督管理局（食品经营监管科）', '卫生健康委（卫生监督所）'].map((name) => departments.find((one) => one.name === name)?.id);
  const subscription = await admin.post<{ id: number }>('/push-subscriptions/open-subscription', { unitId: food, url: at('events'), itemCodes: [], eventTypes: [], ours: LIAISON, theirs: LIAISON });
  await admin.post('/push-subscriptions/open-subscription', { unitId: health, url: at('down'), itemCodes: [], eventTypes: [], ours: LIAISON, theirs: LIAISON });
  await admin.post(`/push-subscriptions/${subscription.id}/send-test-event`, {});
  const cases = [await grantedCase(enterpriseNo(61, '鞍山市味源示例餐饮店')), await grantedCase(enterpriseNo(62, '鞍山市铁西区示例面馆')), await grantedCase(enterpriseNo(63, '示例烘焙（鞍山）有限公司'))];

  const coordinator = await takeSeat('office', 'coord1', '/supervision?state=all');
  await expect(coordinator.getByText(cases[2]?.number ?? '')).toBeVisible({ timeout: 90_000 });
  await small(coordinator, 'office-handovers');
  await coordinator.goto('/office/supervision-counts?from=2026-11-01&to=2026-11-30');
  await expect(coordinator.getByRole('cell', { name: '卫生计生审批科' })).toBeVisible();
  await small(coordinator, 'office-supervision-counts');
  const keeper = await takeSeat('office', 'sysadmin', '/supervision?view=deliveries');
  await expect(keeper.getByText('测试，没有办件')).toBeVisible();
  await small(keeper, 'office-deliveries');

  const head = await takeSeat('office', 'head1', '/inbox');
  await head.getByRole('button', { name: /^更多/ }).click();
  await expect(head.getByRole('menuitem').first()).toBeVisible();
  await small(head, 'office-more');
  receiver.closeAllConnections();
  await new Promise((resolve) => { receiver.close(resolve); });
});

test('请假、咨询、后台作业 as the handbook shows them', async ({ takeSeat }) => {
  test.setTimeout(240_000);
  const reviewer = await Api.as('reviewer1');
  const me = await reviewer.get<{ unitId: number }>('/auth/me');
  const { duties } = await reviewer.get<Schemas['LeaveProposalView']>('/leaves/proposal?fromOn=2026-11-30&fromHalf=afternoon&toOn=2026-12-02&toHalf=morning');
  const standIn = duties[0]?.choices.find(({ why }) => why === null)?.personId;
  const leave = await reviewer.post<{ id: number }>('/leaves/request-leave', { fromOn: '2026-11-30', fromHalf: 'afternoon', toOn: '2026-12-02', toHalf: 'morning', kind: 'annual', note: '两件等补正的，联系人见办件。', handovers: [{ unitId: me.unitId, role: 'sectionReviewer', personId: standIn }] });
  const head = await takeSeat('office', 'head1', `/leaves/${leave.id}`);
  await expect(head.getByRole('button', { name: '批准', exact: true })).toBeVisible();
  await small(head, 'office-leave');
  const admin = await takeSeat('office', 'sysadmin', '/jobs');
  await expect(admin.getByText('期限提醒')).toBeVisible();
  await small(admin, 'office-jobs');
});

type Unit = Schemas['UnitView'];
const flat = (nodes: readonly Unit[]): Unit[] => nodes.flatMap((node) => [node, ...flat(node.children)]);
