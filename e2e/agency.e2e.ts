import { Api, legalTimeIs, type Schemas } from './support/api';
import { registeredCase, take } from './support/givens';
import { doesNotScroll, isAccessible } from './support/looks';
import { drawnName } from './support/looked-at';
import { enterpriseNo } from './support/people';
import { expect, test, type Page } from './support/seats';
import type { Locator } from '@playwright/test';

const FIRM = enterpriseNo(881, '鞍山示例铸造装备有限公司');
const NAME = '年产五千吨铸件项目';
const PAPER = { name: '批复.png', mimeType: 'image/png', buffer: Buffer.from(drawnName().split(',')[1] ?? '', 'base64') };
let id = 0;
let number = '';
const path = (): string => `/agency-projects/${id}`;

test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 1366, height: 768 } });
test.beforeAll(async () => {
  await legalTimeIs('2026-11-16T09:00');
  const lead = await Api.as('agentlead1');
  const { candidates } = await lead.get<Schemas['TaskForceView']>('/task-force');
  for (const { personId, post } of candidates.filter(({ name }) => name === '代办员甲')) await lead.post('/task-force/enlist-member', { personId, post, capacity: 20, specialities: ['industrial'] });
});

const field = (box: Locator, label: string): Locator => box.getByLabel(new RegExp(`^${label}(\\s|$)`));
/** A verb by its button: its fields, then Ctrl+Enter. */
async function takes(page: Page, button: string, fields: Readonly<Record<string, string>> = {}, more?: (box: Locator) => Promise<unknown>): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const box = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) await field(box, label).fill(value);
  await more?.(box);
  await page.keyboard.press('Control+Enter');
  await expect(box).toBeHidden();
}
const attached = async (box: Locator): Promise<void> => {
  await box.locator('input[type=file]').setInputFiles(PAPER);
  await expect(box.getByText(PAPER.name)).toBeVisible();
};
const row = (page: Page, words: string): Locator => page.getByRole('row').filter({ hasText: words });

test('a firm asks at the counter, is guided and advised, and commissions its project with the registration form', async ({ takeSeat }) => {
  const guide = await takeSeat('hall', 'consult1', '/agency-requests');
  await takes(guide, '登记诉求', { 项目单位: FIRM.name, 项目: NAME, 联系人: '欧阳测试', 电话: '13900001234', 诉求: '想建厂，不知道先办什么' });
  await expect(guide.getByRole('heading', { name: NAME })).toBeVisible();
  await takes(guide, '引导交接');

  const agent = await takeSeat('hall', 'agent1', '/agency-requests');
  await agent.getByRole('button', { name: NAME }).click();
  await takes(agent, '咨询辅导', { 告知了什么: '先备案，再办用地规划许可' });
  await agent.getByRole('button', { name: '受理委托', exact: true }).click();
  const form = agent.getByRole('dialog', { name: '登记表' });
  for (const [label, value] of Object.entries({ 统一社会信用代码: FIRM.creditCode, 总投资: '12500', 联系人: '欧阳测试', 电话: '13900001234', 目标日期: '2026-11-10', 县区和其他部门的事项: '海城市 临时用地批准\n市水务集团 供水接入' })) await field(form, label).fill(value);
  await form.getByLabel('主题').selectOption({ label: '工业项目' });
  await agent.keyboard.press('Control+Enter');
  await expect(form.getByText(/已经过去|过去/).first(), 'a target in the past is refused at its field').toBeVisible();
  await expect(field(form, '总投资'), 'and nothing that was typed is lost').toHaveValue('12500');
  await field(form, '目标日期').fill('2027-03-31');
  await agent.keyboard.press('Control+Enter');
  await expect(agent).toHaveURL(/\/agency-projects\/\d+$/);
  id = Number(/\d+$/.exec(agent.url())?.[0]);
  ({ number } = await (await Api.as('agent1')).get<Schemas['AgencyProjectView']>(path()));

  const lead = await takeSeat('office', 'agentlead1', path());
  await takes(lead, '指派代办员', {}, (box) => field(box, '代办员').selectOption({ index: 1 }));
  await expect(lead.getByText('代办员甲').first()).toBeVisible();
  await agent.reload();
  await takes(agent, '签署委托', { 签署人: '欧阳测试' }, attached);
  await takes(agent, '转入代办');
  await expect(agent.getByText(`${number}，代办中`)).toBeVisible();
  await isAccessible(agent);
  await doesNotScroll(agent);
});

test('the plan is laid from the catalogue, seen as a chart, and its target moved with a reason', async ({ takeSeat }) => {
  const agent = await takeSeat('hall', 'agent1', `${path()}/plan`);
  await agent.getByRole('button', { name: '编制计划' }).click();
  await agent.getByRole('button', { name: '存计划' }).click();
  await expect(agent.getByText('第 1 版')).toBeVisible();
  await expect(agent.getByRole('img', { name: /关键路线/ })).toBeVisible();
  await agent.getByRole('button', { name: '调整计划' }).click();
  await field(agent.getByRole('region', { name: '整个计划' }), '目标日').fill('2026-12-01');
  await expect(agent.getByText(/赶不上：预计/)).toBeVisible();
  await agent.getByRole('button', { name: '存为新一版' }).click();
  const box = agent.getByRole('dialog', { name: '存为新一版' });
  await field(box, '为什么调整').fill('企业订的设备提前到');
  await agent.keyboard.press('Control+Enter');
  await expect(agent.getByText('第 2 版')).toBeVisible();
  await isAccessible(agent);
  await doesNotScroll(agent);
});

test('a county item goes over with a receipt and is closed out; a city item is a case from the window', async ({ takeSeat }) => {
  const agent = await takeSeat('hall', 'agent1', path());
  await takes(agent, '转办县区：临时用地批准', { 几个工作日办结: '3' });
  await expect(row(agent, '临时用地批准').getByText('待回执').first()).toBeVisible();
  const county = await takeSeat('hall', 'clerk381', '/county-transfers');
  await county.getByRole('button', { name: '临时用地批准' }).click();
  await takes(county, '出具回执');
  await expect(row(county, '临时用地批准').getByText('办理中').first()).toBeVisible();
  const office = await takeSeat('office', 'agent381', '/county-transfers');
  await office.getByRole('button', { name: '临时用地批准' }).click();
  await takes(office, '报送结果', { 结果: '已经批准' }, attached);
  await agent.reload();
  await row(agent, '临时用地批准').getByRole('link', { name: /^ZB-/ }).click();
  await takes(agent, '销号');
  await expect(row(agent, '临时用地批准').getByText('已销号').first()).toBeVisible();
  await isAccessible(agent);

  const received = await registeredCase({ item: 'GH-002', applicant: { kind: 'enterprise', ...FIRM } });
  await agent.goto(`/hall${path()}`);
  const city = row(agent, 'GH-002').filter({ hasText: '规划审批科' });
  await city.getByRole('button', { name: /^关联办件/ }).click();
  await field(agent.getByRole('dialog'), '受理号').fill(received.number);
  await agent.keyboard.press('Control+Enter');
  await take('clerk1', received, 'accept-application');
  await agent.reload();
  await expect(city.getByText(received.number)).toBeVisible();
  await expect(agent.getByRole('region', { name: '跟踪卡' }).getByText(received.number).first(), 'the log knows of it by itself').toBeVisible();
});

test('a slow section is reminded, reported and interviewed, each once the day before it has passed', async ({ takeSeat }) => {
  const agent = await takeSeat('hall', 'agent1', path());
  const followUp = agent.getByRole('region', { name: '督办与问题' });
  await takes(agent, '催办', { '慢在哪里，要求什么': '受理以后没有动', 几个工作日内答复: '1' }, async (box) => {
    await field(box, '哪个事项慢').selectOption({ label: '建设用地规划许可证核发（规划审批科）' });
    await field(box, '单位').selectOption({ label: '规划审批科' });
  });
  await followUp.getByRole('link', { name: '建设用地规划许可证核发' }).click();
  await legalTimeIs('2026-11-18T09:00');
  await agent.reload();
  await takes(agent, '上报', { 报告什么: '催办没有答复', 几个工作日内答复: '1' });
  const reminder = new URL(agent.url()).pathname.replace('/hall', '');
  await legalTimeIs('2026-11-20T09:00');
  const head = await takeSeat('office', 'forcehead1', reminder);
  await takes(head, '约谈', { 约谈了谁: '科长', 约谈日期: '2026-11-20', '谈了什么，要求什么': '限两日内办结' });
  await isAccessible(head);
  const section = await takeSeat('office', 'dghsp-reviewer1', reminder);
  await takes(section, '答复', { '办到哪里，什么时候办完': '当天办结' });
  await agent.reload();
  await takes(agent, '办结督办', { 事项现在怎样: '看到许可证' });
  await expect(agent.getByText('■ 到期没有答复')).toHaveCount(2);
});

test('one problem is solved by a joint meeting, one is decided above', async ({ takeSeat }) => {
  const agent = await takeSeat('hall', 'agent1', path());
  const followUp = agent.getByRole('region', { name: '督办与问题' });
  await takes(agent, '登记问题', { 什么问题: '红线不一致', 具体情况: '两张图差三十平方米' });
  await takes(agent, '登记问题', { 什么问题: '排水口未定', 具体情况: '要跨区协调' });
  await followUp.getByRole('link', { name: '红线不一致' }).click();
  await takes(agent, '定为一般问题', { 为什么专班能协调: '当面核图' });
  await takes(agent, '专班吹哨', { 系统外的部门: '市水务集团', 研究什么: '以哪张图为准', 开会时间: '2026-11-20T10:00', 地点: '三楼会议室' }, (box) => box.getByLabel('规划审批科').check());
  await takes(agent, '登记报到', { 谁来: '水务代表', 带来什么意见: '以规划图为准' });
  const problem = agent.url();
  await isAccessible(agent);
  await agent.getByRole('link', { name: /^专班协调会/ }).click();
  await takes(agent, '登记纪要', { 纪要: '以规划图为准，当天改图' });
  await agent.getByRole('button', { name: '登记 代表 签到' }).click();
  await expect(agent.getByText('代登记')).toBeVisible();
  await takes(agent, '办结会议', { 结论: '一致同意' });
  await agent.goto(problem);
  await takes(agent, '问题解决', { 怎么解决的: '图已经一致' });
  await takes(agent, '问题销号', { 企业怎么说: '认可' });
  await expect(agent.getByText('已销号').first()).toBeVisible();

  await agent.goto('/hall/agency-problems');
  await agent.getByRole('link', { name: '排水口未定' }).click();
  await takes(agent, '上报复杂问题', { 为什么专班解决不了: '不在本局权限内', 报告内容: '请市里定' });
  const lead = await takeSeat('office', 'forcehead1', '/agency-problems');
  await lead.getByRole('link', { name: '排水口未定' }).click();
  await takes(lead, '登记决定', { 谁决定的: '市政府专题会议', '决定什么，怎么办': '排入东侧管网' });
  await agent.reload();
  await takes(agent, '登记进展', { 进展: '已经放样' });
  await takes(agent, '问题解决', { 怎么解决的: '管网接通' });
  await expect(agent.getByText('市政府专题会议').first()).toBeVisible();
  await isAccessible(lead);
});

test('the day is written down; the enterprise follows on a phone by its code; the board shows the project', async ({ takeSeat, browser }) => {
  const agent = await takeSeat('hall', 'agent1', path());
  const log = agent.getByRole('form', { name: '写工作日志' });
  await field(log, '今天做了什么').fill('送了施工图');
  await field(log, '下一步').fill('等踏勘');
  await log.getByLabel('企业在专页上看得到').check();
  await log.getByRole('button', { name: '记一条' }).click();
  await expect(agent.getByRole('region', { name: '跟踪卡' }).getByText('送了施工图')).toBeVisible();
  await takes(agent, '开通企业专页');
  const code = await agent.locator('.oc-agency-code-signs').innerText();

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await phone.goto('/public/#/agency');
  await phone.getByLabel('项目编号').fill(number);
  await phone.getByLabel('查询码').fill(code);
  await phone.getByRole('button', { name: '看进展' }).click();
  await expect(phone.getByRole('heading', { name: /^还有 \d+ 项手续在办$/ })).toBeVisible();
  await expect(phone.getByText('送了施工图')).toBeVisible();
  await phone.getByLabel('给代办员留言').fill('能赶上四月吗？');
  await phone.getByRole('button', { name: '留言', exact: true }).click();
  await expect(phone.getByText('已经留言')).toBeVisible();
  await isAccessible(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await phone.context().close();
  await agent.reload();
  await takes(agent, '回复企业', { 回复: '正在催' });

  const lead = await takeSeat('office', 'agentlead1', '/agency-board');
  await expect(lead.getByRole('link', { name: new RegExp(NAME) })).toBeVisible();
  await isAccessible(lead);
  await lead.getByRole('button', { name: '周调度' }).click();
  await expect(row(lead, NAME).getByText('等踏勘')).toBeVisible();
  await doesNotScroll(lead);
});
