// Layout checks for phones.

import { expect, type Page } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** Viewport of a small phone, for `another(PHONE)`. */
export const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

/** Checks at each width that controls are large enough to tap, and that nothing overflows at the side. */
export async function expectFits({ page }: Visitor, widths: readonly number[] = [320]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    expect.soft(await misfits(page), `${page.url()}, ${width} px`).toEqual([]);
  }
}

async function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement!.scrollWidth > width) found.push(`the page is wider than ${width} px`);
    for (const it of document.querySelectorAll<HTMLElement>(
      'button, summary, select, textarea, input:not([type=hidden]), a.button, nav a, label.check',
    )) {
      if (it instanceof HTMLInputElement && it.closest('label')) continue;
      const { left, right, height } = it.getBoundingClientRect();
      if (!it.checkVisibility() || height === 0) continue;
      if (height < 43.9) found.push(`${Math.round(height)} px high: ${it.outerHTML.slice(0, 120)}`);
      if (left < -0.5 || right > width + 0.5) found.push(`cut off: ${it.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
}
