import { legalTimeIs } from './support/api';
import { PERSON } from './support/people';
import { chooseItem, passEverything, typePerson } from './support/reception';
import { expect, test } from './support/seats';

test('个体工商户登记, while the applicant waits: the counter turns by itself when the section decides', async ({ takeSeat }) => {
  await legalTimeIs('2026-11-24T10:00');
  const clerk = await takeSeat('hall', 'clerk1');

  await typePerson(clerk, PERSON);
  await chooseItem(clerk, '个体工商户', 'QY-002');
  await passEverything(clerk);
  await clerk.keyboard.press('Control+Enter');
  const result = clerk.getByRole('region', { name: '办好了' });
  await expect(result).toContainText('等审批…');

  const approver = await takeSeat('office', 'dqydj-approver1');
  const row = approver.getByRole('option', { name: PERSON.name });
  await expect(row).toContainText('即办');
  await row.dblclick();
  await expect(approver.getByRole('heading', { level: 1, name: '个体工商户设立登记' })).toBeVisible();
  await expect(approver.getByText(/即办件：请核对 \d+ 个实质要点，当场作出决定/)).toBeVisible();
  await approver.keyboard.press('E');
  const decision = approver.getByRole('dialog', { name: '准予许可' });
  await expect(decision.getByRole('article')).toContainText(PERSON.name);
  for (const point of await decision.getByRole('checkbox').all()) await point.check();
  await approver.keyboard.press('Control+Enter');

  await expect(result).toContainText('已准予');
  await expect(result).not.toContainText('等审批');
});
