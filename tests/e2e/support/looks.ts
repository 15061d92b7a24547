import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { ROOT } from './desk.ts';

/** Where pictures of the views are left to be looked at. */
export const picture = (name: string): string => path.join(ROOT, 'test-results', 'views', `${name}.png`);

/** What axe finds that keeps somebody from working, as lines a person can act on. */
async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} (${failureSummary ?? ''})`),
    );
}

/** The view as it is now can be used by everyone; leaves a picture of it. */
export async function canBeUsedByEveryone(page: Page, view: string): Promise<void> {
  await page.waitForTimeout(350); // what fades in is measured when it has arrived
  await page.screenshot({ path: picture(view) });
  expect(await seriousFindings(page), view).toEqual([]);
}
