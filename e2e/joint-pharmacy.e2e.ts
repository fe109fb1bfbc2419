import { Api, legalTimeIs } from './support/api';
import { enterpriseNo } from './support/people';
import { typeEnterprise } from './support/reception';
import { expect, test } from './support/seats';

const FIRM = enterpriseNo(660, '鞍山市铁西区康和大药房连锁有限公司第十七分店');

test('开办药店: one form and one set of materials at the window, the board of the lead section, and what begins when the licence is granted', async ({ takeSeat }) => {
  await legalTimeIs('2026-11-24T10:00');
  const clerk = await takeSeat('hall', 'clerk1', '/joint');
  await typeEnterprise(clerk, FIRM);
  await clerk.getByRole('combobox', { name: '主题' }).click();
  await clerk.getByRole('option', { name: /开办药店/ }).click();
  await clerk.getByRole('group', { name: '情形' }).getByText(/第三类/).click();
  const items = clerk.getByRole('region', { name: '事项', exact: true });
  await expect(items.getByText('第三类医疗器械经营许可')).toBeVisible();
  for (const field of await items.getByRole('textbox').all()) await field.fill('80');

  const materials = clerk.getByRole('region', { name: '一套材料' });
  await materials.getByRole('heading', { level: 2 }).click();
  const act = clerk.getByRole('button', { name: /^联办接件/ });
  for (let at = 0; at < 60 && !(await act.isEnabled()); at += 1) {
    await clerk.keyboard.press('1');
    if (at % 8 === 7) await clerk.waitForTimeout(350); // the judgement follows what is typed
  }
  await expect(clerk.getByRole('article')).toContainText('联办收件回执');
  await clerk.keyboard.press('Control+Enter');
  const result = clerk.getByRole('region', { name: '办好了' });
  await expect(result).toContainText('已联办接件');
  await expect(result.getByRole('row', { name: /公司设立登记/ })).toContainText('已受理');
  await expect(result.getByRole('row', { name: /药品经营许可/ })).toContainText('等前置');

  const head = await takeSeat('office', 'dqydj-head1', '/joint-cases');
  await head.getByRole('row', { name: new RegExp('开办药店') }).getByRole('link').first().click();
  const waiting = head.getByRole('article', { name: '第三类医疗器械经营许可' });
  await expect(waiting).toContainText('等前置');
  await expect(head.getByRole('article', { name: /公司设立登记/ })).toContainText('等审批');
  await expect(head.getByText(/总日期由/)).toBeVisible();

  const number = await result.getByRole('row', { name: /公司设立登记/ }).getByRole('link').innerText();
  const approver = await Api.as('dqydj-approver1');
  const found = await approver.get<{ id: number; version: number }>(`/cases/find?number=${number}`);
  const points = await approver.get<{ code: string }[]>(`/cases/${found.id}/substantive-points`);
  await approver.post(`/cases/${found.id}/grant-permit`, { version: found.version, opinion: '同意。', tickedPoints: points.map(({ code }) => code) });
  await expect(waiting).toContainText('等审核', { timeout: 90_000 });
  await expect(head.getByRole('article', { name: /公司设立登记/ })).toContainText('办结');
});
