// What must not happen behind a test's back: errors in the console, uncaught exceptions, broken content policies.

import type { BrowserContext, ConsoleMessage } from '@playwright/test';

export class Problems {
  private readonly found: string[] = [];
  private readonly allowed: RegExp[] = [];

  constructor(private readonly islandsAreBlocked: boolean) {}

  /** Chromium logs every refused request. A test says here which refusals it means to cause. */
  allowStatus(...statuses: number[]): void {
    for (const status of statuses) {
      this.allowed.push(new RegExp(`^Failed to load resource: .* status of ${status} `));
    }
  }

  /** Failures of the network that a test causes itself. */
  allowLostRequests(): void {
    this.allowed.push(/^Failed to load resource: net::ERR_/);
  }

  /** What Chromium says when a page refuses to be framed. */
  allowFramingRefusals(): void {
    this.allowed.push(/^(Refused to display|Framing) .* (frame-ancestors|Content Security Policy|X-Frame-Options)/);
  }

  /** Listens to all pages of `context`, now and later. */
  async watch(context: BrowserContext): Promise<void> {
    context.on('console', (message) => this.hear(message));
    context.on('weberror', (error) => this.found.push(`uncaught: ${error.error().stack ?? error.error()}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`securitypolicyviolation: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const isIslands = message.location().url.endsWith('.wasm');
    if (this.islandsAreBlocked && isIslands && message.text().includes('net::ERR_BLOCKED_BY_CLIENT')) return;
    this.found.push(`console: ${message.text()} (${message.location().url})`);
  }

  /** What was found and not allowed. */
  get all(): string[] {
    return this.found.filter((text) => !this.allowed.some((it) => it.test(text.replace(/^console: /, ''))));
  }
}
