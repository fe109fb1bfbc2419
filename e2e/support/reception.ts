import { ENTERPRISE } from './people';
import { expect, type Page } from './seats';

/** The code is read, then what the library did not know is typed, field by field. */
export async function typeEnterprise(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: '统一社会信用代码' })).toBeFocused();
  await page.keyboard.type(ENTERPRISE.creditCode);
  await expect(page.getByText('校验通过')).toBeVisible();
  const unknown = await page.getByText('库中没有，请填下面几项').isVisible();
  for (const text of unknown ? [ENTERPRISE.name, ENTERPRISE.legalRepresentative, ENTERPRISE.phone, ENTERPRISE.address] : []) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Tab'); // out of the text, so that the page's keys work
}

/** `/`, some words, Enter. */
export async function chooseItem(page: Page, words: string, code: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name: code })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^材料 \d+ 份/ })).toBeVisible();
}

export const materialLine = (page: Page, code: string) => page.getByRole('region', { name: '材料' }).getByRole('button', { name: new RegExp(`^${code} `) });
