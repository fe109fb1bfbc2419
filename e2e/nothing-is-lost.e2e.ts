import { Api, legalTimeIs, type Schemas } from './support/api';
import { enterpriseNo, type Enterprise } from './support/people';
import { chooseItem, materialLine, passEverything, typeEnterprise } from './support/reception';
import { expect, signInByForm, test, type Page } from './support/seats';
import { killGateway } from './support/server';

const SAVED = /已保存 \d\d:\d\d/;
const SAID = '布局图没有标注备餐间，请补画后盖章。';

test.beforeEach(() => legalTimeIs('2026-11-25T09:00'));

test('a reload in the middle of a reception finds everything where it was', async ({ takeSeat }) => {
  const firm = enterpriseNo(21, '鞍山市铁西区重开饭店有限公司');
  const clerk = await takeSeat('hall', 'clerk1');
  await half(clerk, firm);
  await clerk.reload();
  await isStillThere(clerk, firm);
});

test('what is typed without a network goes up when it is back', async ({ takeSeat }) => {
  const firm = enterpriseNo(22, '鞍山市铁西区断网饭店有限公司');
  const clerk = await takeSeat('hall', 'clerk1');
  await half(clerk, firm);
  await expect(clerk.getByText(SAVED)).toBeVisible();
  await clerk.context().setOffline(true);
  await clerk.getByRole('textbox', { name: '地址' }).fill('鞍山市铁西区断网路 2 号');
  await expect(clerk.getByText(/断网，\d+ 处改动存在本机/)).toBeVisible();
  await clerk.context().setOffline(false);
  await expect(clerk.getByText(SAVED)).toBeVisible();
  const kept = await (await Api.as('clerk1')).get<Schemas['DraftView'][]>('/drafts');
  expect(JSON.stringify(kept)).toContain('鞍山市铁西区断网路 2 号');
});

test('a gateway killed under the last key stroke loses nothing, and the case comes to be once', async ({ takeSeat }) => {
  const firm = enterpriseNo(23, '鞍山市铁西区停电饭店有限公司');
  const clerk = await takeSeat('hall', 'clerk1');
  await typeEnterprise(clerk, firm);
  await chooseItem(clerk, 'spjy', 'SP-001');
  await passEverything(clerk);
  await expect(clerk.getByRole('button', { name: '受理并出具通知书' })).toBeEnabled();
  const back = killGateway();
  await clerk.keyboard.press('Control+Enter');
  await back();
  await expect(clerk.getByRole('region', { name: '办好了' })).toContainText('已受理', { timeout: 90_000 });
  expect(await casesOf(firm)).toEqual([expect.objectContaining({ status: 'accepted' })]);
});

test('a sign-in that has expired is asked for over the page, and the page goes on', async ({ takeSeat }) => {
  const firm = enterpriseNo(24, '鞍山市铁西区过期饭店有限公司');
  const clerk = await takeSeat('hall', 'clerk2');
  await half(clerk, firm);
  await endSignIns('clerk2');
  await clerk.context().clearCookies();
  await clerk.getByRole('textbox', { name: '地址' }).fill('鞍山市铁西区过期路 3 号');
  await expect(clerk.getByRole('dialog', { name: '请重新登录' })).toContainText('填过的内容都在');
  await signInByForm(clerk, 'clerk2');
  await expect(clerk.getByRole('textbox', { name: '地址' })).toHaveValue('鞍山市铁西区过期路 3 号');
  await isStillThere(clerk, firm);
  await expect(clerk.getByText(SAVED)).toBeVisible();
});

test('two clicks on the button make one case', async ({ takeSeat }) => {
  const firm = enterpriseNo(25, '鞍山市铁西区双击饭店有限公司');
  const clerk = await takeSeat('hall', 'clerk1');
  await typeEnterprise(clerk, firm);
  await chooseItem(clerk, 'spjy', 'SP-001');
  await passEverything(clerk);
  await clerk.getByRole('button', { name: '受理并出具通知书' }).dblclick();
  await expect(clerk.getByRole('region', { name: '办好了' })).toContainText('已受理');
  expect(await casesOf(firm)).toEqual([expect.objectContaining({ status: 'accepted' })]);
});

/** Half a reception: who, what, the first material good, one point of the next faulty with what to say about it, the rest of it good. */
async function half(clerk: Page, firm: Enterprise): Promise<void> {
  await typeEnterprise(clerk, firm);
  await chooseItem(clerk, 'spjy', 'SP-001');
  await clerk.keyboard.press('1');
  await expect(materialLine(clerk, 'M03')).toHaveAttribute('aria-expanded', 'true');
  await clerk.keyboard.press('3');
  await clerk.keyboard.press('1');
  await clerk.keyboard.type(SAID);
  await clerk.keyboard.press('Escape');
  await clerk.keyboard.press('1');
  await expect(materialLine(clerk, 'M03')).toContainText('不合格 1');
}

async function isStillThere(clerk: Page, { creditCode, name }: Enterprise): Promise<void> {
  await expect(clerk.getByRole('textbox', { name: '统一社会信用代码' })).toHaveValue(creditCode);
  await expect(clerk.getByRole('textbox', { name: '名称' })).toHaveValue(name);
  await expect(clerk.getByRole('combobox', { name: '事项' })).toHaveValue(/^SP-001 /);
  await expect(materialLine(clerk, 'M01')).toContainText('合格 4/4');
  const faulty = materialLine(clerk, 'M03');
  await expect(faulty).toContainText('不合格 1');
  if (await faulty.getAttribute('aria-expanded') === 'false') await faulty.click();
  await expect(clerk.getByRole('textbox', { name: '对申请人这样说' })).toHaveValue(SAID);
}

async function casesOf({ creditCode }: Enterprise): Promise<Schemas['CaseRowView'][]> {
  return (await (await Api.as('clerk1')).get<Schemas['CasePageView']>(`/cases?view=all&search=${creditCode}`)).rows;
}

/** What an administrator, a lost device or twelve hours do: nothing that the browser holds is worth anything any more. */
async function endSignIns(login: string): Promise<void> {
  const desk = await Api.as(login);
  const { sessions } = await desk.get<Schemas['OwnSessionsView']>('/auth/sessions');
  for (const { id } of sessions.filter(({ current }) => !current)) await desk.post(`/auth/sessions/${id}/revoke`);
}
