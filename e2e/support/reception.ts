import type { Enterprise, Person } from './people';
import { expect, type Page } from './seats';

/** The code is read, then what the library did not know is typed, field by field. */
export async function typeEnterprise(page: Page, { creditCode, name, legalRepresentative, phone, address }: Enterprise): Promise<void> {
  await expect(page.getByRole('textbox', { name: '统一社会信用代码' })).toBeFocused();
  await typeWho(page, creditCode, [name, legalRepresentative, phone, address]);
}

export async function typePerson(page: Page, { residentId, name, phone }: Person): Promise<void> {
  await page.getByText('个人', { exact: true }).click();
  await page.getByRole('textbox', { name: '身份证号' }).focus();
  await typeWho(page, residentId, [name, phone]);
}

async function typeWho(page: Page, identifier: string, rest: readonly string[]): Promise<void> {
  await page.keyboard.type(identifier);
  await expect(page.getByText('校验通过')).toBeVisible();
  for (const text of await page.getByText('库中没有，请填下面几项').isVisible() ? rest : []) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.getByRole('radio', { name: '本人来办' }).focus(); // out of the text, so that the page's keys work
}

/** `/`, some words, Enter: without a look at the list, as whoever knows what will come types it. */
export async function chooseItem(page: Page, words: string, code: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: '事项' })).toHaveValue(new RegExp(`^${code} `));
  await expect(page.getByRole('heading', { name: /^材料 \d+ 份/ })).toBeVisible();
}

export const materialLine = (page: Page, code: string) => page.getByRole('region', { name: '材料' }).getByRole('button', { name: new RegExp(`^${code} `) });

/** 1 for each material that waits to be looked at, as the clerk does it who finds nothing wrong. */
export async function passEverything(page: Page): Promise<void> {
  const open = page.getByText(/^还有 \d+ 份没查$/);
  const left = Number(/\d+/.exec(await open.innerText())?.[0]);
  for (let more = left - 1; more >= 0; more -= 1) {
    await page.keyboard.press('1');
    if (more > 0) await expect(open).toHaveText(`还有 ${more} 份没查`);
  }
  await expect(open).toBeHidden();
}
