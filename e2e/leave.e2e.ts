import { Api, legalTimeIs, type Schemas } from './support/api';
import { acceptedCase, latest, take, type GivenCase } from './support/givens';
import { doesNotScroll, isAccessible } from './support/looks';
import { enterpriseNo } from './support/people';
import { expect, test, type Page } from './support/seats';

// a schedule looks each minute
const A_MINUTE = 100_000;
test.setTimeout(360_000);

const holder = async (given: Pick<GivenCase, 'id'>): Promise<string> => (await (await Api.as('head1')).get<Schemas['CaseView']>(`/cases/${given.id}`)).assigneeName ?? '';
const idOf = async (login: string): Promise<number> => (await (await Api.as(login)).get<{ id: number }>('/auth/me')).id;

async function heldByReviewer1(serial: number): Promise<GivenCase> {
  const given = await acceptedCase(enterpriseNo(serial, `鞍山市铁东区第${serial}请假食品有限公司`));
  await expect.poll(() => holder(given), { timeout: A_MINUTE }).not.toBe('');
  if (await holder(given) !== '卫生计生审批科审核员甲') await take('head1', await latest(given), 'assign-reviewer', { personId: await idOf('reviewer1') });
  return given;
}

/** 申请请假 by keyboard: the days, whom the table of A and B proposes, Ctrl+Enter. */
async function askForLeave(page: Page): Promise<void> {
  await page.keyboard.press('n');
  const box = page.getByRole('dialog', { name: '申请请假' });
  await box.getByLabel('从', { exact: true }).fill('2026-12-29');
  await box.getByLabel('到', { exact: true }).fill('2026-12-29');
  await expect(box.getByRole('combobox', { name: '卫生计生审批科 审核员' })).toContainText('卫生计生审批科审核员乙（AB角）');
  await expect(box.getByRole('button', { name: /提交申请/ })).toBeEnabled();
  await isAccessible(page);
  await page.keyboard.press('Control+Enter');
}

test('a leave: asked for with a handover, approved, cases with the stand-in the same minute, back at the return', async ({ takeSeat }) => {
  await legalTimeIs('2026-12-28T10:00');
  const [left, finished] = [await heldByReviewer1(811), await heldByReviewer1(812)];
  const head = await takeSeat('office', 'head1', '/duty-posts');
  await head.getByRole('button', { name: '审核员', exact: true }).click();
  const pair = head.getByRole('dialog', { name: '设定审核员AB角' });
  await pair.getByRole('combobox', { name: 'A角' }).selectOption('卫生计生审批科审核员甲');
  await pair.getByRole('combobox', { name: 'B角' }).selectOption('卫生计生审批科审核员乙');
  await head.keyboard.press('Control+Enter');
  await expect(head.getByRole('row', { name: /审核员 全部事项 卫生计生审批科审核员甲 卫生计生审批科审核员乙/ })).toBeVisible();
  await isAccessible(head);
  await doesNotScroll(head);

  const away = await takeSeat('office', 'reviewer1', '/leaves');
  await askForLeave(away);
  await expect(away.getByRole('heading', { name: /^卫生计生审批科审核员甲请假/ })).toBeVisible();
  const page = away.url().replace(/^.*\/office/, '');

  await head.goto('/office/leaves?view=decide');
  await head.getByRole('link', { name: '卫生计生审批科审核员甲' }).first().click();
  await head.getByRole('button', { name: '批准', exact: true }).click();
  await head.getByRole('dialog').getByRole('button', { name: /批准/ }).click();
  await expect(head.getByText('已批准').first()).toBeVisible();

  await legalTimeIs('2026-12-29T00:01');
  for (const one of [left, finished]) await expect.poll(() => holder(one), { timeout: A_MINUTE }).toBe('卫生计生审批科审核员乙');
  await take('reviewer2', await latest(finished), 'pass-review', { opinion: '材料齐全，同意。', tickedPoints: (await (await Api.as('reviewer2')).get<Schemas['SubstantivePointView'][]>(`/cases/${finished.id}/substantive-points`)).map(({ code }) => code) });
  await legalTimeIs('2026-12-29T09:00');
  await head.goto('/office/leaves?view=away');
  await expect(head.getByRole('row', { name: /卫生计生审批科审核员甲.*2026-12-29 全天.*卫生计生审批科审核员乙/ })).toBeVisible();

  await away.goto(`/office${page}`);
  await away.getByRole('button', { name: '提前销假' }).click();
  await away.getByRole('dialog').getByRole('button', { name: /提前销假/ }).click();
  await expect.poll(() => holder(left), { timeout: A_MINUTE }).toBe('卫生计生审批科审核员甲');
  expect(await holder(finished)).toBe('卫生计生审批科审核员乙');
  await away.reload();
  const table = away.getByRole('table').filter({ has: away.getByRole('columnheader', { name: '结果' }) });
  await expect(table.getByRole('row', { name: new RegExp(left.number) })).toContainText('已交回');
  await expect(table.getByRole('row', { name: new RegExp(finished.number) })).toContainText('代办期间办完');
  await isAccessible(away);
  await doesNotScroll(away);
  await away.goto(`/office/cases/${left.id}`);
  await expect(away.getByRole('region', { name: '留痕', exact: true })).toContainText('卫生计生审批科审核员甲请假，由卫生计生审批科审核员乙代办');
});
