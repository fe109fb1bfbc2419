import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const GRAVE = new Set(['serious', 'critical']);

/** Nothing that keeps somebody out who does not see, or does not use a mouse. */
export async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true).analyze();
  const grave = violations.filter(({ impact }) => GRAVE.has(impact ?? '')).map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html}\n  ${failureSummary}`).join('\n')}`);
  expect(grave).toEqual([]);
}

/** Regions scroll, the page never does: 1366×768. */
export async function doesNotScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollHeight = 0, scrollWidth = 0 } = document.scrollingElement ?? {};
    return { below: Math.max(0, scrollHeight - window.innerHeight), right: Math.max(0, scrollWidth - window.innerWidth) };
  });
  expect(beyond).toEqual({ below: 0, right: 0 });
}

/** At 200 % of 1366×768 side columns are tabs; the button can still be scrolled to, and nothing lies over it. */
export async function isReachableAtTwiceTheSize(page: Page, button: Locator, tab?: string): Promise<void> {
  const usual = page.viewportSize() ?? { width: 1366, height: 768 };
  await page.setViewportSize({ width: 683, height: 384 });
  if (tab) await page.getByRole('button', { name: tab, exact: true }).click();
  await button.scrollIntoViewIfNeeded();
  await expect.poll(() => button.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  }), { message: 'the primary button can be pressed at 200 %' }).toBe(true);
  await page.setViewportSize(usual);
}
