// What axe says about a page.

import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

type View = readonly ['light' | 'dark', number];

/** Each theme and each layout once: colours go by the theme alone, and what is shown goes by the width alone. */
const TWO_VIEWS: readonly View[] = [['light', 1280], ['dark', 360]];
/** For what is the same on all pages, such as the header and the bar below. */
export const ALL_VIEWS: readonly View[] = [...TWO_VIEWS, ['dark', 1280], ['light', 360]];

/** Lets axe look at the page as it is, in both themes, wide and narrow; so high that nothing lies under the bar below. */
export async function expectAccessible({ page, isAlive }: Visitor, views: readonly View[] = TWO_VIEWS): Promise<void> {
  // Elsewhere it is the same HTML.
  if (!isAlive) return;
  for (const [colorScheme, width] of views) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 3000 });
    if (await page.locator('.bottom-bar').isVisible()) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (height > 3000) await page.setViewportSize({ width, height });
    }
    const { violations } = await new AxeBuilder({ page })
      // No page has frames: without this, every look opens a page of its own to gather what was found in them.
      .setLegacyMode()
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze();
    const said = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`));
    expect.soft(said, `${page.url()}, ${colorScheme}, ${width} px`).toEqual([]);
  }
}
