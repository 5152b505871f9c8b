// Accessibility checks with axe.

import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

type View = readonly ['light' | 'dark', number];

/** Each theme and each layout once: colours depend on the theme alone, and visibility on the width alone. */
const TWO_VIEWS: readonly View[] = [['light', 1280], ['dark', 360]];
/** All combinations, for parts that all pages share, such as the header and the bottom bar. */
export const ALL_VIEWS: readonly View[] = [...TWO_VIEWS, ['dark', 1280], ['light', 360]];

/** Checks the page with axe in both themes, wide and narrow, at a height at which the bottom bar covers nothing. */
export async function expectAccessible({ page, isAlive }: Visitor, views: readonly View[] = TWO_VIEWS): Promise<void> {
  // Without islands the HTML is the same.
  if (!isAlive) return;
  for (const [colorScheme, width] of views) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 3000 });
    if (await page.locator('.bottom-bar').isVisible()) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (height > 3000) await page.setViewportSize({ width, height });
    }
    const { violations } = await new AxeBuilder({ page })
      // No page has frames: without this, every check opens another page to merge results of frames.
      .setLegacyMode()
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze();
    const said = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`));
    expect.soft(said, `${page.url()}, ${colorScheme}, ${width} px`).toEqual([]);
  }
}
