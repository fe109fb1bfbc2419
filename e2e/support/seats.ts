import { test as base, expect, type Page } from '@playwright/test';
import { passwordOf } from './api';

export type AppName = 'hall' | 'office';
/** Opens a page of one app in a browser of its own, signed in by the form, the way a person does it in the morning. */
export type TakeSeat = (app: AppName, login: string, path?: string) => Promise<Page>;

export const test = base.extend<{ takeSeat: TakeSeat }>({
  takeSeat: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (app, login, path = '/') => {
      const page = await (await browser.newContext()).newPage();
      pages.push(page);
      await page.goto(`/${app}${path}`);
      await signInByForm(page, login);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
});

/** The form on the page /login, or the one over a page whose sign-in has expired. */
export async function signInByForm(page: Page, login: string): Promise<void> {
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('口令', { exact: true }).fill(passwordOf(login));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('口令', { exact: true })).toBeHidden();
}

export { expect, type Page };
