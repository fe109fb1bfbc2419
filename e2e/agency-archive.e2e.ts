import { Api, legalTimeIs, type Schemas } from './support/api';
import { doesNotScroll, isAccessible } from './support/looks';
import { enterpriseNo } from './support/people';
import { expect, test, type Page } from './support/seats';

const FIRM = enterpriseNo(882, '鞍山示例冷链物流有限公司');
const NAME = '冷链物流园项目';
const REGISTRATION = {
  name: NAME, ownerName: FIRM.name, ownerCode: FIRM.creditCode, kind: 'industrial', investmentWan: 800, place: '千山区', contactName: '欧阳测试', contactPhone: '13900001234', mode: 'assistance',
  needs: '春节前开业', itemCodes: ['SP-001'],
};
let path = '';

test.use({ viewport: { width: 1366, height: 768 } });
/** A project in service: originals taken from the firm, its one item finished by the firm itself. */
test.beforeAll(async () => {
  await legalTimeIs('2026-11-16T09:00');
  const [lead, agent] = await Promise.all([Api.as('agentlead1'), Api.as('agent1')]);
  const { candidates } = await lead.get<Schemas['TaskForceView']>('/task-force');
  for (const { personId, post } of candidates.filter(({ name }) => name === '代办员甲')) await lead.post('/task-force/enlist-member', { personId, post, capacity: 20, specialities: ['industrial'] });
  const { id } = await agent.post<{ id: number }>('/agency-projects/accept-commission', REGISTRATION);
  path = `/agency-projects/${id}`;
  const shown = (): Promise<Schemas['AgencyProjectView']> => lead.get(path);
  const step = async (who: Api, verb: string, body: object = {}): Promise<unknown> => who.post(`${path}/${verb}`, { version: (await shown()).version, ...body });
  const { agents, materials } = await shown();
  await step(lead, 'assign-agent', { agentId: agents.find(({ name }) => name === '代办员甲')?.personId });
  await step(agent, 'record-agency-materials', { taken: [{ no: materials[0]?.no, copies: 2, original: true }] });
  await step(agent, 'start-agency-service');
  await step(agent, 'record-agency-log', { words: '企业自己办好了', itemNo: 1, itemDone: true });
});

async function signs(page: Page, label: string): Promise<void> {
  const pad = page.getByRole('dialog').locator('canvas').nth(label === '移交人签名' ? 0 : 1);
  const { x = 0, y = 0 } = (await pad.boundingBox()) ?? {};
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.down();
  for (const [right, below] of [[80, 50], [140, 20]] as const) await page.mouse.move(x + right, y + below, { steps: 5 });
  await page.mouse.up();
}

test('what was finished is returned, originals are handed over on a list both sign, and the archive names what it lacks', async ({ takeSeat }) => {
  const agent = await takeSeat('hall', 'agent1', path);
  await expect(agent.getByText('1 个，都办结了')).toBeVisible();
  await agent.getByRole('button', { name: '登记反馈' }).click();
  await agent.getByRole('dialog').getByLabel('交给谁').fill('企业前台');
  await agent.keyboard.press('Control+Enter');
  await expect(agent.getByText('结果都交了')).toBeVisible();
  await agent.getByRole('button', { name: '反馈结果', exact: true }).click();
  await agent.getByRole('dialog').getByLabel('怎么交').selectOption({ label: '当面交付' });
  await agent.getByRole('dialog').getByLabel('交了哪些').fill('许可证一份');
  await agent.keyboard.press('Control+Enter');
  await expect(agent.getByRole('dialog')).toBeHidden();

  await agent.getByRole('button', { name: '签署移交清单' }).click();
  const box = agent.getByRole('dialog', { name: '移交清单' });
  await expect(box.getByText(/没有点清/), 'nothing is signed that was not counted').toBeVisible();
  for (const line of await box.getByRole('checkbox').all()) await line.check();
  await box.getByLabel(/^接收人(\s|$)/).fill('接收人甲');
  for (const label of ['移交人签名', '接收人签名']) await signs(agent, label);
  await isAccessible(agent);
  await agent.keyboard.press('Control+Enter');
  await expect(agent.getByText(/已签署/)).toBeVisible();

  const lead = await takeSeat('office', 'agentlead1', path);
  await lead.getByRole('button', { name: '办结项目' }).click();
  await lead.getByRole('dialog').getByLabel('说明').fill('企业满意');
  await lead.keyboard.press('Control+Enter');
  await expect(lead.getByRole('dialog')).toBeHidden();
  await lead.getByRole('link', { name: '档案', exact: true }).click();
  await expect(lead.getByText(/^▲ 缺 \d+ 项$/)).toBeVisible();
  await isAccessible(lead);
  await doesNotScroll(lead);
  await lead.getByRole('button', { name: '归档' }).click();
  const why = lead.getByRole('dialog');
  await expect(why.getByText(/没有写原因/)).toBeVisible();
  for (const reason of await why.getByRole('textbox').all()) await reason.fill('企业没有提供');
  await lead.keyboard.press('Control+Enter');
  await expect(lead.getByText('归档时：企业没有提供').first()).toBeVisible();
  const [zip] = await Promise.all([lead.waitForEvent('download'), lead.getByRole('button', { name: '下载档案包' }).click()]);
  expect(zip.suggestedFilename()).toMatch(/^DBXM-.* 冷链物流园项目\.zip$/);
  await expect(lead.getByText(/市级代办长.*第 1 版/)).toBeVisible();
});
