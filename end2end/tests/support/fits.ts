// What a page must be on a phone.

import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** What a finger cannot hit, and what sticks out at the side. */
export async function expectFits(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const small = await page.evaluate(() => {
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
  expect.soft(small, page.url()).toEqual([]);
}
