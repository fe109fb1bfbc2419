import type { Api, Schemas } from './api';
import { expect, type Page } from './seats';

/** The post to whom the system gave the case. */
export async function assignedLogin(reader: Api, caseId: number): Promise<string> {
  let name = '';
  await expect.poll(async () => { name = (await reader.get<Schemas['CaseView']>(`/cases/${caseId}`)).assigneeName ?? ''; return name; }, { message: `a reviewer for case ${caseId}` }).toMatch(/审核员[甲乙丙丁]$/);
  return { 甲: 'reviewer1', 乙: 'reviewer2', 丙: 'dwsjs-reviewer1', 丁: 'dwsjs-reviewer2' }[name.slice(-1)] ?? name;
}

/** Ticks every substantive point from the keyboard, the first of which has the focus, and says what the reviewer thinks. */
export async function tickAndWrite(page: Page, opinion: string): Promise<void> {
  const box = page.getByRole('textbox', { name: '审核意见' });
  await expect(box).toBeVisible();
  const points = page.getByRole('group', { name: '要核的实质要点' }).getByRole('checkbox');
  for (let at = 0; at < await points.count(); at += 1) {
    await expect(points.nth(at)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(points.nth(at)).toBeChecked();
    await page.keyboard.press('Tab');
  }
  await expect(box).toBeFocused();
  await page.keyboard.type(opinion);
}
