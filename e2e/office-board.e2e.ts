import { Api, legalTimeIs, passwordOf, type Schemas } from './support/api';
import { acceptedCase, registeredCase, reviewedCase, take } from './support/givens';
import { enterpriseNo } from './support/people';
import { expect, test, type Page } from './support/seats';

test.use({ viewport: { width: 1366, height: 768 } });
test.beforeAll(() => legalTimeIs('2026-11-26T15:10'));

const column = (page: Page, title: string) => page.getByRole('region', { name: new RegExp(`^${title} `) });
const card = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

/** To the first card of the first column, then column by column down to the card with these words. */
async function walkTo(page: Page, words: string): Promise<void> {
  const isThere = async () => (await page.locator('article[aria-current=true]').filter({ hasText: words }).count()) === 1;
  for (const key of ['h', 'h', 'h', 'h', 'k', 'k', 'k', 'k', 'k', 'k']) await page.keyboard.press(key);
  for (let steps = 0; steps < 60 && !await isThere(); steps += 1) {
    const before = await page.locator('article[aria-current=true]').getAttribute('id');
    await page.keyboard.press('j');
    if (await page.locator('article[aria-current=true]').getAttribute('id') === before) for (const key of ['l', ...'kkkkkkkk']) await page.keyboard.press(key);
  }
  await expect(card(page, words), `the keys come to the card of ${words}`).toHaveAttribute('aria-current', 'true');
}

test('the board by keyboard alone: walk to a card, open it, decide, back to the board', async ({ page }) => {
  const given = await reviewedCase(enterpriseNo(95, '鞍山市千山区看板示例小吃店'));
  await page.goto('/office/');
  await signInByKeys(page, 'approver1');
  await expect(page.getByRole('heading', { level: 1, name: /^我的待办/ })).toBeVisible();
  await page.keyboard.press('v');
  await expect(card(page, '看板示例小吃店')).toBeVisible();
  await walkTo(page, '看板示例小吃店');
  await page.keyboard.press('x');
  await expect(page.getByText('已选 1 件')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('已选 1 件')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByText('请看审核意见，作出决定')).toBeVisible();
  await page.keyboard.press('q');
  await expect(card(page, '看板示例小吃店'), 'one stands where one was').toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: '审批意见' })).toBeFocused();
  await page.keyboard.type('同意。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: '准予许可' }).getByRole('article')).toContainText('看板示例小吃店');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已准予').first()).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByRole('group', { name: '看板', exact: true }), 'back on the board').toBeVisible();
  await expect(column(page, '已审')).not.toContainText('看板示例小吃店');
  const reader = await Api.as('approver1');
  expect((await reader.get<Schemas['CaseView']>(`/cases/${given.id}`)).status).toBe('granted');
});

/** The form of the morning, without a mouse: name, Tab, password, Enter. */
async function signInByKeys(page: Page, login: string): Promise<void> {
  await expect(page.getByLabel('账号')).toBeFocused();
  await page.keyboard.type(login);
  await page.keyboard.press('Tab');
  await page.keyboard.type(passwordOf(login));
  await page.keyboard.press('Enter');
}

test('three cases are given to a reviewer at once: one is refused in its own line with the reason, the others are given', async ({ takeSeat }) => {
  const firm = (serial: number) => enterpriseNo(serial, `鞍山市立山区批量示例${serial}号店`);
  await acceptedCase(firm(96));
  await acceptedCase(firm(97));
  const instant = await take('clerk1', await registeredCase({ item: 'SP-002', applicant: { kind: 'enterprise', ...firm(98) } }), 'accept-application');
  const page = await takeSeat('office', 'head1', '/inbox?view=section&search=批量示例');
  const rows = page.getByRole('listbox', { name: '办件' }).getByRole('option');
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('Control+a');
  await expect(page.getByText('已选 3 件')).toBeVisible();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: '分派 3 件' });
  await dialog.getByLabel('审核员').selectOption({ label: '卫生计生审批科审核员乙' });
  await page.keyboard.press('Control+Enter');
  const result = page.getByRole('status').filter({ hasText: '2 件已分派，1 件没有：' });
  await expect(result.getByRole('paragraph')).toHaveText([new RegExp(`${instant.number.slice(7)} ${firm(98).name}.*级`)]);
  await expect(rows.filter({ hasText: '审核员乙' })).toHaveCount(2);
  await expect(rows.filter({ hasText: firm(98).name })).not.toContainText('审核员');
});
