import { Api, legalTimeIs, type Schemas } from './support/api';
import { acceptedCase, registeredCase, take, type GivenCase } from './support/givens';
import { heardByExperts } from './support/looked-at';
import { enterpriseNo } from './support/people';
import { expect, test, type Page } from './support/seats';

const FIRM = enterpriseNo(51, '鞍山市千山区三级审批环保材料有限公司');
const SECTION = 'dhbsp'; // 环境保护审批科, whose HB-001 has three levels

test.beforeEach(() => legalTimeIs('2026-11-26T09:30'));

test('an item of three levels: reviewed, returned with the reason, reviewed again, checked, decided', async ({ takeSeat }) => {
  test.slow();
  const given = await take('clerk1', await registeredCase({ applicant: { kind: 'enterprise', ...FIRM }, item: 'HB-001' }), 'accept-application');
  const path = `/cases/${given.id}`;
  const login = await reviewerOf(given);
  await heardByExperts(given.id, login);
  const reviewer = await takeSeat('office', login, path);
  await review(reviewer, '选址和措施符合要求，建议批准。');

  const head = await takeSeat('office', `${SECTION}-head1`, path);
  await expect(head.getByText('请看审核意见和材料，写复核意见。')).toBeVisible();
  await head.getByRole('button', { name: '退回重审' }).click();
  const back = head.getByRole('dialog', { name: '退回重审' });
  await head.keyboard.press('Control+Enter');
  await expect(back.getByRole('alert')).toBeVisible(); // no reason, no return
  await back.getByRole('textbox', { name: '退回的理由' }).fill('请补写噪声影响的意见。');
  await head.keyboard.press('Control+Enter');
  await expect(back).toBeHidden();
  await expect(head.getByText('已受理').first()).toBeVisible();

  await reviewer.reload();
  await expect(reviewer.getByRole('region', { name: '已有意见' })).toContainText('请补写噪声影响的意见。');
  await review(reviewer, '噪声影响已核，符合标准，建议批准。');

  await head.reload();
  await head.getByRole('textbox', { name: '复核意见' }).fill('同意审核意见。');
  await head.getByRole('button', { name: '复核通过' }).click();
  await expect(head.getByRole('region', { name: '已有意见' })).toContainText('同意审核意见。');

  const approver = await takeSeat('office', `${SECTION}-approver1`, path);
  await expect(approver.getByText('请看审核意见，作出决定')).toBeVisible();
  await approver.keyboard.press('E');
  await expect(approver.getByRole('dialog', { name: '准予许可' }).getByRole('article')).toContainText(FIRM.name);
  await approver.keyboard.press('Control+Enter');
  await expect(approver.getByText(/提前 \d+ 个工作日办结/).first()).toBeVisible();
});

test('a case is terminated, asked once more, and its paper is shown', async ({ takeSeat }) => {
  const given = await acceptedCase(enterpriseNo(52, '鞍山市立山区终止办理小吃店有限公司'));
  const approver = await takeSeat('office', 'approver1', `/cases/${given.id}`);
  await approver.getByRole('button', { name: '终止办理' }).click();
  const dialog = approver.getByRole('dialog', { name: '终止办理', exact: true });
  await dialog.getByRole('textbox', { name: '终止的理由' }).fill('申请人注销，不再办理。');
  await dialog.getByRole('checkbox', { name: '申请人自己要求的' }).check();
  await expect(dialog.getByRole('article')).toContainText('申请人注销，不再办理。');
  await approver.keyboard.press('Control+Enter');
  const asked = approver.getByRole('dialog', { name: /^终止办理 .*？$/ });
  await asked.getByRole('button', { name: '终止办理' }).click();
  await expect(asked).toBeHidden();
  await expect(approver.getByText('已终止').first()).toBeVisible();
  await approver.getByRole('button', { name: /终止办理告知书/ }).first().click();
  await expect(approver.getByRole('dialog', { name: /终止办理告知书/ })).toContainText('打印');
});

/** The post of the section to whom the system gave the case. */
async function reviewerOf({ id }: GivenCase): Promise<string> {
  const reader = await Api.as(`${SECTION}-approver1`);
  let name = '';
  await expect.poll(async () => { name = (await reader.get<Schemas['CaseView']>(`/cases/${id}`)).assigneeName ?? ''; return name; }, { message: 'a reviewer of the section' }).toMatch(/审核员[丙丁]$/);
  return `${SECTION}-reviewer${name.endsWith('丙') ? 1 : 2}`;
}

async function review(page: Page, opinion: string): Promise<void> {
  const box = page.getByRole('textbox', { name: '审核意见' });
  await expect(box).toBeVisible();
  for (const tick of await page.getByRole('group', { name: '要核的实质要点' }).getByRole('checkbox').all()) await tick.check();
  await box.fill(opinion);
  await page.getByRole('button', { name: '审核通过' }).click();
  await expect(page.getByRole('region', { name: '已有意见' })).toContainText(opinion);
}
