import { Api, legalTimeIs } from './support/api';
import { acceptedCase, latest, take, type GivenCase } from './support/givens';
import { assignedLogin } from './support/office';
import { enterpriseNo } from './support/people';
import { expect, test, type Page, type TakeSeat } from './support/seats';

const WRITTEN = '布局与图纸一致，材料齐全，建议准予。';

test.beforeEach(() => legalTimeIs('2026-11-26T09:30'));

test('who passes a case that was given to a colleague meanwhile is told by whom, and what was written stays', async ({ takeSeat }) => {
  const { given, reviewer } = await aReviewerWrites(takeSeat, 31);
  const head = await takeSeat('office', 'head1', `/cases/${given.id}`);
  await head.getByRole('button', { name: '分派' }).click();
  const dialog = head.getByRole('dialog', { name: '分派' });
  const others = dialog.getByRole('option', { name: /^卫生计生审批科审核员.，手上 \d+ 件$/ });
  await expect(others.first()).toBeAttached();
  await dialog.getByRole('combobox', { name: '审核员' }).selectOption(await others.first().innerText());
  await head.keyboard.press('Control+Enter');
  await expect(head.getByRole('region', { name: '留痕', exact: true })).toContainText('卫生计生审批科负责人甲');

  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await expect(reviewer.getByRole('alert')).toContainText('卫生计生审批科负责人甲刚刚办过这一件');
  await expect(reviewer.getByRole('region', { name: '您写的意见' })).toContainText(WRITTEN);
  await expect(reviewer.getByRole('button', { name: '审核通过' })).toBeDisabled();
});

test('who was overtaken by a step that changes nothing for the review passes it at the second press', async ({ takeSeat }) => {
  const { given, reviewer } = await aReviewerWrites(takeSeat, 32);
  await take('leader1', await latest(given), 'extend-limit', { days: 5, reason: '案情复杂', consentBy: '分管领导批件' });

  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await expect(reviewer.getByRole('alert')).toContainText('分管领导甲刚刚办过这一件');
  await expect(reviewer.getByRole('textbox', { name: '审核意见' })).toHaveValue(WRITTEN);
  await expect(reviewer.getByRole('button', { name: '审核通过' })).toHaveAttribute('aria-busy', 'false'); // nothing is taken upon what is being read anew
  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await expect(reviewer.getByRole('region', { name: '已有意见' })).toContainText(WRITTEN);
});

/** Accepted and given to a reviewer, who has ticked the points and written an opinion, and not yet pressed the button. */
async function aReviewerWrites(takeSeat: TakeSeat, serial: number): Promise<{ given: GivenCase; reviewer: Page }> {
  const given = await acceptedCase(enterpriseNo(serial, `鞍山市铁西区第${serial}两人饭店有限公司`));
  const login = await assignedLogin(await Api.as('approver1'), given.id);
  const reviewer = await takeSeat('office', login, `/cases/${given.id}`);
  await reviewer.getByRole('textbox', { name: '审核意见' }).fill(WRITTEN);
  for (const tick of await reviewer.getByRole('group', { name: '要核的实质要点' }).getByRole('checkbox').all()) await tick.check();
  return { given, reviewer };
}
